package cn.yujiang.certification;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.TrainingForms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Certificates of completed training (培训合格证书, form F07) that an institution issues to those who passed. They enter the table of
 * certificates as recorded; the bureau verifies them like all others (docs/adr/0011).
 */
public interface TrainingCertificates {

    /**
     * A certificate issued here.
     *
     * @param copies how often it was printed
     * @param replaces number of the earlier, revoked certificate of the same trainee; null for a first one
     */
    record Issued(
            Certificate certificate, int copies, @Nullable String replaces) {}

    /** A trainee who got none, and why. */
    record NotIssued(String name, Rejection reason) {}

    /** @param issued how many were issued now */
    record Outcome(int issued, List<NotIssued> others) {}

    @PreAuthorize(Rights.COHORT_READER)
    List<Issued> ofCohort(long cohortId);

    /**
     * Issues one to everybody who passed and has none that is valid; a number is never used again.
     *
     * @param issueDate not before the end of the class, not after today
     * @throws cn.yujiang.shared.RejectedException {@code COHORT_NOT_COMPLETED}, {@code ISSUE_DATE_MISSING}, {@code DATE_AHEAD},
     *     {@code ISSUE_BEFORE_END}
     */
    @PreAuthorize(Rights.TRAINING_BODY)
    Outcome issue(long cohortId, @Nullable LocalDate issueDate);

    /**
     * F07, one page for each valid certificate; every printing is counted and recorded.
     *
     * @param certificateId one certificate; null for all of the class
     * @throws cn.yujiang.shared.RejectedException {@code CERT_NONE_ISSUED}
     */
    @PreAuthorize(Rights.TRAINING_BODY)
    TrainingForms.Print print(long cohortId, @Nullable Long certificateId);

    /** F07R: the register with a column for the signature of the recipient; revoked numbers stay in it. */
    @PreAuthorize(Rights.COHORT_READER)
    TrainingForms.Print register(long cohortId);
}
