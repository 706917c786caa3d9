/** Sign-ins against real engines. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.attendance;
