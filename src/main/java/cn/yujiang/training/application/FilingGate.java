package cn.yujiang.training.application;

import cn.yujiang.controls.CheckResult;
import cn.yujiang.controls.ControlLog;
import cn.yujiang.controls.Stage;
import cn.yujiang.controls.Subject;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Finding;
import cn.yujiang.training.domain.FilingControls;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what the controls answered about a plan and refuses what blocks. */
@Component
class FilingGate {

    private final ControlLog controls;

    FilingGate(ControlLog controls) {
        this.controls = controls;
    }

    /** @param people size of the roster that was checked */
    void pass(CohortEntity entity, Stage stage, List<Finding> findings, int people) {
        List<CheckResult> results = FilingControls.of(stage, findings, people);
        var subject = new Subject(Subject.Kind.COHORT, entity.getId(), entity.divisionCode());
        List<Rejection> blocking = findings.stream()
                .filter(Finding::blocks)
                .map(finding -> new Rejection("FINDING_" + finding.code(), null, finding.args()))
                .toList();
        if (!blocking.isEmpty()) {
            controls.keepStopped(subject, stage, results);
            throw new RejectedException(blocking);
        }
        controls.keep(subject, stage, results);
    }
}
