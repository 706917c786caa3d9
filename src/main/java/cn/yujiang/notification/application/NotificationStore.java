package cn.yujiang.notification.application;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Divisions;
import cn.yujiang.identity.Role;
import cn.yujiang.notification.Audience;
import cn.yujiang.notification.MyNotifications.Item;
import cn.yujiang.notification.Notice;
import cn.yujiang.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Notices and who has read them. */
@Repository
class NotificationStore {

    /** Which notices are a user's own; the one place where that is said. */
    private static final String OWN = """
            (n.audience_kind = 'ACCOUNT' and n.audience_id = :account
              or n.audience_kind = 'PERSON' and n.audience_id = :person
              or n.audience_kind = 'BODY' and n.audience_id = :body
              or n.audience_kind = 'DESK' and n.role in (:roles) and n.division_code like :division)""";

    private static final String UNREAD =
            " and not exists (select 1 from notification_read r where r.notification_id = n.id and r.account_id = :account)";

    private static final long NOBODY = 0;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NotificationStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return the new id; null when the key is known */
    @Nullable
    Long insert(Notice notice, Instant now) {
        if (known(notice.key())) {
            return null;
        }
        long id = Ids.next();
        var audience = Columns.of(notice.audience());
        try {
            jdbc.sql("""
                            insert into notification (id, notice_key, audience_kind, audience_id, role, division_code, text_key,
                              args, link, due_on, stage, created_at)
                            values (:id, :key, :kind, :audience, :role, :division, :text, :args, :link, :due, :stage, :at)""")
                    .param("id", id)
                    .param("key", notice.key())
                    .param("kind", audience.kind)
                    .param("audience", audience.id, Types.BIGINT)
                    .param("role", audience.role, Types.VARCHAR)
                    .param("division", audience.division, Types.VARCHAR)
                    .param("text", notice.textKey())
                    .param("args", json.writeValueAsString(notice.args()))
                    .param("link", notice.link())
                    .param("due", notice.due(), Types.DATE)
                    .param(
                            "stage",
                            notice.stage() == null ? null : notice.stage().name(),
                            Types.VARCHAR)
                    .param("at", Timestamp.from(now))
                    .update();
            return id;
        } catch (DuplicateKeyException e) {
            return null; // said at the same moment by somebody else
        }
    }

    private boolean known(String key) {
        return jdbc.sql("select count(*) from notification where notice_key = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Item> find(Actor reader, boolean unreadOnly, int offset, int limit) {
        return own(
                        """
                        select n.id, n.text_key, n.args, n.link, n.due_on, n.stage, n.created_at,
                          exists (select 1 from notification_read r where r.notification_id = n.id and r.account_id = :account)
                        from notification n where """ + OWN + (unreadOnly ? UNREAD : "")
                                + " order by n.created_at desc, n.id desc limit :limit offset :offset",
                        reader)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> item(row))
                .list();
    }

    private Item item(ResultSet row) throws SQLException {
        String stage = row.getString(6);
        return new Item(
                row.getLong(1),
                row.getString(2),
                List.of(json.readValue(row.getString(3), String[].class)),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                stage == null ? null : Notice.Stage.valueOf(stage),
                row.getTimestamp(7).toInstant(),
                row.getBoolean(8));
    }

    int unread(Actor reader) {
        return own("select count(*) from notification n where " + OWN + UNREAD, reader)
                .query(Integer.class)
                .single();
    }

    List<Long> unreadIds(Actor reader) {
        return own("select n.id from notification n where " + OWN + UNREAD, reader)
                .query(Long.class)
                .list();
    }

    boolean isOwn(Actor reader, long id) {
        return own("select count(*) from notification n where n.id = :id and " + OWN, reader)
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private StatementSpec own(String sql, Actor reader) {
        Set<Role> roles = reader.roles();
        Long person = reader.personId();
        Long body = reader.bodyId();
        return jdbc.sql(sql)
                .param("account", reader.id())
                .param("person", person == null ? NOBODY : person)
                .param("body", body == null ? NOBODY : body)
                .param(
                        "roles",
                        roles.isEmpty()
                                ? List.of("-")
                                : roles.stream().map(Role::name).toList())
                .param("division", Divisions.subtreePrefix(reader.divisionCode()) + "%");
    }

    void markRead(long id, long accountId, Instant now) {
        try {
            jdbc.sql("insert into notification_read (notification_id, account_id, read_at) values (:id, :account, :at)")
                    .param("id", id)
                    .param("account", accountId)
                    .param("at", Timestamp.from(now))
                    .update();
        } catch (DuplicateKeyException e) {
            // read before: nothing to do
        }
    }

    /** An audience as columns. */
    private record Columns(
            String kind,
            @Nullable Long id,
            @Nullable String role,
            @Nullable String division) {

        static Columns of(Audience audience) {
            return switch (audience) {
                case Audience.Account account -> new Columns("ACCOUNT", account.accountId(), null, null);
                case Audience.Person person -> new Columns("PERSON", person.personId(), null, null);
                case Audience.Body body -> new Columns("BODY", body.bodyId(), null, null);
                case Audience.Desk desk -> new Columns("DESK", null, desk.role().name(), desk.divisionCode());
            };
        }
    }
}
