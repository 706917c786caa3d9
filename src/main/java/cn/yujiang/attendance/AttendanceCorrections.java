package cn.yujiang.attendance;

import cn.yujiang.documents.StoredFile;
import cn.yujiang.identity.Rights;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Changes of marks after the days of grace or the lock: the body asks with a reason and evidence, a reviewer decides. What stood before
 * stays in the history whatever the decision.
 */
public interface AttendanceCorrections {

    /** 待审批、已同意、未同意. */
    enum State {
        OPEN,
        APPROVED,
        REFUSED
    }

    /** A file as it was uploaded: PDF, JPG or PNG up to ten megabytes. */
    record Evidence(String fileName, byte[] content) {}

    /** @param before null when nothing was recorded */
    record Line(
            long enrolmentId,
            int position,
            String name,
            @Nullable AttendanceMark before,
            AttendanceMark after,
            @Nullable Leave leave) {}

    /** When the session was. */
    record When(long sessionId, LocalDate date, LocalTime start, LocalTime end) {}

    /** What somebody decided, and why. */
    record Decision(String by, Instant at, String comment) {}

    /** @param dueOn last day for the decision */
    record Correction(
            long id,
            When session,
            String reason,
            State state,
            String requestedBy,
            Instant requestedAt,
            LocalDate dueOn,
            @Nullable Decision decision,
            List<Line> lines,
            List<StoredFile> evidence) {}

    /** A correction in the list of work. */
    record Waiting(long id, long cohortId, String cohortName, String bodyName, LocalDate session, LocalDate dueOn) {}

    /**
     * Asks for a change of marks of one session. Marks that are recorded so already are left out.
     *
     * @return the id of the correction
     * @throws cn.yujiang.shared.RejectedException {@code MARK_CORRECTION_REASON}, {@code MARK_CORRECTION_EVIDENCE}, {@code MARK_CORRECTION_NOTHING},
     *     {@code MARK_CORRECTION_OPEN}, {@code SESSION_AHEAD}, {@code COHORT_NOT_RUNNING}, {@code PRESENT_ELSEWHERE}, {@code LEAVE_KIND_REQUIRED}
     */
    @PreAuthorize(Rights.TRAINING_BODY)
    long request(long cohortId, long sessionId, RollCall rollCall, Evidence evidence);

    /** The newest first. */
    @PreAuthorize(Rights.COHORT_READER)
    List<Correction> of(long cohortId);

    /** The bytes of a file of a correction in scope; empty when it has no such file. */
    @PreAuthorize(Rights.COHORT_READER)
    Optional<byte[]> evidence(long correctionId, long fileId);

    /** Undecided ones in the reviewer's area that somebody else asked for, the most urgent first. */
    @PreAuthorize(Rights.FIRST_REVIEW)
    List<Waiting> waiting();

    /**
     * Puts the new marks in force.
     *
     * @throws cn.yujiang.shared.RejectedException {@code MARK_CORRECTION_DECIDED}, {@code MARK_CORRECTION_SAME_PERSON}, {@code MARK_CORRECTION_OUTDATED}
     *     when a mark has changed since, {@code PRESENT_ELSEWHERE}
     */
    @PreAuthorize(Rights.FIRST_REVIEW)
    void approve(long correctionId, String comment);

    /** @throws cn.yujiang.shared.RejectedException {@code REASON_REQUIRED}, {@code MARK_CORRECTION_DECIDED}, {@code MARK_CORRECTION_SAME_PERSON} */
    @PreAuthorize(Rights.FIRST_REVIEW)
    void refuse(long correctionId, String reason);
}
