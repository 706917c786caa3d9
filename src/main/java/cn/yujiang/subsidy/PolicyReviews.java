package cn.yujiang.subsidy;

/** Looking up which decisions a new version of a paper touches; runs by itself. Never used by views. */
public interface PolicyReviews {

    /** Looks into every publication nobody has looked into yet. */
    void sweep();
}
