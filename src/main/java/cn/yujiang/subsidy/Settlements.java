package cn.yujiang.subsidy;

/** Closing of classes by the system; runs by itself every night. Never used by views. */
public interface Settlements {

    /** Settles every completed class for which all claims have ended and nobody can claim any more. */
    void sweep();
}
