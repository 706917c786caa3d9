package cn.yujiang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Files and ports of the test servers. */
final class Folders {

    private Folders() {}

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Creates the account the tests use; for both host names, since a server may have an anonymous local user. */
    static void writeInitFile(Path file) throws IOException {
        String account = """
                create user '%1$s'@'%2$s' identified by '%3$s';
                grant all privileges on *.* to '%1$s'@'%2$s';
                """;
        Files.writeString(
                file,
                account.formatted(Databases.USER, "localhost", Databases.PASSWORD)
                        + account.formatted(Databases.USER, "%", Databases.PASSWORD));
    }
}
