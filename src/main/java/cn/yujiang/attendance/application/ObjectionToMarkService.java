package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceCorrections;
import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.AttendanceObjections;
import cn.yujiang.attendance.Leave;
import cn.yujiang.attendance.RollCall;
import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ObjectionToMarkService implements AttendanceObjections {

    private static final int MIN_WORDS = 5;
    private static final int MAX_WORDS = 500;

    private final ObjectionToMarkStore store;
    private final OwnSessionReader own;
    private final AttendanceCorrections corrections;
    private final MarkStore marks;
    private final CohortDirectory cohorts;
    private final HouseRules rules;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    ObjectionToMarkService(
            ObjectionToMarkStore store,
            OwnSessionReader own,
            AttendanceCorrections corrections,
            MarkStore marks,
            CohortDirectory cohorts,
            HouseRules rules,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.store = store;
        this.own = own;
        this.corrections = corrections;
        this.marks = marks;
        this.cohorts = cohorts;
        this.rules = rules;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<MySession> mine(long cohortId) {
        return own.in(cohortId)
                .flatMap(enrolment -> cohorts.find(cohortId).map(cohort -> sessions(cohort, enrolment)))
                .orElse(List.of());
    }

    private List<MySession> sessions(Cohort cohort, Enrolment enrolment) {
        Map<Long, Objection> objections = store.ofTrainee(enrolment.id()).stream()
                .collect(Collectors.toMap(ObjectionToMarkStore.Row::sessionId, ObjectionToMarkStore.Row::objection));
        Map<Long, Map<Long, AttendanceMark>> recorded = marks.of(cohort.id());
        return OwnSessionReader.held(cohort, SignInStore.local(clock.now()))
                .map(session -> new MySession(
                        session.id(),
                        session.date(),
                        session.start(),
                        session.end(),
                        session.content(),
                        recorded.getOrDefault(session.id(), Map.of()).get(enrolment.id()),
                        objections.containsKey(session.id()) ? null : openUntil(cohort, session),
                        objections.get(session.id())))
                .toList();
    }

    private @Nullable LocalDate openUntil(Cohort cohort, PlannedSession session) {
        LocalDate last = session.date().plusDays(days(cohort));
        return clock.today().isAfter(last) ? null : last;
    }

    private int days(Cohort cohort) {
        return rules.integer(HouseRules.ATTENDANCE_OBJECTION_DAYS, cohort.divisionCode());
    }

    @Override
    @Transactional
    public void object(long sessionId, AttendanceMark wanted, String words) {
        OwnSessionReader.Place place = own.place(sessionId);
        checkWords(words);
        AttendanceMark mark = marks.find(sessionId, place.enrolment().id()).orElse(null);
        if (mark == wanted) {
            throw new RejectedException(Rejection.of("MARK_OBJECTION_SAME"));
        }
        if (openUntil(place.cohort(), place.session()) == null) {
            throw new RejectedException(
                    Rejection.of("MARK_OBJECTION_LATE", place.session().date(), days(place.cohort())));
        }
        var objection = new Objection(
                Ids.next(),
                State.OPEN,
                mark,
                wanted,
                words.strip(),
                clock.now(),
                clock.today().plusDays(days(place.cohort())),
                null);
        store.insert(new ObjectionToMarkStore.Row(
                place.cohort().id(), sessionId, place.enrolment().id(), objection));
        log(place.cohort(), "ATTENDANCE_OBJECTION", objection.id(), words);
    }

    private static void checkWords(String words) {
        if (words.strip().length() < MIN_WORDS) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_WORDS));
        }
        if (words.strip().length() > MAX_WORDS) {
            throw new RejectedException(Rejection.onField("reason", "TEXT_TOO_LONG", MAX_WORDS));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> of(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        List<ObjectionToMarkStore.Row> rows = store.of(cohortId);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, Enrolment> people =
                cohorts.enrolments(cohortId).stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
        Map<Long, PlannedSession> sessions =
                cohort.sessions().stream().collect(Collectors.toMap(PlannedSession::id, Function.identity()));
        return rows.stream()
                .map(row -> {
                    PlannedSession session = Objects.requireNonNull(sessions.get(row.sessionId()));
                    Enrolment person = Objects.requireNonNull(people.get(row.enrolmentId()));
                    return new Entry(
                            row.objection(),
                            session.id(),
                            session.date(),
                            session.start(),
                            person.name(),
                            person.position());
                })
                .toList();
    }

    @Override
    @Transactional
    public void accept(
            long objectionId, String reason, @Nullable Leave leave, AttendanceCorrections.Evidence evidence) {
        ObjectionToMarkStore.Row row = answer(objectionId, State.ACCEPTED, reason);
        AttendanceMark wanted = row.objection().wanted();
        if (marks.find(row.sessionId(), row.enrolmentId())
                .filter(wanted::equals)
                .isPresent()) {
            return; // the body has put it right by itself in time
        }
        Map<Long, Leave> leaves = leave == null ? Map.of() : Map.of(row.enrolmentId(), leave);
        var change = new RollCall(Map.of(row.enrolmentId(), wanted), leaves, reason);
        store.corrected(objectionId, corrections.request(row.cohortId(), row.sessionId(), change, evidence));
    }

    @Override
    @Transactional
    public void refuse(long objectionId, String reason) {
        answer(objectionId, State.REFUSED, reason);
    }

    private ObjectionToMarkStore.Row answer(long objectionId, State state, String reason) {
        ObjectionToMarkStore.Row row =
                store.find(objectionId).orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        Cohort cohort = cohorts.inScope(row.cohortId());
        checkWords(reason);
        Actor actor = currentActor.require();
        if (!store.answer(objectionId, state, actor, clock.now(), reason.strip())) {
            throw new RejectedException(Rejection.of("MARK_OBJECTION_ANSWERED"));
        }
        log(cohort, "ATTENDANCE_OBJECTION_" + state, objectionId, reason);
        return row;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> unanswered() {
        return store.waiting(currentActor.require().scope());
    }

    private void log(Cohort cohort, String action, long objectionId, String words) {
        audit.record(new AuditTrail.Entry(
                "attendance:" + cohort.divisionCode(),
                action,
                "cohort",
                cohort.id(),
                null,
                null,
                words.strip(),
                Map.of("objection", Ids.toText(objectionId))));
    }
}
