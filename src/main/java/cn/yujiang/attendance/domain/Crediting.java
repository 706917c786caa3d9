package cn.yujiang.attendance.domain;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.Credit;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.Carried;
import cn.yujiang.training.PlannedSession;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Credited hours of a trainee (domain chapter 7, steps 2–8): attended offline hours plus online hours up to the cap and
 * the online hours of the plan, never more than the plan.
 */
public final class Crediting {

    /**
     * @param onlineCapRatio share of the plan that may be online (XZ2020-3.1: 0.30)
     * @param minAttendance share of the plan needed for completion (house rule: 0.80)
     */
    public record Rules(BigDecimal onlineCapRatio, BigDecimal minAttendance) {}

    /**
     * What is recorded about a trainee.
     *
     * @param marks by session
     * @param online verified platform hours of this class
     * @param carried what was earned in another class before
     */
    public record Record(long enrolmentId, Map<Long, AttendanceMark> marks, LessonHours online, Carried carried) {

        public Record(long enrolmentId, Map<Long, AttendanceMark> marks, LessonHours online) {
            this(enrolmentId, marks, online, Carried.NONE);
        }
    }

    private Crediting() {}

    public static Credit credit(Record record, List<PlannedSession> plan, Rules rules, LocalDate today) {
        Map<Long, AttendanceMark> marks = record.marks;
        LessonHours online = record.online.plus(record.carried.online());
        LessonHours planned = sum(plan);
        LessonHours offlinePlanned =
                sum(plan.stream().filter(session -> session.kind().offline()).toList());
        LessonHours offline = sum(attended(record, plan).toList())
                .plus(record.carried.offline())
                .min(offlinePlanned);
        LessonHours onlinePlanned =
                sum(plan.stream().filter(session -> !session.kind().offline()).toList());
        LessonHours cap = planned.share(rules.onlineCapRatio).min(onlinePlanned);
        LessonHours creditedOnline = online.min(cap);
        LessonHours credited = planned.min(creditedOnline.plus(offline));
        LessonHours required =
                LessonHours.of(planned.toDecimal().multiply(rules.minAttendance).setScale(2, RoundingMode.UP));
        LessonHours missing = required.minusOrZero(credited);
        List<PlannedSession> sessions = plan.stream()
                .filter(session -> session.kind().offline() && !marks.containsKey(session.id()))
                .filter(session -> !session.date().isBefore(today))
                .toList();
        var ahead =
                new Projecting.Ahead(sessions, offlinePlanned.minusOrZero(offline), cap.minusOrZero(creditedOnline));
        return new Credit(
                record.enrolmentId,
                planned,
                offline,
                online,
                cap,
                creditedOnline,
                online.minusOrZero(cap),
                credited,
                required,
                missing,
                ahead.reaches(missing),
                attendedDays(record, plan).size(),
                Projecting.project(missing, ahead));
    }

    private static Stream<PlannedSession> attended(Record record, List<PlannedSession> plan) {
        return plan.stream().filter(session -> session.kind().offline()).filter(session -> record.marks
                .getOrDefault(session.id(), AttendanceMark.ABSENT)
                .attended());
    }

    /** Distinct days with an attended offline session, here or in the class before. */
    public static Set<LocalDate> attendedDays(Record record, List<PlannedSession> plan) {
        return Stream.concat(attended(record, plan).map(PlannedSession::date), record.carried.days().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The later of the last session attended and the day the online part was finished; null where there is neither. */
    public static @Nullable LocalDate lastDay(
            Map<Long, AttendanceMark> marks, List<PlannedSession> plan, @Nullable LocalDate onlineCompletedOn) {
        return Stream.concat(
                        plan.stream()
                                .filter(session -> marks.getOrDefault(session.id(), AttendanceMark.ABSENT)
                                        .attended())
                                .map(PlannedSession::date),
                        Stream.ofNullable(onlineCompletedOn))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static LessonHours sum(List<PlannedSession> sessions) {
        return sessions.stream().map(PlannedSession::hours).reduce(LessonHours.ZERO, LessonHours::plus);
    }
}
