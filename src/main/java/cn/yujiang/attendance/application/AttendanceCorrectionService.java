package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceCorrections;
import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.Leave;
import cn.yujiang.attendance.RollCall;
import cn.yujiang.attendance.SignInChannel;
import cn.yujiang.audit.AuditTrail;
import cn.yujiang.documents.FileKind;
import cn.yujiang.documents.FileOwner;
import cn.yujiang.documents.NewFile;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.documents.StoredFiles;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.PlannedSession;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AttendanceCorrectionService implements AttendanceCorrections {

    private static final int MIN_REASON = 5;
    private static final Set<FileKind> KINDS = EnumSet.of(FileKind.PDF, FileKind.JPG, FileKind.PNG);

    /** A completed class may still be corrected: its claims are computed again at every pass. */
    private static final Set<CohortState> OPEN = EnumSet.of(CohortState.RUNNING, CohortState.COMPLETED);

    private final AttendanceCorrectionStore store;
    private final CorrectionReader reader;
    private final MarkStore marks;
    private final MarkDeskService desk;
    private final StoredFiles files;
    private final CohortDirectory cohorts;
    private final HouseRules rules;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    AttendanceCorrectionService(
            AttendanceCorrectionStore store,
            CorrectionReader reader,
            MarkStore marks,
            MarkDeskService desk,
            StoredFiles files,
            CohortDirectory cohorts,
            HouseRules rules,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.store = store;
        this.reader = reader;
        this.marks = marks;
        this.desk = desk;
        this.files = files;
        this.cohorts = cohorts;
        this.rules = rules;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    static FileOwner owner(long correctionId) {
        return new FileOwner("attendance-correction", correctionId);
    }

    @Override
    @Transactional
    public long request(long cohortId, long sessionId, RollCall rollCall, Evidence evidence) {
        Cohort cohort = correctable(cohortId);
        PlannedSession session = session(cohort, sessionId);
        checkWords(rollCall, evidence);
        if (clock.today().isBefore(session.date())) {
            throw new RejectedException(Rejection.of("SESSION_AHEAD", session.date()));
        }
        Map<Long, AttendanceMark> before = marks.of(cohortId, sessionId);
        RollCall changed = rollCall.changedFrom(before);
        if (changed.marks().isEmpty()) {
            throw new RejectedException(Rejection.of("MARK_CORRECTION_NOTHING"));
        }
        desk.check(cohort, session, changed);
        Actor actor = currentActor.require();
        int days = rules.integer(HouseRules.ATTENDANCE_CORRECTION_DAYS, cohort.divisionCode());
        var head = new AttendanceCorrectionStore.Head(
                Ids.next(),
                cohortId,
                sessionId,
                changed.reason(),
                State.OPEN,
                actor.id(),
                actor.displayName(),
                clock.now(),
                clock.today().plusDays(days),
                null);
        store.insert(head, changed, before);
        StoredFile file = files.store(
                new NewFile(owner(head.id()), evidence.fileName(), evidence.content(), actor.displayName()));
        log(cohort, head, "CORRECTION_REQUEST", changed.reason(), Map.of("sha256", file.sha256()));
        return head.id();
    }

    private static void checkWords(RollCall rollCall, Evidence evidence) {
        if (rollCall.reason().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
        if (FileKind.of(evidence.content()).filter(KINDS::contains).isEmpty()) {
            throw new RejectedException(Rejection.onField("evidence", "MARK_CORRECTION_EVIDENCE"));
        }
    }

    private Cohort correctable(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        if (!OPEN.contains(cohort.state())) {
            throw new RejectedException(Rejection.of("COHORT_NOT_RUNNING"));
        }
        return cohort;
    }

    private static PlannedSession session(Cohort cohort, long sessionId) {
        return SignInService.session(cohort, sessionId)
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Correction> of(long cohortId) {
        return reader.of(cohorts.inScope(cohortId));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> evidence(long correctionId, long fileId) {
        return store.find(correctionId).flatMap(head -> {
            cohorts.inScope(head.cohortId());
            return files.content(owner(correctionId), fileId);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        Actor actor = currentActor.require();
        return store.waiting(actor.scope(), actor.id());
    }

    @Override
    @Transactional
    public void approve(long correctionId, String comment) {
        AttendanceCorrectionStore.Head head = decide(correctionId, State.APPROVED, comment);
        Cohort cohort = correctable(head.cohortId());
        PlannedSession session = session(cohort, head.sessionId());
        Map<Long, AttendanceMark> now = marks.of(cohort.id(), session.id());
        var after = new HashMap<Long, AttendanceMark>();
        var leaves = new HashMap<Long, Leave>();
        for (AttendanceCorrectionStore.Row row : store.lines(cohort.id())) {
            if (row.correctionId() == correctionId) {
                if (now.get(row.enrolmentId()) != row.before()) {
                    throw new RejectedException(Rejection.of("MARK_CORRECTION_OUTDATED"));
                }
                after.put(row.enrolmentId(), row.after());
                if (row.leave() != null) {
                    leaves.put(row.enrolmentId(), row.leave());
                }
            }
        }
        var source = new MarkDeskService.Source(
                SignInChannel.CORRECTION, currentActor.require().id(), null, Ids.toText(correctionId), null, null);
        desk.write(cohort, session, new RollCall(after, leaves, head.reason()), source);
        log(cohort, head, "CORRECTION_APPROVE", comment, Map.of("marks", Integer.toString(after.size())));
    }

    @Override
    @Transactional
    public void refuse(long correctionId, String reason) {
        if (reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
        AttendanceCorrectionStore.Head head = decide(correctionId, State.REFUSED, reason);
        log(cohorts.inScope(head.cohortId()), head, "CORRECTION_REFUSE", reason, Map.of());
    }

    /** In scope, by another person, once. */
    private AttendanceCorrectionStore.Head decide(long correctionId, State state, String comment) {
        AttendanceCorrectionStore.Head head =
                store.find(correctionId).orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        cohorts.inScope(head.cohortId());
        Actor actor = currentActor.require();
        if (head.requestedBy() == actor.id()) {
            throw new RejectedException(Rejection.of("MARK_CORRECTION_SAME_PERSON"));
        }
        if (!store.decide(correctionId, state, actor, clock.now(), comment.strip())) {
            throw new RejectedException(Rejection.of("MARK_CORRECTION_DECIDED"));
        }
        return head;
    }

    private void log(
            Cohort cohort,
            AttendanceCorrectionStore.Head head,
            String action,
            String reason,
            Map<String, String> facts) {
        var all = new HashMap<>(facts);
        all.put("correction", Ids.toText(head.id()));
        audit.record(new AuditTrail.Entry(
                "attendance:" + cohort.divisionCode(),
                action,
                "cohort",
                cohort.id(),
                null,
                null,
                reason.isBlank() ? null : reason.strip(),
                all));
    }
}
