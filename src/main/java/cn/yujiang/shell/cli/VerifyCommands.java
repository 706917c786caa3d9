package cn.yujiang.shell.cli;

import cn.yujiang.audit.AuditCheck;
import cn.yujiang.audit.AuditTrail;
import cn.yujiang.disbursement.LedgerCheck;
import cn.yujiang.disbursement.LedgerVerification;
import cn.yujiang.dossier.AuditPackCheck;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Proves the trail and the books of the database named in the environment, without starting the server. */
final class VerifyCommands {

    private static final String EMBEDDED =
            "jdbc:h2:file:./data/yujiang;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IFEXISTS=TRUE";

    private VerifyCommands() {}

    static boolean audit(Map<String, String> environment, PrintStream out) {
        Path roots = Path.of(environment.getOrDefault("YUJIANG_AUDIT_ROOTS", "data/audit-roots.tsv"));
        AuditTrail.Verification result = new AuditCheck(database(environment), roots).run();
        result.faults().forEach(fault -> out.println("FAULT " + fault));
        out.println(result.events() + " events in " + result.streams() + " streams, "
                + result.faults().size() + " faults");
        return result.intact();
    }

    static boolean ledger(Map<String, String> environment, PrintStream out) {
        LedgerVerification.Report result = new LedgerCheck(database(environment)).run();
        result.faults().forEach(fault -> out.println("FAULT " + fault));
        out.println(result.transactions() + " transactions, " + result.payments() + " payments, "
                + result.faults().size() + " faults");
        return result.intact();
    }

    /** Needs no database: the pack is checked with nothing but itself. */
    static boolean pack(Path file, PrintStream out) {
        try {
            AuditPackCheck.Report report = AuditPackCheck.of(Files.readAllBytes(file));
            report.faults().forEach(fault -> out.println("FAULT " + fault));
            out.println("claim " + report.claimNo() + ": " + report.lines() + " lines computed again, "
                    + report.events() + " events, " + report.faults().size() + " faults");
            return report.faults().isEmpty();
        } catch (IOException e) {
            throw new UsageException("cannot read " + file.getFileName());
        }
    }

    private static DataSource database(Map<String, String> environment) {
        var database = new DriverManagerDataSource(
                environment.getOrDefault("YUJIANG_DB_URL", EMBEDDED),
                environment.getOrDefault("YUJIANG_DB_USER", "sa"),
                environment.getOrDefault("YUJIANG_DB_PASSWORD", ""));
        try (Connection connection = database.getConnection()) {
            connection.isValid(5);
            return database;
        } catch (SQLException e) {
            throw new UsageException("the database cannot be opened (" + e.getMessage()
                    + "); the embedded one must not be in use by a running server");
        }
    }
}
