/** Class and roster services with their tables. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.training.application;
