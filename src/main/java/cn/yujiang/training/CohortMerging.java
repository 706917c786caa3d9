package cn.yujiang.training;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Rejection;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Whom a class may take in from another class of the same body that cannot go on (并班结业). The taking in itself is a change of the receiving
 * class and goes the way of {@link CohortChanges}.
 */
public interface CohortMerging {

    /** A class people may come from, and its roster. */
    record Source(long cohortId, String name, List<Candidate> people) {}

    /** @param refusals why this person cannot come; empty for somebody who can */
    record Candidate(Joining joining, List<Rejection> refusals) {
        public boolean fits() {
            return refusals.isEmpty();
        }
    }

    /** Fitting classes of the own body, newest first; none for a class that takes nobody in now. */
    @PreAuthorize(Rights.TRAINING_BODY)
    List<Source> sources(long cohortId);
}
