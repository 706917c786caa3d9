package cn.yujiang.supervision.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.supervision.InspectionAction;
import cn.yujiang.supervision.InspectionState;
import cn.yujiang.supervision.Inspections;
import cn.yujiang.supervision.domain.InspectionChecks;
import cn.yujiang.supervision.domain.InspectionTransitions;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.TrainingForms.Print;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class InspectionService implements Inspections {

    private static final int MIN_REASON = 5;

    private final InspectionStore store;
    private final InspectionPlanning planning;
    private final InspectionFiles files;
    private final InspectionTrail trail;
    private final InspectionPrinter printer;
    private final CohortDirectory cohorts;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    InspectionService(
            InspectionStore store,
            InspectionPlanning planning,
            InspectionFiles files,
            InspectionTrail trail,
            InspectionPrinter printer,
            CohortDirectory cohorts,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.store = store;
        this.planning = planning;
        this.files = files;
        this.trail = trail;
        this.printer = printer;
        this.cohorts = cohorts;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Upcoming> week(LocalDate from) {
        return planning.week(from);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Uninspected> uninspected() {
        return planning.uninspected();
    }

    @Override
    @Transactional
    public long plan(long cohortId, long sessionId) {
        return planning.plan(cohortId, sessionId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Inspection> find(@Nullable InspectionState state, int offset, int limit) {
        return store.find(currentActor.require().scope(), state, offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Inspection get(long id) {
        Inspection found = store.find(currentActor.require().scope(), id).orElseThrow(InspectionService::notFound);
        return found.state() == InspectionState.PLANNED
                ? found.expecting(cohorts.enrolments(found.subject().cohortId()).size())
                : found;
    }

    private static RejectedException notFound() {
        return new RejectedException(Rejection.of("NOT_FOUND"));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<InspectionAction> actions(long id) {
        Inspection inspection = get(id);
        Actor actor = currentActor.require();
        Set<InspectionAction> possible = InspectionTransitions.from(inspection.state());
        if (actor.is(Role.FIRST_REVIEWER) || actor.is(Role.SUPERVISOR)) {
            possible.remove(InspectionAction.ANSWER);
            possible.remove(InspectionAction.DEMAND); // goes with the record
            if (inspection.state() == InspectionState.RECTIFYING
                    && inspection.answer().isEmpty()) {
                possible.clear();
            }
            return possible;
        }
        boolean open = !actor.isBureau() && inspection.answer().isEmpty();
        possible.retainAll(open ? EnumSet.of(InspectionAction.ANSWER) : Set.of());
        return possible;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditTrail.Event> history(long id) {
        return trail.history(get(id).id());
    }

    @Override
    @Transactional
    public void record(long id, Report report, List<Photo> photos, int version) {
        Inspection inspection = get(id);
        InspectionState done = InspectionTransitions.next(inspection.state(), InspectionAction.RECORD);
        List<Rejection> problems =
                InspectionChecks.report(report, inspection.expected(), photos.size(), clock.now(), clock.today());
        if (!problems.isEmpty()) {
            throw new RejectedException(problems);
        }
        InspectionState to = report.qualified() ? done : InspectionTransitions.next(done, InspectionAction.DEMAND);
        move(inspection, to, version);
        store.write(id, report, inspection.expected(), clock.now());
        List<String> hashes =
                files.keepPhotos(id, photos, currentActor.require().displayName());
        trail.step(
                inspection,
                InspectionAction.RECORD.name(),
                to,
                report.requirement().strip(),
                Map.of(
                        "photos", String.join(" ", hashes),
                        "present", report.present() + "/" + inspection.expected(),
                        "late", Boolean.toString(InspectionChecks.late(report.checkedAt(), clock.now()))));
        trail.tellBody(inspection, report.qualified() ? "notice.inspection.recorded" : "notice.inspection.demanded");
    }

    @Override
    @Transactional
    public void answer(long id, String text, List<Photo> papers, int version) {
        requireReason(text);
        Inspection inspection = get(id);
        if (!inspection.answer().isEmpty()) {
            throw new RejectedException(Rejection.of("INSPECTION_ANSWERED"));
        }
        step(inspection, InspectionAction.ANSWER, version, text.strip());
        String by = currentActor.require().displayName();
        store.answer(id, text.strip(), by);
        files.keepPapers(id, papers, by);
        trail.tellSupervision(inspection, "notice.inspection.answered");
    }

    @Override
    @Transactional
    public void demandAgain(long id, String reason, LocalDate deadline, int version) {
        requireReason(reason);
        if (!InspectionChecks.inTime(deadline, clock.today())) {
            throw new RejectedException(Rejection.onField("deadline", "INSPECTION_DEADLINE"));
        }
        Inspection inspection = get(id);
        step(inspection, InspectionAction.DEMAND_AGAIN, version, reason.strip());
        store.answer(id, "", "");
        store.deadline(id, deadline);
        trail.tellBody(inspection, "notice.inspection.demanded");
    }

    @Override
    @Transactional
    public void close(long id, String note, int version) {
        Inspection inspection = get(id);
        InspectionTransitions.next(inspection.state(), InspectionAction.CLOSE);
        if (inspection.state() == InspectionState.RECTIFYING
                && inspection.answer().isEmpty()) {
            throw new RejectedException(Rejection.of("INSPECTION_UNANSWERED"));
        }
        step(inspection, InspectionAction.CLOSE, version, note.strip());
    }

    @Override
    @Transactional
    public void drop(long id, String reason, int version) {
        requireReason(reason);
        step(get(id), InspectionAction.DROP, version, reason.strip());
    }

    private void step(Inspection inspection, InspectionAction action, int version, String reason) {
        InspectionState to = InspectionTransitions.next(inspection.state(), action);
        move(inspection, to, version);
        trail.step(inspection, action.name(), to, reason);
    }

    private void move(Inspection inspection, InspectionState to, int version) {
        if (inspection.version() != version || !store.move(inspection.id(), to, version)) {
            throw new OptimisticLockingFailureException("inspection changed");
        }
    }

    private static void requireReason(String reason) {
        if (reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<StoredFile> files(long id) {
        return files.of(get(id).id());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> file(long id, long fileId) {
        return files.content(get(id).id(), fileId);
    }

    @Override
    @Transactional
    public Print print(long id) {
        Inspection inspection = get(id);
        Print print = printer.print(inspection);
        trail.step(inspection, "PRINT", null, "", Map.of("form", "F19"));
        return print;
    }
}
