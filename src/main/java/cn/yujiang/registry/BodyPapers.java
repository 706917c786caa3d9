package cn.yujiang.registry;

import cn.yujiang.identity.Rights;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Papers of a body for its listing. A newer paper of a kind takes the place of the older one, which stays. Before the first application a
 * clerk may take a paper back; afterwards nothing is deleted.
 */
public interface BodyPapers {

    /** How it stands with the papers of a kind. */
    enum Standing {
        /** Asked for by the house rules, and none is there. */
        MISSING,
        /** None is there, and none is asked for. */
        ABSENT,
        VALID,
        /** Ends within thirty days. */
        EXPIRING,
        EXPIRED
    }

    /**
     * A paper.
     *
     * @param validUntil its last day; null when it has none
     * @param current whether no newer one took its place
     * @param standing how it stands with this paper alone
     */
    record Paper(
            long fileId,
            String name,
            int size,
            String sha256,
            Instant at,
            String by,
            @Nullable LocalDate validUntil,
            boolean current,
            Standing standing) {}

    /** The papers of a kind. @param required whether the house rules ask this body for it @param papers newest first */
    record Folder(BodyPaperKind kind, boolean required, Standing standing, List<Paper> papers) {
        public Folder {
            papers = List.copyOf(papers);
        }
    }

    /** All kinds in their order. @param removable whether papers may still be taken back */
    record Shelf(boolean removable, List<Folder> folders) {
        public Shelf {
            folders = List.copyOf(folders);
        }
    }

    /** @param fileName the name the browser told */
    record Upload(
            BodyPaperKind kind,
            String fileName,
            byte[] content,
            @Nullable LocalDate validUntil) {}

    /** A file to look at. */
    record Content(String fileName, String mediaType, byte[] bytes) {}

    /** @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND} when the body is out of scope */
    @PreAuthorize(Rights.COHORT_READER)
    Shelf of(long bodyId);

    /** @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND}, {@code FILE_DAMAGED} */
    @PreAuthorize(Rights.COHORT_READER)
    Content open(long bodyId, long fileId);

    /**
     * Adds a paper to the own body.
     *
     * @throws cn.yujiang.shared.RejectedException {@code BODY_PAPER_KIND} for anything but pdf, jpg and png, {@code BODY_PAPER_LAST_DAY},
     *     {@code BODY_PAPER_PAST}, those of {@link cn.yujiang.documents.StoredFiles}
     */
    @PreAuthorize(Rights.APPLICANT)
    void add(Upload upload);

    /** @throws cn.yujiang.shared.RejectedException {@code BODY_PAPER_HANDED_IN} once the body has applied, {@code NOT_FOUND} */
    @PreAuthorize(Rights.APPLICANT)
    void takeBack(long fileId);
}
