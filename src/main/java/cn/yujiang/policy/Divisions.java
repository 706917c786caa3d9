package cn.yujiang.policy;

/** GB/T 2260 codes: 140900 covers 1409xx, 140000 covers 14xxxx. {@link #ALL} covers everything. */
public final class Divisions {

    /** The whole country: house rules. */
    public static final String ALL = "000000";

    private Divisions() {}

    /** Whether what is written for {@code upper} holds in {@code lower}. */
    public static boolean covers(String upper, String lower) {
        if (upper.equals(ALL) || upper.equals(lower)) {
            return true;
        }
        if (upper.endsWith("0000")) {
            return lower.startsWith(upper.substring(0, 2));
        }
        return upper.endsWith("00") && lower.startsWith(upper.substring(0, 4));
    }
}
