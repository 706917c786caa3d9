/** Taking complaints in without a trace of who hands them in, and working on them. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.supervision.application;
