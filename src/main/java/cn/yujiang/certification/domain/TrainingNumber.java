package cn.yujiang.certification.domain;

import cn.yujiang.shared.CreditCode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** House format of certificates of completed training: {@code {credit code}-{year}{serial of the filing}-{four digits}}. */
public final class TrainingNumber {

    private static final Pattern FILING = Pattern.compile("\\d{6}-(\\d{4})-(\\d+)");

    private TrainingNumber() {}

    /** What all certificates of a class begin with; empty when the filing number does not name year and serial. */
    public static Optional<String> prefix(CreditCode issuer, String filingNo) {
        Matcher filing = FILING.matcher(filingNo);
        return filing.matches()
                ? Optional.of(issuer.value() + "-" + filing.group(1) + filing.group(2))
                : Optional.empty();
    }

    /** @param serial from 1; a fifth digit is used rather than a number twice */
    public static String of(String prefix, int serial) {
        return String.format(Locale.ROOT, "%s-%04d", prefix, serial);
    }
}
