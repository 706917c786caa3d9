/** Screens S12, S13, S23 and the claims tab of a class. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.subsidy.ui;
