/** Rules about classes in plain Java: transitions, filing checks, reading roster rows. No clock, no framework. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.training.domain;
