package cn.yujiang.supervision;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.Rights;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** Complaints about classes and bodies (S26, U44, U81). */
public interface Complaints {

    /** What somebody can complain about: a body, or one of its classes. */
    record Subject(long bodyId, @Nullable Long cohortId, String name) {}

    /**
     * A complaint as it is handed in.
     *
     * @param contact how the supervision may reach the person; may be empty
     */
    record NewComplaint(long bodyId, @Nullable Long cohortId, String text, String contact) {}

    /** What the one who complained may read with the receipt. @param answer empty until it was decided */
    record Progress(ComplaintState state, Instant receivedAt, String answer) {}

    /** A complaint as the supervision sees it; who complained is not in it. */
    record Complaint(
            long id,
            String number,
            String divisionCode,
            String bodyName,
            String className,
            String text,
            boolean hasContact,
            ComplaintState state,
            Instant receivedAt,
            String finding,
            String answer,
            int version) {}

    /**
     * @param found whether the complaint was right
     * @param finding the record of the investigation, for the office
     * @param answer what the one who complained reads
     */
    record Decision(boolean found, String finding, String answer) {}

    /** Bodies whose name contains the text, ten at most; asks for two characters. */
    @PreAuthorize(Rights.PUBLIC)
    List<Subject> subjects(String search);

    /** The own classes of the trainee. */
    @PreAuthorize(Rights.TRAINEE)
    List<Subject> ownClasses();

    /**
     * Takes a complaint in. Who calls is kept nowhere, not in the trail either.
     *
     * @return the receipt, which only the one who complained knows
     * @throws cn.yujiang.shared.RejectedException {@code COMPLAINT_SHORT}, {@code COMPLAINT_LONG}, {@code NOT_FOUND}
     */
    @PreAuthorize(Rights.PUBLIC)
    String handIn(NewComplaint complaint);

    @PreAuthorize(Rights.PUBLIC)
    Optional<Progress> progress(String receipt);

    /** Of the own area, newest first. @param state null for all */
    @PreAuthorize(Rights.SUPERVISION)
    List<Complaint> find(@Nullable ComplaintState state, int offset, int limit);

    @PreAuthorize(Rights.SUPERVISION)
    Complaint get(long id);

    /** What was done with it. */
    @PreAuthorize(Rights.SUPERVISION)
    List<AuditTrail.Event> history(long id);

    /** The next steps that are possible. */
    @PreAuthorize(Rights.SUPERVISION)
    Set<ComplaintAction> actions(long id);

    /** Takes it up. @param note what will be looked at */
    @PreAuthorize(Rights.SUPERVISION)
    void investigate(long id, String note, int version);

    /** Adds to the record of an investigation. */
    @PreAuthorize(Rights.SUPERVISION)
    void note(long id, String note, int version);

    @PreAuthorize(Rights.SUPERVISION)
    void decide(long id, Decision decision, int version);

    @PreAuthorize(Rights.SUPERVISION)
    void close(long id, String note, int version);

    /**
     * How to reach the one who complained, for a written reason; the reading is recorded.
     *
     * @throws cn.yujiang.shared.RejectedException {@code REASON_REQUIRED}, {@code NOT_FOUND}
     */
    @PreAuthorize(Rights.SUPERVISION)
    String contact(long id, String reason);
}
