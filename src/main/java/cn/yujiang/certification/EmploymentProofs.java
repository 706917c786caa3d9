package cn.yujiang.certification;

import cn.yujiang.documents.StoredFile;
import cn.yujiang.identity.Rights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** The papers that prove where trainees of a class work (U11, S10). One file may prove it for one person only; control A19 finds those used twice. */
public interface EmploymentProofs {

    /** What kind of paper. */
    enum Kind {
        CONTRACT,
        INSURANCE,
        WAGES,
        LICENCE,
        OTHER
    }

    /** A kept paper. */
    record Item(Kind kind, StoredFile file) {}

    /** By enrolment, oldest first; absent for people without one. */
    @PreAuthorize(Rights.COHORT_READER)
    Map<Long, List<Item>> of(long cohortId);

    /**
     * Keeps a paper of somebody who is recorded as employed.
     *
     * @throws cn.yujiang.shared.RejectedException {@code COHORT_NOT_COMPLETED}, {@code PROOF_WITHOUT_EMPLOYMENT}, {@code PROOF_TWICE} when
     *     the person has this very file, {@code EMPLOYMENT_PROOF_KIND} and the refusals of {@link cn.yujiang.documents.StoredFiles}
     */
    @PreAuthorize(Rights.TRAINING_BODY)
    void add(long cohortId, long enrolmentId, Kind kind, CertificateVerification.Proof proof);

    /** @throws cn.yujiang.shared.RejectedException {@code EMPLOYMENT_CHECKED} once the bureau has checked the entry */
    @PreAuthorize(Rights.TRAINING_BODY)
    void remove(long cohortId, long enrolmentId, long fileId);

    /** The bytes; empty when the person has no such paper. */
    @PreAuthorize(Rights.COHORT_READER)
    Optional<byte[]> content(long cohortId, long enrolmentId, long fileId);
}
