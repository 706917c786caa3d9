/** The page with the notices of the user, and the bell that leads there. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.notification.ui;
