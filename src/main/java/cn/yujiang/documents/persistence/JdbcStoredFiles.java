package cn.yujiang.documents.persistence;

import cn.yujiang.documents.FileKind;
import cn.yujiang.documents.FileOwner;
import cn.yujiang.documents.NewFile;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.documents.StoredFiles;
import cn.yujiang.documents.domain.FileCheck;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcStoredFiles implements StoredFiles {

    private static final int LONGEST_NAME = 200;
    private static final String FACTS =
            "select id, owner_module, owner_id, display_name, content_type, size_bytes, sha256,"
                    + " uploaded_at, uploaded_by from stored_file where owner_module = ? and owner_id = ?";

    private final JdbcClient jdbc;
    private final FileCheck check;
    private final BusinessClock clock;

    JdbcStoredFiles(JdbcClient jdbc, FileCheck check, BusinessClock clock) {
        this.jdbc = jdbc;
        this.check = check;
        this.clock = clock;
    }

    @Override
    @Transactional
    public StoredFile store(NewFile file) {
        FileKind kind = check.kindOf(file.content());
        StoredFile stored = new StoredFile(
                Ids.next(),
                file.owner(),
                displayName(file.uploadName()),
                kind,
                file.content().length,
                sha256(file.content()),
                clock.now().truncatedTo(ChronoUnit.MICROS),
                file.uploadedBy());
        try {
            insert(stored, file.content());
        } catch (DataAccessException e) {
            throw new RejectedException(Rejection.of("FILE_NOT_SAVED"), e);
        }
        return stored;
    }

    private void insert(StoredFile file, byte[] content) {
        jdbc.sql("insert into stored_file (id, owner_module, owner_id, display_name, content_type, size_bytes, sha256,"
                        + " uploaded_at, uploaded_by, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(file.id())
                .param(file.owner().module())
                .param(file.owner().id())
                .param(file.displayName())
                .param(file.kind().name())
                .param(file.size())
                .param(file.sha256())
                .param(LocalDateTime.ofInstant(file.uploadedAt(), ZoneOffset.UTC))
                .param(file.uploadedBy())
                .param(content)
                .update();
    }

    @Override
    public List<StoredFile> of(FileOwner owner) {
        return jdbc.sql(FACTS + " order by id")
                .param(owner.module())
                .param(owner.id())
                .query(JdbcStoredFiles::read)
                .list();
    }

    @Override
    public Optional<StoredFile> find(FileOwner owner, long id) {
        return jdbc.sql(FACTS + " and id = ?")
                .param(owner.module())
                .param(owner.id())
                .param(id)
                .query(JdbcStoredFiles::read)
                .optional();
    }

    @Override
    public Optional<byte[]> content(FileOwner owner, long id) {
        return find(owner, id).map(file -> {
            byte[] content = jdbc.sql("select content from stored_file where id = ?")
                    .param(id)
                    .query((row, number) -> row.getBytes(1))
                    .single();
            if (!sha256(content).equals(file.sha256())) {
                throw new RejectedException(Rejection.of("FILE_DAMAGED", file.displayName()));
            }
            return content;
        });
    }

    @Override
    @Transactional
    public boolean remove(FileOwner owner, long id) {
        return jdbc.sql("delete from stored_file where owner_module = ? and owner_id = ? and id = ?")
                        .param(owner.module())
                        .param(owner.id())
                        .param(id)
                        .update()
                > 0;
    }

    private static StoredFile read(ResultSet row, int number) throws SQLException {
        Instant uploadedAt = row.getObject("uploaded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new StoredFile(
                row.getLong("id"),
                new FileOwner(row.getString("owner_module"), row.getLong("owner_id")),
                row.getString("display_name"),
                FileKind.valueOf(row.getString("content_type")),
                row.getInt("size_bytes"),
                row.getString("sha256"),
                uploadedAt,
                row.getString("uploaded_by"));
    }

    /** Last part of whatever the browser sent, without control and direction characters, never empty. */
    private static String displayName(String uploadName) {
        String name = uploadName
                .substring(Math.max(uploadName.lastIndexOf('/'), uploadName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"|?*]", "_")
                .strip();
        String kept = name.codePointCount(0, name.length()) <= LONGEST_NAME / 2
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2));
        return kept.isEmpty() ? "_" : kept;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
