package cn.yujiang.certification;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** Use cases about certificates. */
public interface Certificates {

    /** A certificate as it is entered. */
    record Entry(
            long enrolmentId,
            String kind,
            String number,
            String occupation,
            String level,
            @Nullable LocalDate issueDate,
            boolean newlyObtained) {}

    /** @param problems why the entry was not taken; empty for one that was */
    record EntryOutcome(Entry entry, List<Rejection> problems) {
        public boolean taken() {
            return problems.isEmpty();
        }
    }

    record Filter(String search, @Nullable CertificateState state) {}

    @PreAuthorize(Rights.COHORT_READER)
    List<Certificate> ofCohort(long cohortId);

    /** Takes the good entries: kind, digits, level inside the number, holder, uniqueness across people. */
    @PreAuthorize(Rights.EVALUATION)
    List<EntryOutcome> add(long cohortId, List<Entry> entries);

    @PreAuthorize(Rights.EVALUATION)
    void remove(long certificateId);

    @PreAuthorize(Rights.BUREAU)
    List<Certificate> find(Filter filter, int offset, int limit);

    @PreAuthorize(Rights.BUREAU)
    int count(Filter filter);

    @PreAuthorize(Rights.ANY_REVIEW)
    void verify(List<Long> certificateIds, String method);

    @PreAuthorize(Rights.ANY_REVIEW)
    void reject(long certificateId, String reason);

    @PreAuthorize(Rights.ANY_REVIEW)
    void revoke(long certificateId, String reason);
}
