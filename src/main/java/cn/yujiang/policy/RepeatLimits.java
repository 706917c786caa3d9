package cn.yujiang.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Repeats and the yearly limit (controls A01–A03): the same occupation and level is paid once in any year, a lower level is not
 * paid after a higher one, and no more than so many trainings are paid in a calendar year.
 */
public final class RepeatLimits {

    private static final List<String> LEVELS = List.of("五级", "四级", "三级", "二级", "一级");

    /** How the check ends. */
    public enum Result {
        PASS,
        WARN,
        REFUSE
    }

    /** One subsidised training of a person; {@code paid} is false while it is pending. */
    public record Training(String occupation, String level, int year, boolean paid) {}

    /** The answer with its reason code; null when passed. */
    public record Outcome(Result result, @Nullable String reason) {}

    private RepeatLimits() {}

    public static Outcome check(List<Training> history, Training wanted, int maxPerYear) {
        List<Training> paid = history.stream().filter(Training::paid).toList();
        List<Training> sameTrade = paid.stream()
                .filter(training -> training.occupation().equals(wanted.occupation()))
                .toList();
        if (sameTrade.stream().anyMatch(training -> training.level().equals(wanted.level()))) {
            return new Outcome(Result.REFUSE, "SAME_OCCUPATION_LEVEL");
        }
        if (sameTrade.stream().anyMatch(training -> rank(training) > rank(wanted) && rank(wanted) >= 0)) {
            return new Outcome(Result.REFUSE, "LOWER_THAN_PAID");
        }
        if (paid.stream().filter(training -> training.year() == wanted.year()).count() >= maxPerYear) {
            return new Outcome(Result.REFUSE, "MAX_PER_YEAR");
        }
        boolean pending = history.stream()
                .anyMatch(training -> !training.paid()
                        && training.occupation().equals(wanted.occupation())
                        && training.level().equals(wanted.level()));
        return pending ? new Outcome(Result.WARN, "SAME_OCCUPATION_LEVEL_PENDING") : new Outcome(Result.PASS, null);
    }

    private static int rank(Training training) {
        return LEVELS.indexOf(training.level());
    }
}
