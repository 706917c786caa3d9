package cn.yujiang.subsidy.domain;

import cn.yujiang.certification.ExamResult;
import cn.yujiang.policy.PayeeKind;
import java.util.Optional;
import java.util.Set;

/**
 * Conditions of the bureau that stand in no paper (domain chapter 7, step 9; control A05): a training subsidy to a body needs a
 * trainee who attended enough and passed. They do not touch the living allowance, which follows attended days, nor evaluation.
 */
public final class HouseConditions {

    /** Every reason {@link #refusal} gives. */
    public static final Set<String> REASONS = Set.of("ATTENDANCE_BELOW_MIN", "EXAM_NOT_PASSED");

    private HouseConditions() {}

    /** The reason why nothing is paid, or empty. */
    public static Optional<String> refusal(PayeeKind payee, Evidence.Person person) {
        if (payee != PayeeKind.INSTITUTION && payee != PayeeKind.ENTERPRISE) {
            return Optional.empty();
        }
        if (!person.credit().passed()) {
            return Optional.of("ATTENDANCE_BELOW_MIN");
        }
        ExamResult exam = person.exam();
        return exam == null || exam.conclusion() != ExamResult.Conclusion.PASSED
                ? Optional.of("EXAM_NOT_PASSED")
                : Optional.empty();
    }
}
