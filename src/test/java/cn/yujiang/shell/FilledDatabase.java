package cn.yujiang.shell;

import cn.yujiang.shared.BusinessClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The demonstration data as it is after the first start of a day, kept with the keys it is encrypted with: the second product of a test
 * run takes it over instead of living through it again. Every product still has a database of its own.
 */
record FilledDatabase(LocalDate day, Path folder) {

    private static @Nullable FilledDatabase kept;

    static String url(String name) {
        return "jdbc:h2:mem:" + name
                + ";DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }

    /** Fills the database and the folder of a product that is about to start, if there is something kept from today. */
    static void fill(String name, Path folder) throws IOException, SQLException {
        FilledDatabase filled = kept;
        if (filled == null || !filled.day.equals(today())) {
            return;
        }
        run(name, "RUNSCRIPT FROM '" + filled.folder.resolve("data.sql") + "'");
        try (var files = Files.list(filled.folder.resolve("files"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    /** Keeps what a product has after its start, if nothing is kept yet. */
    static void keep(String name, Path folder) throws IOException, SQLException {
        LocalDate day = today();
        if (kept != null && kept.day.equals(day)) {
            return;
        }
        Path own = Files.createTempDirectory(folder.getParent(), "filled");
        run(name, "SCRIPT TO '" + own.resolve("data.sql") + "'");
        Path copies = Files.createDirectory(own.resolve("files"));
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copies.resolve(file.getFileName()));
            }
        }
        kept = new FilledDatabase(day, own);
    }

    private static LocalDate today() {
        return LocalDate.now(BusinessClock.ZONE);
    }

    private static void run(String name, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url(name), "sa", "");
                var work = connection.createStatement()) {
            work.execute(statement);
        }
    }
}
