package cn.yujiang.subsidy.application;

import cn.yujiang.attendance.AttendanceDirectory;
import cn.yujiang.attendance.Attended;
import cn.yujiang.attendance.Credit;
import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.certification.Employment;
import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.OutcomeDirectory;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.subsidy.domain.Evidence;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.EnrolmentState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Collects what is known about a class at this moment, from every module below. */
@Component
class EvidenceCollector {

    private final CohortDirectory cohorts;
    private final AttendanceDirectory attendance;
    private final OutcomeDirectory outcomes;
    private final PaidBefore paidBefore;
    private final CodeLists codes;

    EvidenceCollector(
            CohortDirectory cohorts,
            AttendanceDirectory attendance,
            OutcomeDirectory outcomes,
            PaidBefore paidBefore,
            CodeLists codes) {
        this.cohorts = cohorts;
        this.attendance = attendance;
        this.outcomes = outcomes;
        this.paidBefore = paidBefore;
        this.codes = codes;
    }

    /** @param claimId the claim being computed: its own lines are not history */
    Evidence collect(Cohort cohort, String ruleId, long claimId) {
        List<Enrolment> everybody = cohorts.everybody(cohort.id());
        List<Enrolment> roster =
                everybody.stream().filter(e -> e.state().onRoster()).toList();
        Map<Long, Attended> attended =
                attendance.attended(cohort, roster.stream().map(Enrolment::id).toList());
        var exams = outcomes.results(cohort.id());
        var employment = outcomes.employment(cohort.id());
        Map<Long, List<Certificate>> certificates =
                outcomes.certificates(cohort.id()).stream().collect(Collectors.groupingBy(Certificate::enrolmentId));
        Map<Long, PaidBefore.Before> before =
                paidBefore.of(roster.stream().map(Enrolment::personId).toList(), ruleId, claimId);
        List<Evidence.Person> people = roster.stream()
                .map(e -> {
                    Attended own = Objects.requireNonNull(attended.get(e.id()));
                    var earned = before.getOrDefault(e.personId(), PaidBefore.Before.nothing());
                    return new Evidence.Person(
                            e,
                            own.credit(),
                            own.lastDay(),
                            own.onlineCompletedOn(),
                            exams.get(e.id()),
                            employment.get(e.id()),
                            certificates.getOrDefault(e.id(), List.of()),
                            earned.levels(),
                            earned.certificates());
                })
                .toList();
        List<Enrolment> dropouts = everybody.stream()
                .filter(e -> e.state() == EnrolmentState.DROPPED)
                .toList();
        return new Evidence(cohort, people, dropouts, group("POVERTY"), group("EMPLOYEE"));
    }

    /**
     * What would be known when everybody had attended everything, passed, found work and got the certificate the class leads to.
     * For estimates only.
     */
    Evidence expected(Cohort cohort) {
        Map<Long, Credit> credits = attendance.fullCredits(cohort.id()).stream()
                .collect(Collectors.toMap(Credit::enrolmentId, Function.identity()));
        LocalDate end = cohort.plan().end();
        List<Evidence.Person> people = cohorts.enrolments(cohort.id()).stream()
                .map(e -> new Evidence.Person(
                        e,
                        Objects.requireNonNull(credits.get(e.id())),
                        end,
                        end,
                        new ExamResult(e.id(), null, null, ExamResult.Conclusion.PASSED),
                        new Employment(e.id(), true, "", end, 0, true),
                        end == null ? List.of() : List.of(certificate(cohort, e, end)),
                        List.of(),
                        List.of()))
                .toList();
        return new Evidence(cohort, people, cohorts.dropouts(cohort.id()), group("POVERTY"), group("EMPLOYEE"));
    }

    private static Certificate certificate(Cohort cohort, Enrolment e, LocalDate issued) {
        var plan = cohort.plan();
        return new Certificate(
                e.id(),
                e.id(),
                e.personId(),
                e.name(),
                plan.certificateKind(),
                "",
                plan.occupation(),
                plan.level(),
                issued,
                true,
                CertificateState.VERIFIED,
                null,
                plan.name(),
                cohort.divisionCode(),
                0);
    }

    private List<String> group(String name) {
        return codes.entries(CodeLists.Kind.CATEGORIES).stream()
                .filter(entry -> entry.detail().equals(name))
                .map(CodeLists.Entry::code)
                .toList();
    }
}
