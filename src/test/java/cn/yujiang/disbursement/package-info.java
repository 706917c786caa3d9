/** Payments on all engines, with the real claims below them. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.disbursement;
