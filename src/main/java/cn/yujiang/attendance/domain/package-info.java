/** The arithmetic of hours in plain Java. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.attendance.domain;
