/** Rules of the register in plain Java. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.registry.domain;
