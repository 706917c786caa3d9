package cn.yujiang.subsidy.application;

import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.training.CohortDirectory;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds what a claim is made for. */
@Component
class ClaimSubjects {

    private final CohortDirectory cohorts;
    private final ListStore lists;
    private final ListHistory histories;

    ClaimSubjects(CohortDirectory cohorts, ListStore lists, ListHistory histories) {
        this.cohorts = cohorts;
        this.lists = lists;
        this.histories = histories;
    }

    /** For handing in: a list is locked with its people, so that nothing changes between the check and the submission. */
    ClaimSubject locked(ClaimEntity claim) {
        Long list = claim.listId();
        if (list != null) {
            lists.lock(list);
        }
        ClaimSubject subject = of(claim);
        if (subject instanceof ClaimSubject.OfList(ClaimList rows)) {
            histories.lock(rows);
        }
        return subject;
    }

    ClaimSubject of(ClaimEntity claim) {
        Long cohort = claim.cohortId();
        return cohort == null
                ? new ClaimSubject.OfList(
                        lists.find(Objects.requireNonNull(claim.listId()), null).orElseThrow())
                : new ClaimSubject.OfClass(cohorts.find(cohort).orElseThrow());
    }
}
