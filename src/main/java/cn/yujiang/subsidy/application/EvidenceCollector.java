package cn.yujiang.subsidy.application;

import cn.yujiang.attendance.AttendanceDirectory;
import cn.yujiang.attendance.Credit;
import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.OutcomeDirectory;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.subsidy.domain.Evidence;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
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
        Map<Long, Credit> credits = attendance.credits(cohort.id()).stream()
                .collect(Collectors.toMap(Credit::enrolmentId, Function.identity()));
        Map<Long, LocalDate> lastDays = attendance.lastDays(cohort.id());
        Map<Long, LocalDate> online = attendance.onlineCompleted(cohort.id());
        var exams = outcomes.results(cohort.id());
        var employment = outcomes.employment(cohort.id());
        Map<Long, List<Certificate>> certificates =
                outcomes.certificates(cohort.id()).stream().collect(Collectors.groupingBy(Certificate::enrolmentId));
        List<Evidence.Person> people = cohorts.enrolments(cohort.id()).stream()
                .map(e -> new Evidence.Person(
                        e,
                        Objects.requireNonNull(credits.get(e.id())),
                        lastDays.get(e.id()),
                        online.get(e.id()),
                        exams.get(e.id()),
                        employment.get(e.id()),
                        certificates.getOrDefault(e.id(), List.of()),
                        paidBefore.levels(e.personId(), ruleId, claimId),
                        paidBefore.certificates(e.personId(), ruleId, claimId)))
                .toList();
        return new Evidence(cohort, people, group("POVERTY"), group("EMPLOYEE"));
    }

    private List<String> group(String name) {
        return codes.entries(CodeLists.Kind.CATEGORIES).stream()
                .filter(entry -> entry.detail().equals(name))
                .map(CodeLists.Entry::code)
                .toList();
    }
}
