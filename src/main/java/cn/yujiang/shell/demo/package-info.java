/** Data of the demonstration, made through the same services and rights as everybody's. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.shell.demo;
