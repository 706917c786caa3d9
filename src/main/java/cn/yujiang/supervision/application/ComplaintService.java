package cn.yujiang.supervision.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.SerialNumbers;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.FullWidth;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.supervision.ComplaintAction;
import cn.yujiang.supervision.ComplaintState;
import cn.yujiang.supervision.Complaints;
import cn.yujiang.supervision.domain.ComplaintTransitions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ComplaintService implements Complaints {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2000;
    private static final int LONGEST_CONTACT = 100;
    private static final int MIN_REASON = 5;

    /** No 0, 1, I, O: a receipt is copied by hand. Twelve of 32 signs cannot be guessed. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int RECEIPT = 12;

    private final ComplaintStore store;
    private final ComplaintSubjects subjects;
    private final SerialNumbers serials;
    private final ComplaintTrail trail;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    ComplaintService(
            ComplaintStore store,
            ComplaintSubjects subjects,
            SerialNumbers serials,
            ComplaintTrail trail,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.store = store;
        this.subjects = subjects;
        this.serials = serials;
        this.trail = trail;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Subject> subjects(String search) {
        return subjects.find(search);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Subject> ownClasses() {
        return subjects.ownClasses();
    }

    @Override
    @Transactional
    public String handIn(NewComplaint complaint) {
        String text = complaint.text().strip();
        String contact = complaint.contact().strip();
        if (text.length() < SHORTEST) {
            throw new RejectedException(Rejection.onField("text", "COMPLAINT_SHORT", SHORTEST));
        }
        if (text.length() > LONGEST || contact.length() > LONGEST_CONTACT) {
            throw new RejectedException(Rejection.onField("text", "COMPLAINT_LONG", LONGEST, LONGEST_CONTACT));
        }
        var about = subjects.of(complaint.bodyId(), complaint.cohortId());
        String receipt = receipt();
        int year = clock.today().getYear();
        var row = new ComplaintStore.NewRow(
                Ids.next(),
                "TS%s-%d-%04d".formatted(about.division(), year, serials.next("complaint", about.division(), year)),
                receipt,
                about.division(),
                about.body().id(),
                about.body().name(),
                complaint.cohortId(),
                about.className(),
                text,
                contact);
        store.insert(row, clock.now());
        trail.received(row);
        return receipt;
    }

    private String receipt() {
        return random.ints(RECEIPT, 0, SIGNS.length())
                .collect(StringBuilder::new, (text, sign) -> text.append(SIGNS.charAt(sign)), StringBuilder::append)
                .toString();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Progress> progress(String receipt) {
        String clean = FullWidth.compact(receipt).replace("-", "").toUpperCase(Locale.ROOT);
        return clean.length() == RECEIPT ? store.progress(clean) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Complaint> find(@Nullable ComplaintState state, int offset, int limit) {
        return store.find(currentActor.require().scope().divisionPattern(), state, offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Complaint get(long id) {
        return store.find(currentActor.require().scope().divisionPattern(), id)
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditTrail.Event> history(long id) {
        return trail.history(get(id).id());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<ComplaintAction> actions(long id) {
        return ComplaintTransitions.from(get(id).state());
    }

    @Override
    @Transactional
    public void investigate(long id, String note, int version) {
        requireReason(note);
        step(get(id), ComplaintAction.INVESTIGATE, version, note.strip());
    }

    @Override
    @Transactional
    public void note(long id, String note, int version) {
        requireReason(note);
        Complaint complaint = get(id);
        if (complaint.state() != ComplaintState.INVESTIGATING) {
            throw new RejectedException(Rejection.of("ILLEGAL_TRANSITION", complaint.state(), "NOTE"));
        }
        move(complaint, complaint.state(), version, complaint.finding(), complaint.answer());
        trail.step(complaint, "NOTE", complaint.state(), note.strip());
    }

    @Override
    @Transactional
    public void decide(long id, Decision decision, int version) {
        requireReason(decision.finding());
        requireReason(decision.answer());
        Complaint complaint = get(id);
        ComplaintAction action = decision.found() ? ComplaintAction.FIND_FOUNDED : ComplaintAction.FIND_UNFOUNDED;
        ComplaintState to = ComplaintTransitions.next(complaint.state(), action);
        move(
                complaint,
                to,
                version,
                decision.finding().strip(),
                decision.answer().strip());
        trail.step(complaint, action.name(), to, decision.finding().strip());
    }

    @Override
    @Transactional
    public void close(long id, String note, int version) {
        step(get(id), ComplaintAction.CLOSE, version, note.strip());
    }

    private void step(Complaint complaint, ComplaintAction action, int version, String note) {
        ComplaintState to = ComplaintTransitions.next(complaint.state(), action);
        move(complaint, to, version, complaint.finding(), complaint.answer());
        trail.step(complaint, action.name(), to, note);
    }

    private void move(Complaint complaint, ComplaintState to, int version, String finding, String answer) {
        if (complaint.version() != version || !store.move(complaint, to, finding, answer)) {
            throw new OptimisticLockingFailureException("complaint changed");
        }
    }

    @Override
    @Transactional
    public String contact(long id, String reason) {
        requireReason(reason);
        Complaint complaint = get(id);
        trail.step(complaint, "REVEAL_CONTACT", complaint.state(), reason.strip());
        return store.contact(id).orElse("");
    }

    private static void requireReason(String reason) {
        if (reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
    }
}
