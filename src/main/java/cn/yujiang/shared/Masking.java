package cn.yujiang.shared;

/** How personal data is shown where the full value is not needed (domain rule GEN-mask). Empty stays empty. */
public final class Masking {

    private Masking() {}

    /** First six and last four: the birth date is hidden. */
    public static String residentId(String number) {
        return keep(number, 6, 4);
    }

    public static String phone(String number) {
        return keep(number, 3, 4);
    }

    public static String bankAccount(String number) {
        return keep(number, 0, 4);
    }

    /** First letter and the domain. */
    public static String email(String address) {
        int at = address.indexOf('@');
        return at < 1 ? "*".repeat(address.length()) : address.charAt(0) + "***" + address.substring(at);
    }

    /** Family name kept, one star for every further character. */
    public static String name(String name) {
        if (name.isEmpty()) {
            return name;
        }
        int length = name.codePointCount(0, name.length());
        return Character.toString(name.codePointAt(0)) + "*".repeat(length - 1);
    }

    private static String keep(String value, int head, int tail) {
        if (value.length() <= head + tail) {
            return "*".repeat(value.length());
        }
        return value.substring(0, head)
                + "*".repeat(value.length() - head - tail)
                + value.substring(value.length() - tail);
    }
}
