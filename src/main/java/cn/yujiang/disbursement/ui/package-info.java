/** The payments page (S24). */
@org.jspecify.annotations.NullMarked
package cn.yujiang.disbursement.ui;
