/** Accounts and postings of the ledger in plain Java: what balances, and what each step of the money books. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.disbursement.domain;
