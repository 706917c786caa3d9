/** The steps of an advance in plain Java. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.advance.domain;
