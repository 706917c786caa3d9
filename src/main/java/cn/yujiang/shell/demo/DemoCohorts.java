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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
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

    private static final LocalTime LAST_LONG_START = LocalTime.of(20, 55);
    private static final LocalTime LAST_START = LocalTime.of(23, 30);

    private final Cohorts cohorts;
    private final Rosters rosters;
    private final Attendance attendance;
    private final DemoResources resources;
    private final ActingAs acting;
    private final DemoClock clock;

    DemoCohorts(
            Cohorts cohorts,
            Rosters rosters,
            Attendance attendance,
            DemoResources resources,
            ActingAs acting,
            DemoClock clock) {
        this.cohorts = cohorts;
        this.rosters = rosters;
        this.attendance = attendance;
        this.resources = resources;
        this.acting = acting;
        this.clock = clock;
    }

    static String word(String key) {
        return DemoBodies.WORDS.getString(key);
    }

    long draft(Scene scene, List<PlannedSession> planned, List<Rosters.Row> people) {
        List<PlannedSession> sessions = resources.assigned(scene.owner, planned);
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
        attend(scene, id, clock.today(), absent);
    }

    private void attend(Scene scene, long id, LocalDate until, BiFunction<Integer, PlannedSession, Boolean> absent) {
        acting.as(scene.owner, () -> {
            List<Enrolment> roster = rosters.list(id);
            cohorts.get(id).sessions().stream()
                    .filter(s -> s.kind().offline() && !s.date().isAfter(until))
                    .forEach(session -> clock.at(end(session), () -> {
                        attendance.record(id, session.id(), marks(roster, session, absent), "");
                        return session;
                    }));
        });
    }

    private static Instant end(PlannedSession session) {
        return session.date().atTime(session.end()).atZone(BusinessClock.ZONE).toInstant();
    }

    private static Map<Long, AttendanceMark> marks(
            List<Enrolment> roster, PlannedSession session, BiFunction<Integer, PlannedSession, Boolean> absent) {
        return roster.stream()
                .collect(Collectors.toMap(
                        Enrolment::id,
                        e -> absent.apply(e.position(), session) ? AttendanceMark.ABSENT : AttendanceMark.PRESENT));
    }

    /** E4: fifty on the roster, fifteen of them attend; the class is still running, so that an advance can be asked for. */
    void nanhe() {
        var scene = new Scene(
                "name.e4",
                "nh-jigou",
                "nh-chushen",
                "kind.skill",
                "occupation",
                "level.5",
                "certificate.training",
                null);
        LocalDate first = clock.today().minusDays(6);
        long id = running(scene, days(first, 6), DemoPeople.rows(600, 50, word("jobless"), null));
        attend(scene, id, (position, session) -> position > 15);
    }

    /** A class whose session of today is about to begin, with the trainee who may sign in on its roster. */
    void signIn() {
        var scene = new Scene(
                "name.signin",
                "jigou",
                "chushen",
                "kind.skill",
                "occupation.cook",
                "level.5",
                "certificate.level",
                null);
        LocalDate today = clock.today();
        var sessions = days(today.minusDays(3), 3);
        LocalTime start = soon();
        LocalTime end = start.isAfter(LAST_LONG_START) ? LocalTime.of(23, 59) : start.plusHours(3);
        sessions.add(session(today, start, end, "4", SessionKind.OFFLINE_PRACTICE));
        sessions.add(session(today.minusDays(3), LocalTime.of(19, 0), LocalTime.of(21, 15), "3", SessionKind.ONLINE));
        sessions.add(session(today.minusDays(2), LocalTime.of(19, 0), LocalTime.of(21, 15), "3", SessionKind.ONLINE));
        sessions.addAll(days(today.plusDays(1), 3));
        var people = new ArrayList<>(DemoPeople.rows(0, 1, word("poverty"), null));
        people.addAll(DemoPeople.rows(700, 19, word("poverty"), null));
        long id = running(scene, sessions, people);
        attend(
                scene,
                id,
                today.minusDays(1),
                (position, session) -> position == 1
                        && session.start().getHour() > 12
                        && session.date().isBefore(today.minusDays(1)));
    }

    /** The next five minutes, so that somebody who tries it is on time; late in the evening the session is under way. */
    private LocalTime soon() {
        LocalTime now = LocalTime.ofInstant(clock.now(), BusinessClock.ZONE);
        LocalTime next = now.withMinute(now.getMinute() / 5 * 5)
                .truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(10);
        return next.isBefore(now) || next.isAfter(LAST_START) ? LAST_START : next;
    }

    /** Two offline sessions of four hours a day. */
    static ArrayList<PlannedSession> days(LocalDate first, int days) {
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
