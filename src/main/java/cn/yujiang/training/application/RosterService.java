package cn.yujiang.training.application;

import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.training.Carried;
import cn.yujiang.training.CohortAction;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Rosters;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RosterService implements Rosters {

    private final CohortAccess access;
    private final CohortWorkflow workflow;
    private final EnrolmentStore enrolments;
    private final CarriedStore carried;
    private final PersonDirectory people;
    private final RosterChecks checks;

    RosterService(
            CohortAccess access,
            CohortWorkflow workflow,
            EnrolmentStore enrolments,
            CarriedStore carried,
            PersonDirectory people,
            RosterChecks checks) {
        this.access = access;
        this.workflow = workflow;
        this.enrolments = enrolments;
        this.carried = carried;
        this.people = people;
        this.checks = checks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Enrolment> list(long cohortId) {
        access.entity(cohortId);
        return enrolments.of(cohortId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Enrolment> former(long cohortId) {
        access.entity(cohortId);
        return enrolments.all(cohortId).stream()
                .filter(e -> !e.state().onRoster())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, String> takenOver(long cohortId) {
        access.entity(cohortId);
        return carried.gone(cohortId);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Carried> carried(long cohortId) {
        access.entity(cohortId);
        return carried.of(cohortId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RowOutcome> preview(long cohortId, List<Row> rows) {
        forChange(cohortId);
        return checks.check(cohortId, rows).outcomes();
    }

    @Override
    @Transactional(timeout = 120)
    public List<RowOutcome> add(long cohortId, List<Row> rows) {
        CohortEntity cohort = forChange(cohortId);
        RosterChecks.Checked checked = checks.check(cohortId, rows);
        List<Long> personIds = people.findOrCreate(checked.good().stream()
                .map(row -> new PersonDirectory.NewPerson(
                        row.name(), row.residentId(), row.phone(), row.account(), cohort.divisionCode()))
                .toList());
        int before = enrolments.of(cohortId).size();
        enrolments.append(cohortId, checked.good(), personIds, before + 1);
        cohort.countTrainees(before + checked.good().size());
        return checked.outcomes();
    }

    @Override
    @Transactional
    public void remove(long cohortId, long enrolmentId) {
        CohortEntity cohort = forChange(cohortId);
        enrolments.remove(cohortId, enrolmentId);
        cohort.countTrainees(enrolments.of(cohortId).size());
    }

    private CohortEntity forChange(long cohortId) {
        return workflow.forChange(
                cohortId, CohortAction.EDIT, access.entity(cohortId).version());
    }
}
