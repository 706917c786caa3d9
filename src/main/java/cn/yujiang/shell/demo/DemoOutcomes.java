package cn.yujiang.shell.demo;

import static cn.yujiang.shell.demo.DemoCohorts.word;

import cn.yujiang.attendance.Attendance;
import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.Certificates;
import cn.yujiang.certification.Employment;
import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.Outcomes;
import cn.yujiang.identity.ActingAs;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Rosters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Results, certificates and employment of the demonstration's classes. */
@Component
@Profile("demo")
class DemoOutcomes {

    private final Cohorts cohorts;
    private final Rosters rosters;
    private final Attendance attendance;
    private final Outcomes outcomes;
    private final Certificates certificates;
    private final ActingAs acting;

    DemoOutcomes(
            Cohorts cohorts,
            Rosters rosters,
            Attendance attendance,
            Outcomes outcomes,
            Certificates certificates,
            ActingAs acting) {
        this.cohorts = cohorts;
        this.rosters = rosters;
        this.attendance = attendance;
        this.outcomes = outcomes;
        this.certificates = certificates;
        this.acting = acting;
    }

    void complete(DemoCohorts.Scene scene, long id) {
        acting.as(scene.owner(), () -> {
            attendance.lock(id);
            BigDecimal score = BigDecimal.valueOf(82);
            outcomes.saveResults(
                    id,
                    rosters.list(id).stream()
                            .map(e -> new ExamResult(e.id(), score, score, ExamResult.Conclusion.PASSED))
                            .toList());
            cohorts.complete(id);
        });
    }

    void employ(DemoCohorts.Scene scene, long id, int employed) {
        LocalDate since = last(scene, id).plusDays(5);
        acting.as(
                scene.owner(),
                () -> outcomes.saveEmployment(
                        id,
                        rosters.list(id).stream()
                                .map(e -> employment(e, employed, since))
                                .toList()));
        acting.as(scene.reviewer(), () -> outcomes.verifyEmployment(id, word("surveyed")));
    }

    private static Employment employment(Enrolment enrolment, int employed, LocalDate since) {
        boolean yes = enrolment.position() <= employed;
        return new Employment(
                enrolment.id(), yes, yes ? word("employer") : "", yes ? since : null, yes ? 12 : 0, false);
    }

    private LocalDate last(DemoCohorts.Scene scene, long id) {
        return acting.as(
                scene.owner(), () -> cohorts.get(id).sessions().getLast().date());
    }

    /** Certificates by the given account, verified by the reviewer. */
    void certify(DemoCohorts.Scene scene, long id, String issuer, List<Certificates.Entry> entries) {
        acting.as(issuer, () -> certificates.add(id, entries).stream()
                .filter(outcome -> !outcome.taken())
                .findFirst()
                .ifPresent(outcome -> {
                    throw new IllegalStateException(outcome.problems().toString());
                }));
        acting.as(
                scene.reviewer(),
                () -> certificates.verify(
                        certificates.ofCohort(id).stream().map(Certificate::id).toList(), word("verified")));
    }

    List<Enrolment> roster(DemoCohorts.Scene scene, long id) {
        return acting.as(scene.owner(), () -> rosters.list(id));
    }
}
