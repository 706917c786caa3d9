package cn.yujiang.shared;

/**
 * Amounts in capital characters (人民币大写) after 支付结算办法 annex 1, in the first of the official forms: 107000.53 is
 * 人民币壹拾万柒仟元零伍角叁分.
 */
public final class RmbUppercase {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] SECTIONS = {"", "万", "亿", "万亿"};

    private RmbUppercase() {}

    /** @throws RejectedException {@code AMOUNT_NEGATIVE}: recoveries are printed as a positive amount with the word 追回 */
    public static String of(Money amount) {
        if (amount.isNegative()) {
            throw new RejectedException(Rejection.of("AMOUNT_NEGATIVE", amount));
        }
        long yuan = amount.fen() / 100;
        int jiao = (int) (amount.fen() / 10 % 10);
        int fen = (int) (amount.fen() % 10);
        StringBuilder words = new StringBuilder("人民币");
        if (yuan > 0) {
            words.append(integer(yuan)).append('元');
        } else if (amount.isZero()) {
            words.append("零元");
        }
        if (jiao == 0 && fen == 0) {
            return words.append('整').toString();
        }
        appendCents(words, yuan, jiao, fen);
        return words.toString();
    }

    private static void appendCents(StringBuilder words, long yuan, int jiao, int fen) {
        if (yuan > 0 && (jiao == 0 || yuan % 10 == 0)) {
            words.append('零');
        }
        if (jiao > 0) {
            words.append(DIGITS.charAt(jiao)).append('角');
        }
        if (fen > 0) {
            words.append(DIGITS.charAt(fen)).append('分');
        }
    }

    private static String integer(long yuan) {
        StringBuilder words = new StringBuilder();
        boolean zeroPending = false;
        for (int section = SECTIONS.length - 1; section >= 0; section--) {
            int part = (int) (yuan / (long) Math.pow(10, section * 4.0) % 10_000);
            if (part == 0) {
                zeroPending |= !words.isEmpty();
                continue;
            }
            if (zeroPending || !words.isEmpty() && part < 1000) {
                words.append('零');
            }
            words.append(section(part)).append(SECTIONS[section]);
            zeroPending = false;
        }
        return words.toString();
    }

    private static String section(int part) {
        StringBuilder words = new StringBuilder();
        boolean zero = false;
        for (int place = 3; place >= 0; place--) {
            int digit = part / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                zero |= !words.isEmpty();
            } else {
                words.append(zero ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
                zero = false;
            }
        }
        return words.toString();
    }
}
