package cn.yujiang.journeys;

import cn.yujiang.audit.AuditCheck;
import cn.yujiang.disbursement.LedgerCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The data a stopped server left behind. */
final class DataFolder {

    private final Path folder;

    DataFolder(RunningServer stopped) {
        this.folder = stopped.folder();
    }

    DataSource database() {
        return new DriverManagerDataSource(
                "jdbc:h2:file:" + folder.resolve("data/yujiang")
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IFEXISTS=TRUE",
                "sa",
                "");
    }

    JdbcClient jdbc() {
        return JdbcClient.create(database());
    }

    /** Everything in the database as SQL text. */
    Path dump() {
        Path dump = folder.resolve("dump.sql");
        jdbc().sql("script to '" + dump + "' charset 'UTF-8'").query().listOfRows();
        return dump;
    }

    /** What the product's own proofs find wrong with trail and books. */
    List<String> faults() {
        return Stream.concat(
                        new AuditCheck(database(), folder.resolve("data/audit-roots.tsv")).run().faults().stream(),
                        new LedgerCheck(database()).run().faults().stream())
                .toList();
    }

    /** Database file, log and all else the server wrote. */
    List<Path> files() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
