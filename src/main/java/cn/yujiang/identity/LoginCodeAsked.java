package cn.yujiang.identity;

/**
 * Somebody asked for a sign-in code, published for the audit trail.
 *
 * @param shown the personal number, partly hidden
 */
public record LoginCodeAsked(String shown, Outcome outcome) {

    /** What became of it; the person who asked learns nothing of it. */
    public enum Outcome {
        SENT,
        /** Nobody on a roster has this number, or no phone is registered. */
        NOT_SENT,
        /** The gateway did not take it. */
        FAILED
    }
}
