package cn.yujiang.disbursement.application;

import cn.yujiang.notification.Audience;
import cn.yujiang.notification.DeadlineSource;
import cn.yujiang.notification.Notice;
import cn.yujiang.notification.Notifications;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.Party;
import cn.yujiang.subsidy.RecoveryDue;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who owes money that it was demanded, and by when it has to come. */
@Component
class RecoveryNotices implements DeadlineSource {

    private record Row(long id, String number, String partyKind, long partyId, long openFen, LocalDate dueOn) {}

    private final JdbcClient jdbc;
    private final Notifications notifications;

    RecoveryNotices(JdbcClient jdbc, Notifications notifications) {
        this.jdbc = jdbc;
        this.notifications = notifications;
    }

    @EventListener
    void on(RecoveryDue due) {
        notifications.publish(Notice.of(
                "recovery:" + due.recovery().kind() + ":" + due.recovery().id(),
                audience(due.debtor().kind(), due.debtor().id()),
                "notice.recovery.demanded",
                link(due.debtor().kind()),
                due.number(),
                due.amount().toGroupedYuan(),
                due.dueOn()));
    }

    @Override
    public List<Deadline> dueUntil(LocalDate day) {
        return jdbc.sql("""
                        select id, number, party_kind, party_id, amount_fen - received_fen as open_fen, due_on from recovery
                        where received_fen + reserved_fen < amount_fen and due_on <= :day""").param("day", day).query(Row.class).list().stream()
                .map(RecoveryNotices::deadline)
                .toList();
    }

    private static Deadline deadline(Row row) {
        Party.Kind kind = Party.Kind.valueOf(row.partyKind);
        return new Deadline(
                "recovery:" + row.id,
                audience(kind, row.partyId),
                "notice.due.recovery",
                List.of(row.number, Money.ofFen(row.openFen).toGroupedYuan()),
                link(kind),
                row.dueOn);
    }

    private static Audience audience(Party.Kind kind, long id) {
        return kind == Party.Kind.BODY ? new Audience.Body(id) : new Audience.Person(id);
    }

    private static String link(Party.Kind kind) {
        return kind == Party.Kind.BODY ? "clawbacks" : "me";
    }
}
