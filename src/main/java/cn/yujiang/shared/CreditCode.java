package cn.yujiang.shared;

/**
 * Unified social credit code, GB 32100-2015. The form is demanded; the check character is only reported by
 * {@link #checksumValid()}, because a few genuine codes fail it.
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    public CreditCode {
        if (value.isEmpty()) {
            throw new RejectedException(Rejection.of("CREDIT_CODE_MISSING"));
        }
        if (!wellFormed(value)) {
            throw new RejectedException(Rejection.of("CREDIT_CODE_FORMAT", value));
        }
    }

    public static CreditCode parse(String raw) {
        return new CreditCode(FullWidth.compact(raw).toUpperCase(java.util.Locale.ROOT));
    }

    /** Whether a text has the form of a code. */
    public static boolean wellFormed(String text) {
        return text.matches("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
    }

    public boolean checksumValid() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * WEIGHTS[i];
        }
        return value.charAt(17) == ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
