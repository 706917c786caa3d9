/** Tables of control results, overrides and comparison lists. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.controls.application;
