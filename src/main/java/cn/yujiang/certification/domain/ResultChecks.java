package cn.yujiang.certification.domain;

import cn.yujiang.certification.Employment;
import cn.yujiang.certification.ExamResult;
import cn.yujiang.shared.CreditCode;
import cn.yujiang.shared.Rejection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be entered as a result or as employment. */
public final class ResultChecks {

    private static final BigDecimal MAX = BigDecimal.valueOf(100);

    private ResultChecks() {}

    public static List<Rejection> result(String name, ExamResult result, BigDecimal passMark) {
        var problems = new ArrayList<Rejection>();
        score(name, result.theory(), problems);
        score(name, result.practice(), problems);
        boolean noScores = result.theory() == null && result.practice() == null;
        if (result.conclusion() == ExamResult.Conclusion.ABSENT && !noScores) {
            problems.add(Rejection.onField("conclusion", "RESULT_ABSENT_WITH_SCORE", name));
        }
        if (result.conclusion() != ExamResult.Conclusion.ABSENT && noScores) {
            problems.add(Rejection.onField("conclusion", "RESULT_SCORES", name));
        }
        if (result.conclusion() == ExamResult.Conclusion.PASSED
                && (below(result.theory(), passMark) || below(result.practice(), passMark))) {
            problems.add(Rejection.onField("conclusion", "RESULT_BELOW_PASS", name, passMark));
        }
        return problems;
    }

    /** What the scores say; null while a trainee has none, because absence is not zero and must be stated. */
    public static ExamResult.@Nullable Conclusion suggestion(
            @Nullable BigDecimal theory, @Nullable BigDecimal practice, BigDecimal passMark) {
        if (theory == null && practice == null) {
            return null;
        }
        return below(theory, passMark) || below(practice, passMark)
                ? ExamResult.Conclusion.FAILED
                : ExamResult.Conclusion.PASSED;
    }

    private static boolean below(@Nullable BigDecimal score, BigDecimal passMark) {
        return score != null && score.compareTo(passMark) < 0;
    }

    private static void score(String name, @Nullable BigDecimal score, List<Rejection> problems) {
        if (score != null
                && (score.signum() < 0
                        || score.compareTo(MAX) > 0
                        || score.stripTrailingZeros().scale() > 1)) {
            problems.add(Rejection.onField("score", "SCORE_RANGE", name, score));
        }
    }

    public static List<Rejection> employment(String name, Employment entry) {
        var problems = new ArrayList<Rejection>();
        if (entry.employed() && entry.employer().isBlank()) {
            problems.add(Rejection.onField("employer", "EMPLOYER_MISSING", name));
        }
        if (entry.employed() && entry.since() == null) {
            problems.add(Rejection.onField("since", "EMPLOYED_SINCE_MISSING", name));
        }
        String code = entry.details().employerCode();
        if (!code.isEmpty() && !CreditCode.wellFormed(code)) {
            problems.add(Rejection.onField("employerCode", "EMPLOYER_CODE", name, code));
        }
        if (entry.contractMonths() < 0) {
            problems.add(Rejection.onField("contractMonths", "CONTRACT_MONTHS", name));
        }
        return problems;
    }
}
