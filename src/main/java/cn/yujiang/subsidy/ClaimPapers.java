package cn.yujiang.subsidy;

import cn.yujiang.identity.Rights;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * The papers the rule asks for: what the system has itself is linked, what it has not the applicant adds. Papers are frozen with the
 * submission; a later version stands beside the earlier one.
 */
public interface ClaimPapers {

    /** Where a paper stands. */
    enum State {
        /** A record of the system. */
        SYSTEM,
        ATTACHED,
        MISSING
    }

    /**
     * A paper of the list.
     *
     * @param name as the rule calls it
     * @param source kind of record for {@link State#SYSTEM}, also when that record does not exist yet; null for papers to be added
     * @param link where the record is shown; null when it has no page of its own
     */
    record Paper(
            String name,
            State state,
            @Nullable String source,
            @Nullable String link,
            List<Version> versions) {}

    /**
     * A file.
     *
     * @param frozenIn the submission it was handed in with; null while it can still be taken away
     * @param current whether no later version replaced it
     */
    record Version(
            long fileId,
            String name,
            int size,
            String sha256,
            Instant at,
            String by,
            @Nullable Integer frozenIn,
            boolean current) {}

    /** @param replaces the file this one is a newer version of; null for a further one */
    record Upload(
            String paper,
            String fileName,
            byte[] content,
            @Nullable Long replaces) {}

    /** A file to look at. */
    record Content(String fileName, String mediaType, byte[] bytes) {}

    @PreAuthorize(Rights.CLAIM_READER)
    List<Paper> of(long claimId);

    /** The list for a rule before a claim is drafted. */
    @PreAuthorize(Rights.CLAIM_READER)
    List<Paper> ofClass(long cohortId, String ruleId);

    /**
     * Adds a file to a draft or returned claim.
     *
     * @throws cn.yujiang.shared.RejectedException {@code PAPER_NOT_ASKED}, {@code PAPER_KIND} for anything but pdf, jpg and png, those of
     *     {@link cn.yujiang.documents.StoredFiles}, {@code NOT_FOUND}
     */
    @PreAuthorize(Rights.APPLICANT)
    void attach(long claimId, Upload upload);

    /** @throws cn.yujiang.shared.RejectedException {@code PAPER_FROZEN} when it was handed in already, {@code NOT_FOUND} */
    @PreAuthorize(Rights.APPLICANT)
    void remove(long claimId, long fileId);

    /** @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND}, {@code FILE_DAMAGED} */
    @PreAuthorize(Rights.CLAIM_READER)
    Content open(long claimId, long fileId);
}
