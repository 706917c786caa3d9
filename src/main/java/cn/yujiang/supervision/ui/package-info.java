/** The public page to complain and to follow a complaint, and the desk of the supervision. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.supervision.ui;
