package cn.yujiang.certification;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The public check over HTTP against the packaged product: half the numbers exist, half do not; then with the limit on. Arguments:
 * known number, requests, connections. See bench/README.md.
 */
final class CertificateCheckBench {

    private static final double NANOS_PER_MS = 1e6;
    private static final int WARM_UP = 20_000;

    private final int port;

    private CertificateCheckBench(int port) {
        this.port = port;
    }

    public static void main(String[] args) throws Exception {
        String known = args[0];
        int requests = args.length > 1 ? Integer.parseInt(args[1]) : 50_000;
        int connections = args.length > 2 ? Integer.parseInt(args[2]) : 8;
        run(known, List.of("--yujiang.api.per-minute=0"), bench -> {
            bench.load(known, WARM_UP, connections, false);
            bench.load(known, requests, connections, true);
        });
        run(known, List.of(), bench -> bench.load(known, 1000, 1, true));
    }

    private interface Work {
        void with(CertificateCheckBench bench) throws Exception;
    }

    private static void run(String known, List<String> settings, Work work) throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path folder = Files.createTempDirectory("certificate-check");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-jar",
                Path.of("target/yujiang-0.1.0-SNAPSHOT.jar").toAbsolutePath().toString(),
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--server.tomcat.max-keep-alive-requests=-1",
                "--spring.datasource.url=jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "--yujiang.templates=" + Path.of("templates").toAbsolutePath(),
                "--yujiang.policies=" + Path.of("policies").toAbsolutePath(),
                "--yujiang.bank-layouts=" + Path.of("config/bank-layouts").toAbsolutePath(),
                "--yujiang.audit.roots=" + folder.resolve("roots.tsv"),
                "--yujiang.demo.keys=" + folder.resolve("keys"),
                "--yujiang.demo.date-file=" + folder.resolve("date")));
        command.addAll(settings);
        Process server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            var bench = new CertificateCheckBench(port);
            bench.await(server, known);
            work.with(bench);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /** The demonstration is complete when the known number is found. */
    private void await(Process server, String known) throws Exception {
        while (server.isAlive()) {
            try {
                var connection = (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + port + "/api/v1/certificates/" + known).toURL().openConnection();
                if (connection.getResponseCode() == HttpURLConnection.HTTP_OK) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("the server ended");
    }

    private void load(String known, int requests, int connections, boolean report) throws Exception {
        long[] nanos = new long[requests];
        var next = new AtomicInteger();
        var codes = new AtomicInteger[600];
        Arrays.setAll(codes, i -> new AtomicInteger());
        long start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(connections)) {
            List<Callable<Void>> workers = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                workers.add(() -> ask(known, nanos, next, codes));
            }
            for (var done : pool.invokeAll(workers)) {
                done.get();
            }
        }
        if (report) {
            double seconds = (System.nanoTime() - start) / 1e9;
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT,
                    "%d requests, %d connections: %.0f / s, p50 %.2f ms, p99 %.2f ms; found %d, unknown %d, refused %d%n",
                    requests,
                    connections,
                    requests / seconds,
                    nanos[requests / 2] / NANOS_PER_MS,
                    nanos[(int) (requests * 0.99)] / NANOS_PER_MS,
                    codes[200].get(),
                    codes[404].get(),
                    codes[429].get());
        }
    }

    /** One connection that stays open; plain sockets, so that the client costs little of the shared processor. */
    private Void ask(String known, long[] nanos, AtomicInteger next, AtomicInteger[] codes) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                String number = i % 2 == 0 ? known : known + i % 1000;
                long start = System.nanoTime();
                socket.getOutputStream()
                        .write(("GET /api/v1/certificates/" + number + " HTTP/1.1\r\nHost: bench\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                codes[answer(in)].incrementAndGet();
                nanos[i] = System.nanoTime() - start;
            }
        }
        return null;
    }

    private static int answer(InputStream in) throws IOException {
        int code = Integer.parseInt(line(in).split(" ")[1]);
        int length = -1;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding: chunked");
        }
        if (chunked) {
            int size = Integer.parseInt(line(in), 16);
            while (size > 0) {
                in.skipNBytes(size);
                line(in);
                size = Integer.parseInt(line(in), 16);
            }
            line(in);
        } else if (length > 0) {
            in.skipNBytes(length);
        }
        return code;
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("connection closed");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }
}
