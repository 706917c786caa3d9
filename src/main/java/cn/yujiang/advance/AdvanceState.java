package cn.yujiang.advance;

/** States of an advance (domain chapter 13.3). */
public enum AdvanceState {
    REQUESTED,
    REVIEWED,
    APPROVED,
    PAYMENT_FAILED,
    PAID,
    /** Counted against the final claim, nothing left open. */
    SETTLED,
    /** The class earned less than was advanced; the difference is to come back. */
    RECOVERING,
    RECOVERED,
    REJECTED,
    WITHDRAWN;

    /** Takes room under the ceiling. */
    public boolean counts() {
        return this != REJECTED && this != WITHDRAWN;
    }

    /** Money is out and nobody has settled it yet. */
    public boolean outstanding() {
        return this == PAID;
    }
}
