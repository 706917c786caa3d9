/** The steps of a complaint and its receipt, plain Java. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.supervision.domain;
