/** The pages of the finance office (S24): what is to be paid, batches, payments made, recoveries and funds. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.disbursement.ui;
