package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.SignInChannel;
import cn.yujiang.attendance.SignInKind;
import cn.yujiang.attendance.SignInPlace;
import cn.yujiang.attendance.SignIns;
import cn.yujiang.attendance.domain.SignInChecks;
import cn.yujiang.attendance.domain.SignInCode;
import cn.yujiang.attendance.domain.SignInWindow;
import cn.yujiang.audit.Vault;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.Sha256;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.EnrolmentState;
import cn.yujiang.training.PlannedSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SignInService implements SignIns {

    /** 132 bits of the seal: nobody guesses them in thirty seconds, and the code stays coarse enough for the last row. */
    private static final int SEAL_LENGTH = 22;

    /** How long somebody may take to type a password between reading the code and signing in. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int SHORTEST_DEVICE = 16;

    private final SignInDeskService desk;
    private final SignInStore store;
    private final MarkStore marks;
    private final CohortDirectory cohorts;
    private final Vault vault;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final String baseUrl;

    SignInService(
            SignInDeskService desk,
            SignInStore store,
            MarkStore marks,
            CohortDirectory cohorts,
            Vault vault,
            CurrentActor currentActor,
            BusinessClock clock,
            @Value("${yujiang.base-url:}") String baseUrl) {
        this.desk = desk;
        this.store = store;
        this.marks = marks;
        this.cohorts = cohorts;
        this.vault = vault;
        this.currentActor = currentActor;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    private String seal(String text) {
        return vault.blindIndex(Vault.Field.SIGN_IN_CODE, text).substring(0, SEAL_LENGTH);
    }

    @Override
    @Transactional
    public Answer signIn(Scan scan, Phone phone) {
        Optional<SignInCode> code = SignInCode.read(scan.code(), this::seal);
        Optional<Cohort> cohort = code.flatMap(read -> cohorts.find(read.cohortId()));
        Optional<PlannedSession> session =
                cohort.flatMap(c -> session(c, code.orElseThrow().sessionId()));
        if (session.isEmpty()) {
            return new Answer(Rejection.of("SIGN_IN_CODE"), null, null, false, "", null, SignInPlace.NOT_CHECKED);
        }
        SignInAttempt attempt = attempt(cohort.orElseThrow(), session.get(), code.orElseThrow(), scan, phone);
        return answer(attempt, desk.register(attempt));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean asksPosition(Scan scan) {
        return SignInCode.read(scan.code(), this::seal).stream()
                .flatMap(code -> cohorts.find(code.cohortId()).stream()
                        .flatMap(cohort -> session(cohort, code.sessionId()).stream()
                                .map(session ->
                                        desk.place(cohort, session, Position.without(Position.Kind.NOT_ASKED)))))
                .anyMatch(place -> place.standing() != SignInPlace.Standing.NOT_CHECKED);
    }

    private SignInAttempt attempt(Cohort cohort, PlannedSession session, SignInCode code, Scan scan, Phone phone) {
        Actor actor = currentActor.require();
        return new SignInAttempt(
                cohort,
                session,
                enrolment(actor, cohort.id()),
                SignInKind.IN,
                scan.scannedAt(),
                phone.clock(),
                phone.device().isEmpty() ? null : Sha256.hex(session.id() + ":" + phone.device()),
                false,
                fault(code, scan.scannedAt(), phone.device()),
                desk.place(cohort, session, phone.position()),
                SignInAttempt.Origin.account(SignInChannel.QR, actor.id()));
    }

    private @Nullable Long enrolment(Actor actor, long cohortId) {
        Long person = actor.personId();
        if (person == null) {
            return null;
        }
        return cohorts.enrolmentsOf(person).stream()
                .filter(own -> own.cohortId() == cohortId)
                .filter(own -> active(own.state()))
                .map(Enrolment::id)
                .findFirst()
                .orElse(null);
    }

    static boolean active(EnrolmentState state) {
        return state.onRoster();
    }

    private @Nullable Rejection fault(SignInCode code, Instant scannedAt, String device) {
        boolean inTime = !scannedAt.plus(PATIENCE).isBefore(clock.now());
        if (!code.freshAt(scannedAt) || !inTime) {
            return Rejection.of("SIGN_IN_CODE_OLD", SignInCode.SLOT_SECONDS);
        }
        return device.length() < SHORTEST_DEVICE ? Rejection.of("SIGN_IN_NO_DEVICE") : null;
    }

    private Answer answer(SignInAttempt attempt, SignInChecks.Verdict verdict) {
        Cohort cohort = attempt.cohort();
        PlannedSession session = attempt.session();
        Long enrolment = attempt.enrolmentId();
        if (verdict.refusal() != null || enrolment == null) {
            return new Answer(
                    verdict.refusal(), null, null, false, cohort.plan().name(), session, attempt.place());
        }
        AttendanceMark mark = marks.find(session.id(), enrolment).orElse(verdict.mark());
        Instant at = store.seat(session.id(), enrolment)
                .map(seat -> seat.at().atZone(BusinessClock.ZONE).toInstant())
                .orElse(attempt.at());
        return new Answer(null, mark, at, verdict.repeated(), cohort.plan().name(), session, attempt.place());
    }

    @Override
    @Transactional(readOnly = true)
    public Board board(long cohortId, long sessionId) {
        Cohort cohort = cohorts.inScope(cohortId);
        PlannedSession session =
                session(cohort, sessionId).orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        Instant now = clock.now();
        SignInWindow window = desk.window(cohort, session);
        LocalDateTime local = SignInStore.local(now);
        boolean open = cohort.state() == CohortState.RUNNING && !marks.locked(cohortId) && window.openAt(local);
        String code = SignInCode.at(cohortId, sessionId, now).sealed(this::seal);
        return new Board(
                open ? baseUrl + "/sign-in?t=" + code : "",
                SignInCode.secondsLeft(now),
                store.count(sessionId, List.of(AttendanceMark.PRESENT, AttendanceMark.LATE)),
                store.expected(cohortId),
                session,
                window.opens(),
                open);
    }

    static Optional<PlannedSession> session(Cohort cohort, long sessionId) {
        return cohort.sessions().stream()
                .filter(session -> session.id() == sessionId && session.kind().offline())
                .findFirst();
    }
}
