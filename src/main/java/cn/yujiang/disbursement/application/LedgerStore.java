package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.domain.Posting;
import cn.yujiang.shared.Ids;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Appends to the ledger. There is no other verb here, and no statement elsewhere that changes or deletes its rows. */
@Repository
class LedgerStore {

    /**
     * Who booked and for what.
     *
     * @param commandKey the key of the command; the ledger takes each only once
     */
    record Command(String commandKey, @Nullable Long claimId, long actorId, Instant at, String memo) {}

    private final JdbcTemplate jdbc;

    LedgerStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the transaction's id */
    long append(Posting posting, Command command) {
        long id = Ids.next();
        jdbc.update(
                """
                        insert into ledger_transaction (id, command_key, kind, claim_id, fund_id, actor_id, at, reverses, memo)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                command.commandKey,
                posting.kind().name(),
                command.claimId,
                posting.fundId(),
                command.actorId,
                LocalDateTime.ofInstant(command.at, ZoneOffset.UTC),
                posting.reverses(),
                command.memo);
        jdbc.batchUpdate("""
                        insert into ledger_entry (transaction_id, line_no, account, fund_id, debit_fen, credit_fen)
                        values (?, ?, ?, ?, ?, ?)""", rows(id, posting));
        return id;
    }

    private static List<Object[]> rows(long id, Posting posting) {
        var rows = new ArrayList<Object[]>();
        for (Posting.Line line : posting.lines()) {
            rows.add(new Object[] {
                id, rows.size() + 1, line.account().name(), posting.fundId(), line.debit(), line.credit()
            });
        }
        return rows;
    }
}
