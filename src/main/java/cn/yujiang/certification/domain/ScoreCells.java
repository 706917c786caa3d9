package cn.yujiang.certification.domain;

import cn.yujiang.certification.ExamResult;
import cn.yujiang.shared.FullWidth;
import cn.yujiang.shared.Rejection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the score cells of a file. 缺考 in one of them means absent; an empty cell says nothing and is never zero.
 *
 * @param result what the cells say; null when they cannot be read
 */
public record ScoreCells(@Nullable ExamResult result, List<Rejection> problems) {

    private static final String ABSENT = "缺考";
    private static final Set<String> RETAKE = Set.of("是", "补考", "Y", "YES", "1");

    /** Whether the cell of the column 补考 says that the row is a retake. */
    public static boolean isRetake(String cell) {
        return RETAKE.contains(FullWidth.compact(cell).toUpperCase(java.util.Locale.ROOT));
    }

    /** @param name the trainee, for the sentences */
    public static ScoreCells read(long enrolmentId, String name, List<String> cells, BigDecimal passMark) {
        List<String> texts = cells.stream().map(FullWidth::compact).toList();
        if (texts.contains(ABSENT)) {
            boolean alone = texts.stream().allMatch(text -> text.isEmpty() || text.equals(ABSENT));
            return alone
                    ? new ScoreCells(new ExamResult(enrolmentId, null, null, ExamResult.Conclusion.ABSENT), List.of())
                    : new ScoreCells(null, List.of(Rejection.onField("theory", "RESULT_ABSENT_WITH_SCORE", name)));
        }
        var problems = new ArrayList<Rejection>();
        BigDecimal theory = number("theory", name, texts.getFirst(), problems);
        BigDecimal practice = number("practice", name, texts.getLast(), problems);
        if (problems.isEmpty() && theory == null && practice == null) {
            problems.add(Rejection.onField("theory", "RESULT_SCORES", name));
        }
        if (!problems.isEmpty()) {
            return new ScoreCells(null, problems);
        }
        var conclusion = Objects.requireNonNull(ResultChecks.suggestion(theory, practice, passMark));
        var result = new ExamResult(enrolmentId, theory, practice, conclusion);
        return new ScoreCells(result, ResultChecks.result(name, result, passMark));
    }

    private static @Nullable BigDecimal number(String field, String name, String text, List<Rejection> problems) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            problems.add(Rejection.onField(field, "SCORE_RANGE", name, text));
            return null;
        }
    }
}
