package cn.yujiang.journeys;

import cn.yujiang.testing.Database;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The MySQL this process has started: ended the hard way and started again on the same files. */
final class StormDatabase {

    private static final long PATIENCE_SECONDS = 120;
    private static List<String> command = List.of();

    private StormDatabase() {}

    static void kill() throws Exception {
        ProcessHandle server = server().orElseThrow();
        var line = new ArrayList<String>();
        line.add(server.info().command().orElseThrow());
        line.addAll(List.of(server.info().arguments().orElseThrow()));
        command = line;
        server.destroyForcibly();
        server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static Optional<ProcessHandle> server() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("mysqld"))
                .findFirst();
    }

    static void restart(Database database) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of("target", "databases", "mysql.log").toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < until) {
            try (var connection =
                    DriverManager.getConnection(database.url(), database.user(), database.password())) {
                if (connection.isValid(2)) {
                    return;
                }
            } catch (SQLException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
        throw new IllegalStateException("the database did not come back");
    }
}
