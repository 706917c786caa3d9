package cn.yujiang.policy.persistence;

import cn.yujiang.policy.PackDrafts;
import cn.yujiang.policy.PackDrafts.State;
import cn.yujiang.policy.domain.PackStore;
import cn.yujiang.policy.domain.StoredPack;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Times are kept in UTC. At most one open draft a pack and one version a publication: unique keys see to both. */
@Repository
class JdbcPackStore implements PackStore {

    private static final String META = """
            id, pack_id, version, title, divisions, base_hash, hash, previewed_hash, state, reason, editors, made_by, made_at,
            lock_no, decided_by, decided_at, note
            """;
    private static final String WHOLE =
            "select " + META + ", content, preview, published_no, published_at from policy_pack";

    private final JdbcClient jdbc;

    JdbcPackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void insert(StoredPack pack) {
        jdbc.sql("""
                        insert into policy_pack (id, pack_id, version, title, divisions, base_hash, hash, content, previewed_hash,
                          preview, state, reason, editors, made_by, made_at, lock_no, open_key)
                        values (:id, :packId, :version, :title, :divisions, :baseHash, :hash, :content, :previewedHash, :preview,
                          :state, :reason, :editors, :madeBy, :madeAt, :lock, :openKey)""").params(values(pack)).update();
    }

    @Override
    public boolean update(StoredPack pack, int lock) {
        Map<String, @Nullable Object> values = values(pack);
        values.put("expected", lock);
        return jdbc.sql("""
                        update policy_pack set pack_id = :packId, version = :version, title = :title, divisions = :divisions,
                          base_hash = :baseHash, hash = :hash, content = :content, previewed_hash = :previewedHash, preview = :preview,
                          state = :state, reason = :reason, editors = :editors, lock_no = :lock, decided_by = :decidedBy,
                          decided_at = :decidedAt, note = :note, open_key = :openKey
                        where id = :id and lock_no = :expected and state in ('DRAFT','SUBMITTED')""").params(values).update() == 1;
    }

    @Override
    public boolean publish(StoredPack pack) {
        Map<String, @Nullable Object> values = values(pack);
        values.put("number", pack.published());
        values.put("at", pack.publishedAt() == null ? null : Times.utc(pack.publishedAt()));
        jdbc.sql("update policy_pack set state = 'SUPERSEDED' where pack_id = :packId and state = 'PUBLISHED'")
                .param("packId", pack.draft().packId())
                .update();
        try {
            return jdbc.sql("""
                            update policy_pack set state = 'PUBLISHED', decided_by = :decidedBy, decided_at = :decidedAt, note = :note,
                              lock_no = :lock, open_key = null, published_no = :number, published_at = :at
                            where id = :id and state = 'SUBMITTED' and hash = :hash""").params(values).update() == 1;
        } catch (DuplicateKeyException anotherAtTheSameMoment) {
            return false;
        }
    }

    private static Map<String, @Nullable Object> values(StoredPack pack) {
        PackDrafts.Draft draft = pack.draft();
        boolean open = draft.state() == State.DRAFT || draft.state() == State.SUBMITTED;
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", draft.id());
        values.put("packId", draft.packId());
        values.put("version", draft.version());
        values.put("title", draft.title());
        values.put("divisions", String.join(",", draft.divisions()));
        values.put("baseHash", draft.baseHash());
        values.put("hash", draft.hash());
        values.put("content", pack.text());
        values.put("previewedHash", draft.previewedHash());
        values.put("preview", pack.preview());
        values.put("state", draft.state().name());
        values.put("reason", draft.reason());
        values.put("editors", draft.editors().stream().map(String::valueOf).collect(Collectors.joining(",")));
        values.put("madeBy", draft.madeBy());
        values.put("madeAt", Times.utc(draft.madeAt()));
        values.put("lock", draft.lock());
        values.put("decidedBy", draft.decidedBy());
        values.put("decidedAt", draft.decidedAt() == null ? null : Times.utc(draft.decidedAt()));
        values.put("note", draft.note());
        values.put("openKey", open ? draft.packId() : null);
        return values;
    }

    @Override
    public Optional<StoredPack> find(long id) {
        return jdbc.sql(WHOLE + " where id = :id")
                .param("id", id)
                .query(JdbcPackStore::whole)
                .optional();
    }

    @Override
    public List<PackDrafts.Draft> all() {
        return jdbc.sql("select " + META + " from policy_pack order by made_at desc, id desc")
                .query(JdbcPackStore::draft)
                .list();
    }

    @Override
    public List<StoredPack> published() {
        return jdbc.sql(WHOLE + " where published_no is not null order by published_no")
                .query(JdbcPackStore::whole)
                .list();
    }

    @Override
    public long lastPublication() {
        return jdbc.sql("select coalesce(max(published_no), 0) from policy_pack")
                .query(Long.class)
                .single();
    }

    private static StoredPack whole(ResultSet rs, int number) throws SQLException {
        long published = rs.getLong("published_no");
        return new StoredPack(
                draft(rs, number),
                rs.getString("content"),
                rs.getString("preview"),
                published == 0 ? null : published,
                Times.instant(rs, "published_at"));
    }

    private static PackDrafts.Draft draft(ResultSet rs, int number) throws SQLException {
        long decidedBy = rs.getLong("decided_by");
        return new PackDrafts.Draft(
                rs.getLong("id"),
                rs.getString("pack_id"),
                rs.getString("version"),
                rs.getString("title"),
                parts(rs.getString("divisions")).toList(),
                rs.getString("base_hash"),
                rs.getString("hash"),
                rs.getString("previewed_hash"),
                State.valueOf(rs.getString("state")),
                rs.getString("reason"),
                parts(rs.getString("editors")).map(Long::valueOf).toList(),
                rs.getLong("made_by"),
                Objects.requireNonNull(Times.instant(rs, "made_at")),
                rs.getInt("lock_no"),
                decidedBy == 0 ? null : decidedBy,
                Times.instant(rs, "decided_at"),
                rs.getString("note"));
    }

    private static Stream<String> parts(String joined) {
        return Arrays.stream(joined.split(",")).filter(part -> !part.isEmpty());
    }
}
