package cn.yujiang.certification.application;

import cn.yujiang.certification.CertificateVerification.Proof;
import cn.yujiang.documents.FileKind;
import cn.yujiang.documents.FileOwner;
import cn.yujiang.documents.NewFile;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.documents.StoredFiles;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proofs of verified certificates: files of one certificate, and files of a batch that many certificates share. */
@Repository
class CertificateProofStore {

    private static final Set<FileKind> PICTURES = EnumSet.of(FileKind.PDF, FileKind.JPG, FileKind.PNG);

    private final StoredFiles files;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    CertificateProofStore(StoredFiles files, JdbcClient jdbc, JdbcTemplate batch) {
        this.files = files;
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** @throws RejectedException {@code PROOF_KIND} */
    static void requirePicture(Proof proof) {
        if (FileKind.of(proof.content()).filter(PICTURES::contains).isEmpty()) {
            throw new RejectedException(Rejection.onField("proof", "PROOF_KIND"));
        }
    }

    /** Keeps the proof of one certificate. */
    void keep(long certificateId, Proof proof, String by) {
        files.store(new NewFile(single(certificateId), proof.fileName(), proof.content(), by));
    }

    /** Keeps one file for all these certificates; nothing when there are none. */
    void keep(List<Long> certificateIds, Proof proof, String by) {
        if (certificateIds.isEmpty()) {
            return;
        }
        long batchId = Ids.next();
        files.store(new NewFile(shared(batchId), proof.fileName(), proof.content(), by));
        batch.batchUpdate(
                "insert into certificate_proof (certificate_id, batch_id) values (?, ?)",
                certificateIds.stream().map(id -> new Object[] {id, batchId}).toList());
    }

    /** Oldest first. */
    List<StoredFile> of(long certificateId) {
        return owners(certificateId)
                .flatMap(owner -> files.of(owner).stream())
                .sorted(Comparator.comparingLong(StoredFile::id))
                .toList();
    }

    Optional<byte[]> content(long certificateId, long fileId) {
        return owners(certificateId)
                .flatMap(owner -> files.content(owner, fileId).stream())
                .findFirst();
    }

    private Stream<FileOwner> owners(long certificateId) {
        return Stream.concat(
                Stream.of(single(certificateId)),
                jdbc
                        .sql("select batch_id from certificate_proof where certificate_id = :id")
                        .param("id", certificateId)
                        .query(Long.class)
                        .list()
                        .stream()
                        .map(CertificateProofStore::shared));
    }

    private static FileOwner single(long certificateId) {
        return new FileOwner("certification", certificateId);
    }

    private static FileOwner shared(long batchId) {
        return new FileOwner("certificate-batch", batchId);
    }
}
