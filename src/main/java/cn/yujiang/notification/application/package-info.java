/** Keeping, reading and sending of notices, and the nightly look for deadlines. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.notification.application;
