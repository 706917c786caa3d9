/** Photographs of sheets made by calculation, and reading them back. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.attendance.domain.paper;
