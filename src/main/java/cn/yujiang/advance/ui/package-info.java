/** Screens of the advances (S14). */
@org.jspecify.annotations.NullMarked
package cn.yujiang.advance.ui;
