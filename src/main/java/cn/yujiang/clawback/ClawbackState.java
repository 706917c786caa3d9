package cn.yujiang.clawback;

/** Where a claw-back stands. */
public enum ClawbackState {
    /** Somebody, or a revoked certificate, says that money was paid wrongly. */
    PROPOSED,
    /** Another person decided that it comes back. */
    DECIDED,
    /** All of it is back. */
    RECOVERED,
    DISMISSED
}
