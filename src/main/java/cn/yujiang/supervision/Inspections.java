package cn.yujiang.supervision;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.identity.Rights;
import cn.yujiang.training.TrainingForms.Print;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * On-site inspections (S25, U54): planned from the sessions of a week, recorded on the spot, put right by the body, closed. A body sees
 * those of its own classes once they are recorded; that one is planned it does not learn.
 */
public interface Inspections {

    /** How it was looked at: 实地、视频、电话. */
    enum Kind {
        ON_SITE,
        VIDEO,
        PHONE
    }

    /** A session of a class in the own area. @param planned an inspection of it exists */
    record Upcoming(
            long cohortId,
            long sessionId,
            LocalDate day,
            String time,
            String bodyName,
            String cohortName,
            String content,
            String teacher,
            String place,
            boolean planned) {}

    /**
     * A running class nobody has inspected.
     *
     * @param planned an inspection is planned and not recorded
     */
    record Uninspected(
            long cohortId, String cohortName, String bodyName, LocalDate start, LocalDate end, boolean planned) {}

    /** What an inspection is about, as it was when it was planned. */
    record Subject(
            String divisionCode,
            long bodyId,
            String bodyName,
            long cohortId,
            String cohortName,
            String filingNo,
            long sessionId,
            LocalDate day,
            String time,
            String content,
            String teacher,
            String place) {}

    /**
     * What was found.
     *
     * @param present people who were there; who is not on the roster is not counted
     * @param bodySide who stood for the body, or that the signature was refused
     * @param requirement what must be put right; empty when qualified
     * @param deadline null when qualified
     */
    record Report(
            Instant checkedAt,
            Kind kind,
            String firstInspector,
            String secondInspector,
            String bodySide,
            int present,
            List<InspectionItem.Answer> answers,
            String finding,
            boolean qualified,
            String requirement,
            @Nullable LocalDate deadline) {
        public Report {
            answers = List.copyOf(answers);
        }
    }

    /** A photograph taken on the spot, or a paper of the body. */
    record Photo(String fileName, byte[] content) {}

    /**
     * An inspection.
     *
     * @param expected people on the roster when it was recorded; while planned, now
     * @param late recorded more than a day after the check
     * @param report null while planned, and for one that did not take place
     * @param answer empty until the body said what it did
     */
    record Inspection(
            long id,
            String number,
            Subject subject,
            InspectionState state,
            int expected,
            boolean late,
            @Nullable Report report,
            String answer,
            String answeredBy,
            int version) {

        /** While it is planned, those expected are those on the roster now. */
        public Inspection expecting(int people) {
            return new Inspection(id, number, subject, state, people, late, report, answer, answeredBy, version);
        }
    }

    /** Sessions of the seven days from this one, of running and approved classes in the own area. */
    @PreAuthorize(Rights.CLASS_WATCH)
    List<Upcoming> week(LocalDate from);

    /** Running classes of the own area without a recorded inspection, those that end first at the top; at most two hundred. */
    @PreAuthorize(Rights.CLASS_WATCH)
    List<Uninspected> uninspected();

    /** @throws cn.yujiang.shared.RejectedException {@code INSPECTION_PLANNED} when one of the session is open, {@code NOT_FOUND} */
    @PreAuthorize(Rights.CLASS_WATCH)
    long plan(long cohortId, long sessionId);

    /** Newest first. @param state null for all */
    @PreAuthorize(Rights.COHORT_READER)
    List<Inspection> find(@Nullable InspectionState state, int offset, int limit);

    @PreAuthorize(Rights.COHORT_READER)
    Inspection get(long id);

    /** The next steps the user may take. */
    @PreAuthorize(Rights.COHORT_READER)
    Set<InspectionAction> actions(long id);

    @PreAuthorize(Rights.COHORT_READER)
    List<AuditTrail.Event> history(long id);

    /**
     * Writes down what was found; what must be put right is demanded in the same step. Later than a day after the check it is marked as
     * late and not refused.
     *
     * @throws cn.yujiang.shared.RejectedException {@code INSPECTION_…} for what is missing or contradicts itself, {@code ILLEGAL_TRANSITION}
     */
    @PreAuthorize(Rights.CLASS_WATCH)
    void record(long id, Report report, List<Photo> photos, int version);

    /**
     * What the body did, with papers or photographs if it has any.
     *
     * @throws cn.yujiang.shared.RejectedException {@code INSPECTION_ANSWERED} until the office demands again
     */
    @PreAuthorize(Rights.APPLICANT)
    void answer(long id, String text, List<Photo> papers, int version);

    /** The answer is not enough. @throws cn.yujiang.shared.RejectedException {@code INSPECTION_DEADLINE}, {@code REASON_REQUIRED} */
    @PreAuthorize(Rights.CLASS_WATCH)
    void demandAgain(long id, String reason, LocalDate deadline, int version);

    /** @throws cn.yujiang.shared.RejectedException {@code INSPECTION_UNANSWERED} while the body has not answered */
    @PreAuthorize(Rights.CLASS_WATCH)
    void close(long id, String note, int version);

    /** It did not take place. */
    @PreAuthorize(Rights.CLASS_WATCH)
    void drop(long id, String reason, int version);

    /** Photographs of the check, then what the body added. */
    @PreAuthorize(Rights.COHORT_READER)
    List<StoredFile> files(long id);

    @PreAuthorize(Rights.COHORT_READER)
    Optional<byte[]> file(long id, long fileId);

    /** F19; the printing is recorded. @throws cn.yujiang.shared.RejectedException {@code INSPECTION_NOT_RECORDED} */
    @PreAuthorize(Rights.COHORT_READER)
    Print print(long id);
}
