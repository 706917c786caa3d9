package cn.yujiang.journeys;

import cn.yujiang.testing.Database;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged jar with demonstration data in a folder of its own; can be killed and started again on the same data. */
final class RunningServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final Map<String, String> environment;
    private final int port;
    private boolean hardWork;
    private Process process;

    private RunningServer(Path folder, Map<String, String> environment) throws IOException {
        this.folder = folder;
        this.environment = environment;
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    /** What tells the server to use this database. */
    static Map<String, String> environment(Database database) {
        return Map.of(
                "YUJIANG_DB_URL", database.url(),
                "YUJIANG_DB_USER", database.user(),
                "YUJIANG_DB_PASSWORD", database.password());
    }

    /** A server on the embedded database in this folder. */
    RunningServer(Path folder) throws IOException {
        this(folder, Map.of());
    }

    /** @param environment address, user and password of another database; without them the embedded one, with its data there already */
    static RunningServer start(String name, Map<String, String> environment) throws Exception {
        RunningServer server = folderOf(name, environment);
        if (!environment.containsKey("YUJIANG_DB_URL")) {
            PackagedServer.prepared().fill(server.folder);
        }
        server.launch();
        return server;
    }

    /** A server on the embedded database for a journey that gives it hundreds of thousands of rows to do. */
    static RunningServer startForHardWork(String name) throws Exception {
        RunningServer server = folderOf(name, Map.of());
        server.hardWork = true;
        PackagedServer.prepared().fill(server.folder);
        server.launch();
        return server;
    }

    /** A server on the embedded database that fills the demonstration data itself: lessons that go on at this moment, and what is logged meanwhile. */
    static RunningServer startEmpty(String name) throws Exception {
        RunningServer server = folderOf(name, Map.of());
        server.launch();
        return server;
    }

    /** A server that is not started yet, with its folder. */
    static RunningServer folderOf(String name, Map<String, String> environment) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/journeys").toAbsolutePath());
        return new RunningServer(Files.createTempDirectory(folder, name), environment);
    }

    /** Before the first start: how many days the business date of the demonstration is ahead of today, or behind it. */
    void businessDay(long ahead) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/demo-date"), Long.toString(ahead));
    }

    void launch() throws Exception {
        launch(PackagedServer.prepared().command(hardWork));
    }

    /** @param java what stands before the arguments of the application */
    void launch(List<String> java) throws IOException, InterruptedException {
        Path project = Path.of("").toAbsolutePath();
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--yujiang.policies=" + project.resolve("policies"),
                "--yujiang.bank-layouts=" + project.resolve("config/bank-layouts"),
                "--yujiang.templates="
                        + environment.getOrDefault(
                                "YUJIANG_TEMPLATES",
                                project.resolve("templates").toString())));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        process = builder.start();
        awaitReady();
    }

    private void awaitReady() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server stopped:\n" + Files.readString(log()));
            }
            if (readyMarks() > readyBefore) {
                readyBefore = readyMarks();
                return;
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("the server did not start in time:\n" + Files.readString(log()));
    }

    private long readyBefore;

    private long readyMarks() throws IOException {
        try (var lines = Files.lines(log())) {
            return lines.filter(line -> line.contains("ready for work")).count();
        }
    }

    /** The first group of the last match in what the server has written, as soon as there is one more than before. */
    String written(Pattern pattern, int before) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            List<String> found = matches(pattern);
            if (found.size() > before) {
                return found.getLast();
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("the server did not write " + pattern);
    }

    List<String> matches(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(log()))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Ends the process the hard way, as a power cut would. */
    void kill() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        Path file = folder.resolve("data/yujiang.mv.db");
        if (Files.exists(file)) {
            // Some systems give the lock of a dead process back a moment later.
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.lock().release();
            }
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + "/" + path;
    }

    Path folder() {
        return folder;
    }

    /** The process that runs now. */
    long pid() {
        return process.pid();
    }

    Path log() {
        return folder.resolve("server.log");
    }

    /** Asks the process to end and lets it finish what it does at its end, however long that takes. */
    void end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server did not end");
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
