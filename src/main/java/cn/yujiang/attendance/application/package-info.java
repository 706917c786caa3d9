/** Attendance services and tables. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.attendance.application;
