package cn.yujiang.training.application;

import cn.yujiang.policy.HouseRules;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.registry.SerialNumbers;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.WorkdayCalendar;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Finding;
import cn.yujiang.training.domain.FilingChecks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Gathers what the filing checks need to know. */
@Component
class FilingFacts {

    private final SerialNumbers serials;
    private final EnrolmentStore enrolments;
    private final OtherRecords others;
    private final PersonDirectory people;
    private final BodyDirectory bodies;
    private final HouseRules rules;
    private final WorkdayCalendar calendar;
    private final BusinessClock clock;

    FilingFacts(
            SerialNumbers serials,
            EnrolmentStore enrolments,
            OtherRecords others,
            PersonDirectory people,
            BodyDirectory bodies,
            HouseRules rules,
            WorkdayCalendar calendar,
            BusinessClock clock) {
        this.serials = serials;
        this.enrolments = enrolments;
        this.others = others;
        this.people = people;
        this.bodies = bodies;
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    List<Finding> check(Cohort cohort) {
        return check(cohort, enrolments.of(cohort.id()));
    }

    /** @param roster as it is or as it would be; people must be in the register */
    List<Finding> check(Cohort cohort, List<Enrolment> roster) {
        boolean mayFile = bodies.find(cohort.bodyId()).orElseThrow().mayFileOn(clock.today());
        var filing =
                new FilingChecks.Filing(cohort.plan(), cohort.sessions(), trainees(roster), mayFile, filedOn(cohort));
        return FilingChecks.run(
                filing, limits(cohort), calendar, new FilingChecks.Conflicts(others.of(cohort, roster)));
    }

    private List<FilingChecks.Trainee> trainees(List<Enrolment> roster) {
        var loaded = people.load(roster.stream().map(Enrolment::personId).toList());
        return roster.stream()
                .map(e -> new FilingChecks.Trainee(
                        e.position(),
                        e.name(),
                        Objects.requireNonNull(loaded.get(e.personId())).residentId(),
                        e.category()))
                .toList();
    }

    /** A filing that waits is judged by the day it was filed, however long its review takes. */
    private LocalDate filedOn(Cohort cohort) {
        Instant filedAt = cohort.filedAt();
        return cohort.state() == CohortState.FILED && filedAt != null
                ? LocalDate.ofInstant(filedAt, BusinessClock.ZONE)
                : clock.today();
    }

    private FilingChecks.Limits limits(Cohort cohort) {
        String division = cohort.divisionCode();
        String mode = cohort.plan().mode().name();
        return new FilingChecks.Limits(
                rules.integer(rules.keyFor(HouseRules.CLASS_SIZE_MAX, mode, division), division),
                rules.integer("ageMin", division),
                rules.integer("ageMaxMale", division),
                rules.integer("ageMaxFemale", division),
                rules.integer("maxHoursPerDay", division),
                rules.integer(rules.keyFor(HouseRules.FILING_LEAD_WORKDAYS, mode, division), division),
                rules.flag(rules.keyFor(HouseRules.FILING_LEAD_BLOCKS, mode, division), division),
                rules.ratio("onlineCapRatio", division));
    }

    /** Division, year and a serial without gaps. */
    String nextFilingNumber(String division, int year) {
        return "%s-%d-%04d".formatted(division, year, serials.next("filing", division, year));
    }
}
