package cn.yujiang.notification.application;

import cn.yujiang.identity.AccountDirectory;
import cn.yujiang.messaging.EmailSender;
import cn.yujiang.notification.Audience;
import cn.yujiang.notification.Deliveries;
import cn.yujiang.notification.Notice;
import cn.yujiang.notification.application.EmailStore.Owner;
import cn.yujiang.shared.Ids;
import cn.yujiang.ui.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Mails to be sent: one a receiver, written with the notice. Only what has to be done is mailed, and only to confirmed addresses. */
@Repository
class MailOutboxStore {

    /** What to send to whom. */
    record Parcel(
            long id,
            Owner owner,
            String textKey,
            String args,
            @Nullable LocalDate due,
            int attempts) {

        static Parcel of(ResultSet row, int number) throws SQLException {
            return new Parcel(
                    row.getLong(1),
                    new Owner(row.getString(2), row.getLong(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6, LocalDate.class),
                    row.getInt(7));
        }
    }

    private final JdbcClient jdbc;
    private final EmailSender mail;
    private final EmailStore addresses;
    private final AccountDirectory accounts;
    private final Texts texts;
    private final OutboxRows rows;

    MailOutboxStore(JdbcClient jdbc, EmailSender mail, EmailStore addresses, AccountDirectory accounts, Texts texts) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.addresses = addresses;
        this.accounts = accounts;
        this.texts = texts;
        this.rows = new OutboxRows(jdbc, Deliveries.Channel.MAIL, "mail_outbox");
    }

    /** The sentence of a notice in a mail, which names no amount. A notice without one asks for nothing and is not mailed. */
    static String sentence(String textKey) {
        return "mail." + textKey;
    }

    void add(long notificationId, Notice notice, Instant now) {
        if (mail.available() && texts.has(sentence(notice.textKey()))) {
            receivers(notice.audience()).stream()
                    .filter(addresses::hasConfirmed)
                    .forEach(owner -> insert(notificationId, owner, now));
        }
    }

    private List<Owner> receivers(Audience audience) {
        return switch (audience) {
            case Audience.Account account -> List.of(new Owner("ACCOUNT", account.accountId()));
            case Audience.Person person -> List.of(new Owner("PERSON", person.personId()));
            case Audience.Body body -> List.of(new Owner("BODY", body.bodyId()));
            case Audience.Desk desk ->
                accounts.desk(desk.role(), desk.divisionCode()).stream()
                        .map(id -> new Owner("ACCOUNT", id))
                        .toList();
        };
    }

    private void insert(long notificationId, Owner owner, Instant now) {
        jdbc.sql("""
                        insert into mail_outbox (id, notification_id, owner_kind, owner_id, state, attempts, next_at)
                        values (:id, :notification, :kind, :owner, 'PENDING', 0, :at)""")
                .param("id", Ids.next())
                .param("notification", notificationId)
                .param("kind", owner.kind())
                .param("owner", owner.id())
                .param("at", Timestamp.from(now))
                .update();
    }

    List<Long> due(Instant now, int limit) {
        return rows.due(now, limit);
    }

    @Transactional
    Optional<Parcel> take(long id, Instant now) {
        return rows.take(id, now)
                ? jdbc.sql("""
                                select o.id, o.owner_kind, o.owner_id, n.text_key, n.args, n.due_on, o.attempts
                                from mail_outbox o join notification n on n.id = o.notification_id where o.id = :id""").param("id", id).query(Parcel::of).optional()
                : Optional.empty();
    }

    @Transactional
    void sent(long id, Instant now) {
        rows.finish(id, "SENT", "", now);
    }

    /** The address was taken away since. */
    @Transactional
    void unreachable(long id, Instant now) {
        rows.finish(id, "NO_CHANNEL", "", now);
    }

    @Transactional
    void failed(Parcel parcel, String error, Instant now) {
        rows.failed(parcel.id, parcel.attempts, error, now);
    }
}
