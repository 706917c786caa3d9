package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceDirectory;
import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.Attended;
import cn.yujiang.attendance.Credit;
import cn.yujiang.attendance.domain.Crediting;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.Carried;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.EarnedHours;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Credits of a class from stored marks and platform records, under the house rules of its division. */
@Service
class CreditCalculator implements AttendanceDirectory, EarnedHours {

    private final MarkStore marks;
    private final OnlineStore online;
    private final ObjectionToMarkStore objections;
    private final CohortDirectory cohorts;
    private final HouseRules rules;
    private final BusinessClock clock;

    CreditCalculator(
            MarkStore marks,
            OnlineStore online,
            ObjectionToMarkStore objections,
            CohortDirectory cohorts,
            HouseRules rules,
            BusinessClock clock) {
        this.marks = marks;
        this.online = online;
        this.objections = objections;
        this.cohorts = cohorts;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Credit> credits(long cohortId) {
        Cohort cohort = cohorts.find(cohortId).orElseThrow();
        List<Long> enrolments = cohorts.enrolmentIds(cohortId);
        Map<Long, Attended> attended = attended(cohort, enrolments);
        return enrolments.stream()
                .map(enrolment ->
                        Objects.requireNonNull(attended.get(enrolment)).credit())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Attended> attended(Cohort cohort, Collection<Long> enrolmentIds) {
        Map<Long, Map<Long, AttendanceMark>> given = marks.byEnrolment(cohort.id());
        Map<Long, OnlineStore.Studied> studied = online.studied(cohort.id());
        Map<Long, Carried> carried = cohorts.carried(cohort.id());
        Function<Crediting.Record, Credit> crediting = crediting(cohort);
        var attended = new HashMap<Long, Attended>();
        for (Long enrolment : enrolmentIds) {
            Map<Long, AttendanceMark> own = given.getOrDefault(enrolment, Map.of());
            var platform = studied.getOrDefault(enrolment, OnlineStore.Studied.NOTHING);
            Carried before = carried.getOrDefault(enrolment, Carried.NONE);
            LocalDate completed = later(platform.completedOn(), before.onlineCompletedOn());
            attended.put(
                    enrolment,
                    new Attended(
                            crediting.apply(new Crediting.Record(enrolment, own, platform.hours(), before)),
                            later(Crediting.lastDay(own, cohort.sessions(), completed), before.lastDay()),
                            completed));
        }
        return attended;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return Stream.of(Optional.ofNullable(a), Optional.ofNullable(b))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Raw hours, not those credited: the plan of the class they are taken to has its own limits. */
    @Override
    @Transactional(readOnly = true)
    public Map<Long, Carried> earned(Cohort cohort, Collection<Long> enrolmentIds) {
        Map<Long, Map<Long, AttendanceMark>> given = marks.byEnrolment(cohort.id());
        Map<Long, Carried> carried = cohorts.carried(cohort.id());
        var earned = new HashMap<Long, Carried>();
        attended(cohort, enrolmentIds).forEach((enrolment, attended) -> {
            var record = new Crediting.Record(
                    enrolment,
                    given.getOrDefault(enrolment, Map.of()),
                    LessonHours.ZERO,
                    carried.getOrDefault(enrolment, Carried.NONE));
            earned.put(
                    enrolment,
                    new Carried(
                            cohort.plan().name(),
                            attended.credit().offline(),
                            attended.credit().online(),
                            Crediting.attendedDays(record, cohort.sessions()),
                            attended.lastDay(),
                            attended.onlineCompletedOn()));
        });
        return earned;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Credit> fullCredits(long cohortId) {
        Cohort cohort = cohorts.find(cohortId).orElseThrow();
        Map<Long, AttendanceMark> present = new HashMap<>();
        cohort.sessions().forEach(session -> present.put(session.id(), AttendanceMark.PRESENT));
        LessonHours onlineHours = cohort.totals().online();
        Function<Crediting.Record, Credit> crediting = crediting(cohort);
        return cohorts.enrolmentIds(cohortId).stream()
                .map(enrolment -> crediting.apply(new Crediting.Record(enrolment, present, onlineHours)))
                .toList();
    }

    private Function<Crediting.Record, Credit> crediting(Cohort cohort) {
        var house = new Crediting.Rules(
                rules.ratio("onlineCapRatio", cohort.divisionCode()),
                rules.ratio("minAttendance", cohort.divisionCode()));
        LocalDate today = clock.today();
        return record -> Crediting.credit(record, cohort.sessions(), house, today);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean objectionOpen(long enrolmentId) {
        return objections.open(enrolmentId);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, LocalDate> onlineCompleted(long cohortId) {
        var days = new HashMap<Long, LocalDate>();
        online.studied(cohortId)
                .forEach((enrolment, studied) -> days.put(enrolment, Objects.requireNonNull(studied.completedOn())));
        return days;
    }
}
