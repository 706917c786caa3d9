package cn.yujiang.attendance;

import cn.yujiang.identity.Rights;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** U41: a trainee says that a mark is wrong, once a session and in time; the training body answers, the bureau sees what is unanswered. */
public interface AttendanceObjections {

    /** 待答复、已采纳、未采纳. */
    enum State {
        OPEN,
        ACCEPTED,
        REFUSED
    }

    /** @param correction state of the correction that followed; null when none did */
    record Answer(String by, Instant at, String words, AttendanceCorrections.@Nullable State correction) {}

    /**
     * What a trainee objects to.
     *
     * @param mark what was recorded then, null for nothing
     * @param wanted what would be right
     * @param dueOn last day for the answer
     */
    record Objection(
            long id,
            State state,
            @Nullable AttendanceMark mark,
            AttendanceMark wanted,
            String words,
            Instant madeAt,
            LocalDate dueOn,
            @Nullable Answer answer) {}

    /**
     * A held session of the signed-in trainee.
     *
     * @param mark what is recorded now, null for nothing
     * @param until last day to object; null when no objection is possible any more
     */
    record MySession(
            long sessionId,
            LocalDate date,
            LocalTime start,
            LocalTime end,
            String content,
            @Nullable AttendanceMark mark,
            @Nullable LocalDate until,
            @Nullable Objection objection) {}

    /** An objection as the class page shows it. */
    record Entry(Objection objection, long sessionId, LocalDate date, LocalTime start, String trainee, int position) {}

    /** One nobody has answered, in the list of work. */
    record Waiting(long cohortId, String cohortName, String bodyName, LocalDate session, LocalDate dueOn) {}

    /** The trainee's own held offline sessions of a class, newest first; empty for a class the trainee is not in. */
    @PreAuthorize(Rights.TRAINEE)
    List<MySession> mine(long cohortId);

    /**
     * @param words what happened, five to five hundred characters
     * @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND}, {@code REASON_REQUIRED}, {@code TEXT_TOO_LONG},
     *     {@code MARK_OBJECTION_SAME}, {@code MARK_OBJECTION_LATE}, {@code MARK_OBJECTION_MADE}
     */
    @PreAuthorize(Rights.TRAINEE)
    void object(long sessionId, AttendanceMark wanted, String words);

    /** The newest first. */
    @PreAuthorize(Rights.COHORT_READER)
    List<Entry> of(long cohortId);

    /**
     * Agrees: asks for the correction of the mark with this reason and evidence.
     *
     * @param leave kind and reason where the right mark is leave, null otherwise
     * @throws cn.yujiang.shared.RejectedException {@code MARK_OBJECTION_ANSWERED} and those of {@link AttendanceCorrections#request}
     */
    @PreAuthorize(Rights.TRAINING_BODY)
    void accept(long objectionId, String reason, @Nullable Leave leave, AttendanceCorrections.Evidence evidence);

    /** @throws cn.yujiang.shared.RejectedException {@code REASON_REQUIRED}, {@code MARK_OBJECTION_ANSWERED} */
    @PreAuthorize(Rights.TRAINING_BODY)
    void refuse(long objectionId, String reason);

    /** Unanswered ones within the user's scope, the most urgent first: the body's own, or all of the bureau's area. */
    @PreAuthorize(Rights.COHORT_READER)
    List<Waiting> unanswered();
}
