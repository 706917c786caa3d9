package cn.yujiang.subsidy;

/** A corrected account was confirmed by the bureau after a transfer had failed: the debt can be paid again. Published inside the transaction. */
public record PayeeAccountChanged(Obligation obligation, Party party, PayeeAccount account) {}
