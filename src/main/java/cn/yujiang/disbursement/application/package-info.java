/** Payment, fund and verification services with their tables. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.disbursement.application;
