package cn.yujiang.shared;

/** Full-width forms as Chinese input methods and office spreadsheets leave them behind. */
public final class FullWidth {

    private static final int OFFSET = 0xFEE0;

    private FullWidth() {}

    /** Full-width ASCII and the ideographic space to half width; every other character stays. */
    public static String toHalf(String text) {
        StringBuilder half = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0x3000 ? ' ' : c >= 0xFF01 && c <= 0xFF5E ? c - OFFSET : c)
                .forEach(half::appendCodePoint);
        return half.toString();
    }

    /** Half width and without any white space or invisible character, for numbers typed in groups. */
    public static String compact(String text) {
        return toHalf(text).replaceAll("[\\s\\p{Cf}\\u00A0]+", "");
    }
}
