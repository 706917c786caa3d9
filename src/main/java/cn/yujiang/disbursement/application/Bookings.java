package cn.yujiang.disbursement.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.disbursement.application.LedgerStore.Booking;
import cn.yujiang.disbursement.application.LedgerStore.Command;
import cn.yujiang.disbursement.application.LedgerStore.Subject;
import cn.yujiang.disbursement.domain.Posting;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what happened to money: ledger and trail, inside the transaction of the command. */
@Component
class Bookings {

    private final LedgerStore ledger;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    Bookings(LedgerStore ledger, AuditTrail audit, CurrentActor currentActor, BusinessClock clock) {
        this.ledger = ledger;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** What a transaction is about, and the key that makes a second one impossible. */
    record About(Subject subject, long id, String key, String memo) {}

    /** @return the transaction's id */
    long post(Posting posting, About about) {
        return ledger.append(posting, command(about));
    }

    Booking booking(Posting posting, About about) {
        return new Booking(Ids.next(), posting, command(about));
    }

    private Command command(About about) {
        return new Command(
                about.key, about.subject, about.id, currentActor.require().id(), clock.now(), about.memo);
    }

    /** What an event is about. */
    record Record(String division, String type, long id) {
        static Record batch(BatchStore.Head head) {
            return new Record(head.divisionCode(), "payment-batch", head.id());
        }
    }

    /** From one state to another, and why. */
    record Change(
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {}

    void record(String action, Record about, Change change, Map<String, String> facts) {
        audit.record(new AuditTrail.Entry(
                "disbursement:" + about.division,
                action,
                about.type,
                about.id,
                change.from,
                change.to,
                change.reason,
                facts));
    }
}
