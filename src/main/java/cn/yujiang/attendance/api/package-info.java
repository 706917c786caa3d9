/** What gates and platforms call: reporting sign-ins. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.attendance.api;
