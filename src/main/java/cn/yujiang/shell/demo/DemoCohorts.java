package cn.yujiang.shell.demo;

import cn.yujiang.attendance.Attendance;
import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.identity.ActingAs;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.Rosters;
import cn.yujiang.training.SessionKind;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Builds classes step by step, each step by the account that may take it. */
@Component
@Profile("demo")
class DemoCohorts {

    /** A class to build; keys name entries of the scenes' texts. */
    record Scene(
            String nameKey,
            String owner,
            String reviewer,
            String kindKey,
            String occupationKey,
            String levelKey,
            String certificateKey,
            @Nullable Long evaluatorId) {}

    private final Cohorts cohorts;
    private final Rosters rosters;
    private final Attendance attendance;
    private final ActingAs acting;
    private final BusinessClock clock;

    DemoCohorts(Cohorts cohorts, Rosters rosters, Attendance attendance, ActingAs acting, BusinessClock clock) {
        this.cohorts = cohorts;
        this.rosters = rosters;
        this.attendance = attendance;
        this.acting = acting;
        this.clock = clock;
    }

    static String word(String key) {
        return DemoBodies.WORDS.getString(key);
    }

    long draft(Scene scene, List<PlannedSession> sessions, List<Rosters.Row> people) {
        LocalDate first = sessions.getFirst().date();
        var plan = new CohortPlan(
                MessageFormat.format(
                        word(scene.nameKey), Integer.toString(clock.today().getYear())),
                word(scene.kindKey),
                word(scene.occupationKey),
                word(scene.levelKey),
                word(scene.certificateKey),
                CohortPlan.Mode.PROJECT,
                true,
                word("place"),
                word("teacher"),
                scene.evaluatorId,
                first,
                sessions.getLast().date());
        return acting.as(scene.owner, () -> {
            long id = cohorts.create(plan);
            cohorts.save(id, plan, sessions, cohorts.get(id).version());
            List<Rosters.RowOutcome> outcomes = rosters.add(id, people);
            outcomes.stream().filter(o -> !o.taken()).findFirst().ifPresent(o -> {
                throw new IllegalStateException(o.problems().toString());
            });
            return id;
        });
    }

    void file(Scene scene, long id) {
        acting.as(scene.owner, () -> cohorts.file(id, cohorts.get(id).version()));
    }

    void approve(Scene scene, long id) {
        acting.as(
                scene.reviewer,
                () -> cohorts.approve(id, word("comment"), cohorts.get(id).version()));
    }

    long running(Scene scene, List<PlannedSession> sessions, List<Rosters.Row> people) {
        long id = draft(scene, sessions, people);
        file(scene, id);
        approve(scene, id);
        acting.as(scene.owner, () -> cohorts.start(id));
        return id;
    }

    /** Roll-call of all sessions held so far; {@code absent} names who was missing when, by serial number and session. */
    void attend(Scene scene, long id, BiFunction<Integer, PlannedSession, Boolean> absent) {
        acting.as(scene.owner, () -> {
            List<Enrolment> roster = rosters.list(id);
            cohorts.get(id).sessions().stream()
                    .filter(s -> s.kind().offline() && !s.date().isAfter(clock.today()))
                    .forEach(session ->
                            attendance.record(id, session.id(), marks(roster, session, absent), word("reason")));
        });
    }

    private static Map<Long, AttendanceMark> marks(
            List<Enrolment> roster, PlannedSession session, BiFunction<Integer, PlannedSession, Boolean> absent) {
        return roster.stream()
                .collect(Collectors.toMap(
                        Enrolment::id,
                        e -> absent.apply(e.position(), session) ? AttendanceMark.ABSENT : AttendanceMark.PRESENT));
    }

    /** Two offline sessions of four hours a day. */
    static List<PlannedSession> days(LocalDate first, int days) {
        var sessions = new ArrayList<PlannedSession>();
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            sessions.add(session(date, LocalTime.of(8, 0), LocalTime.of(12, 0), "4", SessionKind.OFFLINE_THEORY));
            sessions.add(session(date, LocalTime.of(14, 0), LocalTime.of(18, 0), "4", SessionKind.OFFLINE_PRACTICE));
        }
        return sessions;
    }

    static PlannedSession session(LocalDate date, LocalTime start, LocalTime end, String hours, SessionKind kind) {
        String content =
                switch (kind) {
                    case ONLINE -> word("content.online");
                    case OFFLINE_THEORY -> word("content.theory");
                    default -> word("content.practice");
                };
        return new PlannedSession(
                0, date, start, end, LessonHours.of(hours), kind, content, word("teacher"), word("place"));
    }
}
