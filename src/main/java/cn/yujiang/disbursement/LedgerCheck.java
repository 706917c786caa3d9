package cn.yujiang.disbursement;

import cn.yujiang.disbursement.LedgerVerification.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The proof of the books over nothing but a database, for the command line and for a copy restored from a backup. It trusts no
 * running total: everything is added up anew from the entries. Each check is one statement that selects what must not exist.
 */
public final class LedgerCheck {

    private final JdbcClient jdbc;

    public LedgerCheck(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Reads everything, changes nothing. Amounts in the faults are fen. */
    public Report run() {
        var faults = new ArrayList<String>();
        Stream.of(BooksCheck.ALL, BatchCheck.ALL, RecoveryCheck.ALL)
                .flatMap(List::stream)
                .forEach(check ->
                        faults.addAll(jdbc.sql(check).query(String.class).list()));
        return new Report(
                count("select count(*) from ledger_transaction"),
                count("select count(*) from payment"),
                List.copyOf(faults));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
