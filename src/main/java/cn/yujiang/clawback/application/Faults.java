package cn.yujiang.clawback.application;

import cn.yujiang.subsidy.PaidClaims.Fault;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Faults in the words of the decision, which is Chinese whatever the screen's language. */
final class Faults {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/clawback", Locale.ROOT);
    private static final int LONGEST = 1200;

    private Faults() {}

    /** @param summary the computation without the fault, empty when nothing is left of the line */
    static String words(Fault fault, String summary) {
        String words =
                switch (fault) {
                    case Fault.Whole() -> WORDS.getString("whole");
                    case Fault.Hours(var hours) ->
                        MessageFormat.format(
                                WORDS.getString("hours"),
                                hours.stripTrailingZeros().toPlainString());
                    case Fault.Days(int days) -> MessageFormat.format(WORDS.getString("days"), Integer.toString(days));
                    case Fault.CertificateGone(long id) -> WORDS.getString("certificate");
                };
        String all = summary.isEmpty() ? words : words + WORDS.getString("then") + summary;
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
    }

    static String policyChanged() {
        return WORDS.getString("policy");
    }
}
