/** Services and stores of the advances. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.advance.application;
