package cn.yujiang.attendance;

import cn.yujiang.documents.StoredFile;
import cn.yujiang.identity.Rights;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.TrainingForms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Sign-in sheets of paper: printed with a code and boxes, filled in by hand, photographed, read, and confirmed by a person. A reading stores
 * nothing; what is confirmed becomes marks and events of the channel {@link SignInChannel#PAPER}, and the picture is kept (docs/adr/0013).
 */
public interface PaperSheets {

    /** What a row says: one box filled, none, or something a person has to look at. */
    enum Answer {
        MARKED,
        EMPTY,
        UNCLEAR
    }

    /** A photograph as it was uploaded. */
    record Picture(String fileName, byte[] content) {}

    /**
     * A trainee on the sheet and in the record.
     *
     * @param paper the filled box; null unless {@link Answer#MARKED}
     * @param digital what is recorded now; null for nothing
     */
    record Row(
            long enrolmentId,
            int position,
            String name,
            Answer answer,
            @Nullable AttendanceMark paper,
            @Nullable AttendanceMark digital) {

        public boolean differs() {
            return answer == Answer.MARKED && paper != digital;
        }
    }

    /** @param page from 1 */
    record Reading(PlannedSession session, int page, int pages, List<Row> rows) {}

    /** A sheet that was confirmed. */
    record Kept(long id, long sessionId, int page, int marks, String by, Instant at, List<StoredFile> picture) {}

    /**
     * One page for every twenty trainees.
     *
     * @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND} when the class has no such offline session
     */
    @PreAuthorize(Rights.TRAINING_BODY)
    TrainingForms.Print print(long cohortId, long sessionId);

    /**
     * Reads a photograph and compares it with the record. Nothing is stored.
     *
     * @throws cn.yujiang.shared.RejectedException {@code FILE_TOO_LARGE}, {@code PHOTO_KIND}, {@code PHOTO_PIXELS}, {@code PHOTO_SMALL},
     *     {@code PHOTO_DARK}, {@code PHOTO_NO_CODE}, {@code PHOTO_FORGED}, {@code PHOTO_FOREIGN}, {@code PHOTO_ROSTER},
     *     {@code PHOTO_CORNERS}, {@code PHOTO_SEEN}
     */
    @PreAuthorize(Rights.TRAINING_BODY)
    Reading read(long cohortId, Picture picture);

    /**
     * Records what a person confirmed, under the rules of {@link Attendance#rollCall}, and keeps the picture.
     *
     * @param decided marks of trainees on the sheet; every unclear row must be decided
     * @throws cn.yujiang.shared.RejectedException {@code PHOTO_UNCLEAR}, {@code PHOTO_NOTHING} and those of {@link #read} and {@link
     *     Attendance#rollCall}
     */
    @PreAuthorize(Rights.TRAINING_BODY)
    void confirm(long cohortId, Picture picture, RollCall decided);

    /** Confirmed sheets, the newest first. */
    @PreAuthorize(Rights.COHORT_READER)
    List<Kept> of(long cohortId);

    /** The picture of a confirmed sheet of a class; empty when there is none. */
    @PreAuthorize(Rights.COHORT_READER)
    Optional<byte[]> picture(long cohortId, long sheetId, long fileId);
}
