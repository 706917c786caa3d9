package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.domain.Posting;
import cn.yujiang.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Appends to the ledger. There is no other verb here, and no statement elsewhere that changes or deletes its rows. */
@Repository
class LedgerStore {

    /** What a transaction is about. */
    enum Subject {
        FUND,
        BATCH,
        LINE,
        NETTING,
        PAYMENT,
        RECEIPT
    }

    /**
     * Who booked and for what.
     *
     * @param key the key of the command; the ledger takes each only once
     */
    record Command(String key, Subject subject, long subjectId, long actorId, Instant at, String memo) {}

    /** A transaction to append. */
    record Booking(long id, Posting posting, Command command) {}

    private final JdbcTemplate jdbc;

    LedgerStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the transaction's id */
    long append(Posting posting, Command command) {
        long id = Ids.next();
        appendAll(List.of(new Booking(id, posting, command)));
        return id;
    }

    void appendAll(List<Booking> bookings) {
        var heads = new ArrayList<@Nullable Object[]>();
        var entries = new ArrayList<Object[]>();
        for (Booking booking : bookings) {
            heads.add(head(booking));
            int line = 0;
            for (Posting.Line entry : booking.posting.lines()) {
                line++;
                entries.add(new Object[] {
                    booking.id, line, entry.account().name(), booking.posting.fundId(), entry.debit(), entry.credit()
                });
            }
        }
        jdbc.batchUpdate("""
                insert into ledger_transaction (id, command_key, kind, subject, subject_id, fund_id, actor_id, at, reverses, memo)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", heads);
        jdbc.batchUpdate("""
                insert into ledger_entry (transaction_id, line_no, account, fund_id, debit_fen, credit_fen)
                values (?, ?, ?, ?, ?, ?)""", entries);
    }

    private static @Nullable Object[] head(Booking booking) {
        Command command = booking.command;
        return new @Nullable Object[] {
            booking.id,
            command.key,
            booking.posting.kind().name(),
            command.subject.name(),
            command.subjectId,
            booking.posting.fundId(),
            command.actorId,
            Search.utc(command.at),
            booking.posting.reverses(),
            command.memo
        };
    }
}
