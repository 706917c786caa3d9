package cn.yujiang.certification;

import cn.yujiang.documents.StoredFile;
import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** Verifying certificates with what it rests on: a screenshot for one, the file of a register for many. */
public interface CertificateVerification {

    /** Columns of the file of a register; all must be filled. */
    List<String> COLUMNS = List.of("number", "name", "residentId", "occupation", "level", "issueDate");

    /** A row of the file; keys are those of {@link #COLUMNS}. */
    record Row(int number, Map<String, String> values) {}

    /** @param problems one for each field that differs, or why nothing was found; empty for a row that agrees */
    record RowOutcome(int number, List<Rejection> problems) {}

    /** A proof to keep, with the name the browser told. */
    record Proof(String fileName, byte[] content) {}

    /**
     * Verifies one certificate and keeps the screenshot.
     *
     * @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND}, {@code CERT_ALREADY_DECIDED}, {@code PROOF_KIND}, those of
     *     {@link cn.yujiang.documents.StoredFiles}; then nothing changes
     */
    @PreAuthorize(Rights.ANY_REVIEW)
    void verify(long certificateId, String method, Proof proof);

    /** Proofs kept for a certificate, oldest first. */
    @PreAuthorize(Rights.BUREAU)
    List<StoredFile> proofs(long certificateId);

    @PreAuthorize(Rights.BUREAU)
    Optional<byte[]> content(long certificateId, long fileId);

    /** Compares rows with the certificates of the user's area field by field; changes nothing. */
    @PreAuthorize(Rights.ANY_REVIEW)
    List<RowOutcome> compare(List<Row> rows);

    /**
     * Compares again and verifies what agrees; source and hash of the file stand in the decision. The file itself holds full identity
     * numbers and is not kept.
     *
     * @param proof a picture of the query, kept once and shown at every certificate that was verified; null for none
     * @throws cn.yujiang.shared.RejectedException {@code MATCH_SOURCE}, {@code PROOF_KIND}, those of
     *     {@link cn.yujiang.documents.StoredFiles}; then nothing changes
     */
    @PreAuthorize(Rights.ANY_REVIEW)
    List<RowOutcome> verifyMatching(String source, String fileHash, List<Row> rows, @Nullable Proof proof);
}
