package cn.yujiang.attendance.application;

import cn.yujiang.attendance.SignInClients;
import cn.yujiang.attendance.SignInPush;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clients of the push interface; of a secret only the hash is known. */
@Repository
class SignInClientStore {

    /** A client as it is made. */
    record NewClient(long id, String name, long bodyId, String secretHash, long createdBy, Instant at) {}

    private final JdbcClient jdbc;

    SignInClientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewClient client) {
        jdbc.sql("""
                        insert into sign_in_client (id, name, body_id, secret_hash, enabled, created_by, created_at)
                        values (:id, :name, :body, :hash, true, :by, :at)""")
                .param("id", client.id)
                .param("name", client.name)
                .param("body", client.bodyId)
                .param("hash", client.secretHash)
                .param("by", client.createdBy)
                .param("at", Timestamp.from(client.at))
                .update();
    }

    void disable(long id) {
        jdbc.sql("update sign_in_client set enabled = false where id = :id")
                .param("id", id)
                .update();
    }

    /** @param bodyId null for all bodies; @return false when there is no such client in use */
    boolean revoke(long id, @Nullable Long bodyId) {
        return jdbc.sql("""
                        update sign_in_client set enabled = false
                        where id = :id and enabled = true and (:all = 1 or body_id = :body)""")
                        .param("id", id)
                        .param("all", bodyId == null ? 1 : 0)
                        .param("body", bodyId == null ? 0L : bodyId)
                        .update()
                > 0;
    }

    long bodyOf(long id) {
        return jdbc.sql("select body_id from sign_in_client where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    String nameOf(long id) {
        return jdbc.sql("select name from sign_in_client where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    Optional<Long> bodyWith(String creditCode) {
        return jdbc.sql("select id from body where credit_code = :code")
                .param("code", creditCode)
                .query(Long.class)
                .optional();
    }

    /** @param bodyId null for all bodies */
    List<SignInClients.Client> list(@Nullable Long bodyId) {
        return jdbc.sql("""
                        select c.id, c.name, b.name, c.enabled, c.created_at, coalesce(a.display_name, ''),
                          (select count(*) from sign_in_event s where s.client_id = c.id)
                            + (select count(*) from online_push o where o.client_id = c.id),
                          (select max(s.recorded_at) from sign_in_event s where s.client_id = c.id),
                          (select max(o.received_at) from online_push o where o.client_id = c.id)
                        from sign_in_client c join body b on b.id = c.body_id left join user_account a on a.id = c.created_by
                        where (:all = 1 or c.body_id = :body) order by c.enabled desc, c.created_at desc""")
                .param("all", bodyId == null ? 1 : 0)
                .param("body", bodyId == null ? 0L : bodyId)
                .query((row, n) -> new SignInClients.Client(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getTimestamp(5).toInstant(),
                        row.getString(6),
                        row.getLong(7),
                        later(row.getTimestamp(8), row.getTimestamp(9))))
                .list();
    }

    private static @Nullable Instant later(@Nullable Timestamp a, @Nullable Timestamp b) {
        return Stream.of(Optional.ofNullable(a), Optional.ofNullable(b))
                .flatMap(Optional::stream)
                .map(Timestamp::toInstant)
                .max(Instant::compareTo)
                .orElse(null);
    }

    Optional<SignInPush.Client> find(long id, String secretHash) {
        return jdbc.sql("""
                        select id, body_id from sign_in_client where id = :id and secret_hash = :hash and enabled = true""")
                .param("id", id)
                .param("hash", secretHash)
                .query((row, n) -> new SignInPush.Client(row.getLong(1), row.getLong(2)))
                .optional();
    }
}
