/** Screens S07 and S08: the roll-call and the online hours of a class. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.attendance.ui;
