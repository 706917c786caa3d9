/** Claim services and tables. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.subsidy.application;
