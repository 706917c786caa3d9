package cn.yujiang.certification;

/** A certificate from entry to use in a claim. */
public enum CertificateState {
    RECORDED,
    VERIFIED,
    REJECTED,
    REVOKED
}
