package cn.yujiang.training.application;

import cn.yujiang.shared.Ids;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.EnrolmentState;
import cn.yujiang.training.RosterChange;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the next version of an approved class: sessions, roster, the frozen copy. Earlier versions stay as they were frozen. */
@Component
class ChangeApplying {

    private final CohortRepository cohorts;
    private final CohortAccess access;
    private final SessionStore sessions;
    private final EnrolmentStore enrolments;
    private final MergeApplying merging;
    private final FrozenPlans frozen;

    ChangeApplying(
            CohortRepository cohorts,
            CohortAccess access,
            SessionStore sessions,
            EnrolmentStore enrolments,
            MergeApplying merging,
            FrozenPlans frozen) {
        this.cohorts = cohorts;
        this.access = access;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.merging = merging;
        this.frozen = frozen;
    }

    /** @return the new version of the plan */
    @Transactional(propagation = Propagation.MANDATORY)
    int apply(CohortEntity entity, Cohort changed, ChangeStore.Content content) {
        sessions.change(entity.getId(), content.before(), content.after());
        Map<Long, Enrolment> roster =
                enrolments.of(entity.getId()).stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
        content.roster()
                .forEach(change ->
                        leave(entity.state(), Objects.requireNonNull(roster.get(change.enrolmentId())), change));
        merging.apply(entity, content.joining());
        entity.write(changed.plan(), changed.plannedHours().hundredths());
        entity.countTrainees(enrolments.of(entity.getId()).size());
        entity.nextPlanVersion();
        cohorts.saveAndFlush(entity);
        frozen.freeze(Ids.next(), access.toCohort(entity), enrolments.all(entity.getId()));
        return entity.planVersion();
    }

    private void leave(CohortState state, Enrolment leaving, RosterChange change) {
        RosterChange.Newcomer newcomer = change.newcomer();
        EnrolmentState left = state == CohortState.RUNNING ? EnrolmentState.DROPPED : EnrolmentState.WITHDRAWN;
        enrolments.move(leaving.id(), newcomer == null ? left : EnrolmentState.REPLACED);
        if (newcomer != null) {
            enrolments.succeed(leaving, newcomer);
        }
    }
}
