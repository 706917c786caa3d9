/**
 * What must not be lost or forged: the append-only, hash-chained trail of events, the vault for personal numbers with its blind
 * index, and the receipts that make a repeated command harmless.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Audit and vault",
        allowedDependencies = {"shared", "ui", "identity"})
@org.jspecify.annotations.NullMarked
package cn.yujiang.audit;
