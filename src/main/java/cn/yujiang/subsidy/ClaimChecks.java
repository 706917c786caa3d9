package cn.yujiang.subsidy;

import cn.yujiang.controls.CheckResult;
import cn.yujiang.controls.Stage;
import cn.yujiang.controls.Waiver;
import cn.yujiang.identity.Rights;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** What the controls found about a claim, and what reviewers do about it. */
public interface ClaimChecks {

    /** A result with who answers for it today. */
    record Answered(
            CheckResult result,
            Stage stage,
            Instant at,
            String by,
            @Nullable Waiver waiver) {}

    /**
     * Somebody to be asked by phone.
     *
     * @param drawn whether chance drew the person; others may be asked too
     * @param maskedPhone empty when none is known
     * @param answer null while nobody asked
     */
    record Asked(
            long lineId,
            int position,
            String name,
            String maskedPhone,
            boolean drawn,
            @Nullable SampleAnswer answer,
            String note,
            String by) {}

    /** @param required how many answers are needed before the second pass */
    record SampleSheet(int required, int answered, List<Asked> people) {}

    /** An answer to write down. */
    record Answer(long lineId, SampleAnswer answer, String note) {}

    /** The latest answer of every control that ran, in the order of the catalogue; applicants see those that concern them. */
    @PreAuthorize(Rights.CLAIM_READER)
    List<Answered> results(long claimId);

    /** Runs the controls of the step that comes next and keeps the results, without taking the step. */
    @PreAuthorize(Rights.ANY_REVIEW)
    List<Answered> run(long claimId);

    /**
     * Answers for a warning.
     *
     * @throws cn.yujiang.shared.RejectedException {@code CONTROL_NOT_WARNING}, {@code REASON_REQUIRED}, {@code WAIVER_UNTIL}, {@code
     *     SEPARATION_OF_DUTIES} for the one who handed the claim in
     */
    @PreAuthorize(Rights.ANY_REVIEW)
    void waive(long claimId, String control, String reason, LocalDate until);

    /** Who is to be asked by phone and what they said. */
    @PreAuthorize(Rights.ANY_REVIEW)
    SampleSheet sample(long claimId);

    /** @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND}, {@code ILLEGAL_TRANSITION} outside the reviews */
    @PreAuthorize(Rights.ANY_REVIEW)
    void ask(long claimId, List<Answer> answers);

    /** The number to call, for this claim; the reading is recorded. */
    @PreAuthorize(Rights.ANY_REVIEW)
    String phone(long claimId, long lineId);
}
