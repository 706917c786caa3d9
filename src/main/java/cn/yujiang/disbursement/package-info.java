/**
 * Money (资金拨付): funds with a budget, a double-entry ledger in whole fen, payment of approved claims and bank returns. What was
 * paid is never edited; corrections are further transactions (财社〔2023〕181号 第二十五条).
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Disbursement",
        allowedDependencies = {"shared", "ui", "identity", "audit", "notification", "documents", "registry", "subsidy"})
@org.jspecify.annotations.NullMarked
package cn.yujiang.disbursement;
