package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceDirectory;
import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.Credit;
import cn.yujiang.attendance.domain.Crediting;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Credits of a class from stored marks and platform records, under the house rules of its division. */
@Service
class CreditCalculator implements AttendanceDirectory {

    private final MarkStore marks;
    private final OnlineStore online;
    private final CohortDirectory cohorts;
    private final HouseRules rules;
    private final BusinessClock clock;

    CreditCalculator(
            MarkStore marks, OnlineStore online, CohortDirectory cohorts, HouseRules rules, BusinessClock clock) {
        this.marks = marks;
        this.online = online;
        this.cohorts = cohorts;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Credit> credits(long cohortId) {
        Map<Long, Map<Long, AttendanceMark>> bySession = marks.of(cohortId);
        Map<Long, LessonHours> onlineTotals = online.totals(cohortId);
        return credits(
                cohorts.find(cohortId).orElseThrow(),
                enrolment -> new Crediting.Record(
                        enrolment,
                        marksOf(enrolment, bySession),
                        onlineTotals.getOrDefault(enrolment, LessonHours.ZERO)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Credit> fullCredits(long cohortId) {
        Cohort cohort = cohorts.find(cohortId).orElseThrow();
        Map<Long, AttendanceMark> present = new HashMap<>();
        cohort.sessions().forEach(session -> present.put(session.id(), AttendanceMark.PRESENT));
        LessonHours onlineHours = cohort.totals().online();
        return credits(cohort, enrolment -> new Crediting.Record(enrolment, present, onlineHours));
    }

    private List<Credit> credits(Cohort cohort, LongFunction<Crediting.Record> record) {
        var crediting = new Crediting.Rules(
                rules.ratio("onlineCapRatio", cohort.divisionCode()),
                rules.ratio("minAttendance", cohort.divisionCode()));
        LocalDate today = clock.today();
        return cohorts.enrolmentIds(cohort.id()).stream()
                .map(enrolment -> Crediting.credit(record.apply(enrolment), cohort.sessions(), crediting, today))
                .toList();
    }

    private static Map<Long, AttendanceMark> marksOf(long enrolmentId, Map<Long, Map<Long, AttendanceMark>> bySession) {
        var own = new HashMap<Long, AttendanceMark>();
        bySession.forEach((session, row) -> {
            AttendanceMark mark = row.get(enrolmentId);
            if (mark != null) {
                own.put(session, mark);
            }
        });
        return own;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, LocalDate> lastDays(long cohortId) {
        var days = new HashMap<>(marks.lastAttended(cohortId));
        onlineCompleted(cohortId).forEach((enrolment, day) -> days.merge(enrolment, day, CreditCalculator::later));
        return days;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, LocalDate> onlineCompleted(long cohortId) {
        return online.lastDays(cohortId);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
