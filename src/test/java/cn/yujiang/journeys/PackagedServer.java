package cn.yujiang.journeys;

import cn.yujiang.shared.BusinessClock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged jar laid out for quick starts, made once for each jar: its parts in a folder, what the virtual machine has learnt from one
 * start (JEP 514), and the demonstration data that start has filled. A journey would otherwise spend half a minute on what every other
 * journey has done before it.
 */
final class PackagedServer {

    private static final Path JAR = Path.of("target/yujiang-0.1.0-SNAPSHOT.jar").toAbsolutePath();
    private static final Path JOURNEYS = Path.of("target/journeys").toAbsolutePath();

    private final Path folder;

    private PackagedServer(Path folder) {
        this.folder = folder;
    }

    /** Another process that prepares the same jar is waited for; the data is of the business day. */
    static PackagedServer prepared() throws IOException, InterruptedException {
        Files.createDirectories(JOURNEYS);
        var packaged = new PackagedServer(JOURNEYS.resolve(
                "packaged-" + Files.getLastModifiedTime(JAR).toMillis() + "-" + LocalDate.now(BusinessClock.ZONE)));
        try (var channel = FileChannel.open(
                        JOURNEYS.resolve("packaged.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!Files.exists(packaged.done())) {
                packaged.prepare();
            }
        }
        return packaged;
    }

    /**
     * What stands before the arguments of the application on the command line.
     *
     * @param hardWork without it there is no optimising compiler: most journeys are over before it earns back what it costs
     */
    List<String> command(boolean hardWork) {
        List<String> command = hardWork ? java("-Xmx700m") : java("-Xmx700m", "-XX:TieredStopAtLevel=1");
        Path learnt = learnt();
        if (Files.exists(learnt)) {
            command.add("-XX:AOTCache=" + learnt);
        }
        command.addAll(List.of("-jar", application().toString()));
        return command;
    }

    /** Puts the demonstration data of the embedded database into the folder of a server. */
    void fill(Path server) throws IOException {
        Path data = Files.createDirectories(server.resolve("data"));
        try (var files = Files.list(folder.resolve("data"))) {
            for (Path file : files.toList()) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
    }

    /** From nothing each time: what an interrupted start left behind looks like data and is only a part of it. */
    private void prepare() throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        run(java("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--force", "--destination", "application"));
        List<String> first = java(
                "-Xmx700m",
                "-XX:AOTCacheOutput=" + learnt(),
                "-jar",
                application().toString());
        try (var server = new RunningServer(folder)) {
            server.launch(first);
            server.end();
        }
        Files.createFile(done());
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("extract.log").toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "the jar was not unpacked:\n" + Files.readString(folder.resolve("extract.log")));
        }
    }

    private Path application() {
        return folder.resolve("application").resolve(JAR.getFileName());
    }

    private Path learnt() {
        return folder.resolve("server.aot");
    }

    private Path done() {
        return folder.resolve("done");
    }

    private static List<String> java(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
