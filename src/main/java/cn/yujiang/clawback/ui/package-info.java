/** Screens of the claw-backs. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.clawback.ui;
