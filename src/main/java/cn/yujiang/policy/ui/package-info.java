/** The screen on which a bureau settles what its papers leave open. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.policy.ui;
