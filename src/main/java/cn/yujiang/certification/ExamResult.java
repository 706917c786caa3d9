package cn.yujiang.certification;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The final examination of a trainee. Absent is not zero: an absent trainee has no scores.
 *
 * @param theory 0–100, one decimal
 * @param practice 0–100, one decimal
 */
public record ExamResult(
        long enrolmentId,
        @Nullable BigDecimal theory,
        @Nullable BigDecimal practice,
        Conclusion conclusion) {

    /** 合格、不合格、缺考. */
    public enum Conclusion {
        PASSED,
        FAILED,
        ABSENT
    }
}
