package cn.yujiang.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/**
 * Fresh databases on H2, a real MySQL 8 and a real MariaDB. Each server starts once in a virtual machine of tests, on a free loopback
 * port with its files in the folder of that machine under {@code target/databases}, and ends with it. Where a server cannot run on the machine, the
 * test is reported as aborted with the reason.
 */
public final class Databases {

    /** Which of the parallel virtual machines of a test run this is. */
    private static final String FORK = "yujiang.fork";

    static final String USER = "yujiang";
    static final String PASSWORD = "only-for-tests";

    private static final Map<Engine, Server> SERVERS = new EnumMap<>(Engine.class);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A running server or why there is none. */
    private record Server(int port, String reason) {
        boolean runs() {
            return port > 0;
        }
    }

    private Databases() {}

    /** An empty database; aborts the calling test where the engine cannot run. */
    public static Database fresh(Engine engine) {
        String name = "yj_" + NUMBER.incrementAndGet();
        return switch (engine) {
            case H2 -> h2(name);
            case MYSQL, MARIADB -> onServer(engine, name);
        };
    }

    /** A database with all tables of the product. */
    public static Database migrated(Engine engine) {
        return fresh(engine).migrate();
    }

    private static Database h2(String name) {
        String options = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1"
                + ";LOCK_TIMEOUT=60000";
        return new Database(Engine.H2, "jdbc:h2:mem:" + name + options, "sa", "");
    }

    private static Database onServer(Engine engine, String name) {
        Server server = server(engine);
        Assumptions.assumeTrue(server.runs(), () -> engine + " cannot run on this machine: " + server.reason);
        String address = (engine == Engine.MYSQL ? "jdbc:mysql" : "jdbc:mariadb") + "://127.0.0.1:" + server.port + "/";
        String options = engine == Engine.MYSQL
                ? "?rewriteBatchedStatements=true&sslMode=DISABLED&allowPublicKeyRetrieval=true"
                : "?sslMode=disable";
        try (var connection = DriverManager.getConnection(address + options, USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4 collate utf8mb4_bin");
        } catch (SQLException e) {
            throw new IllegalStateException(engine + " runs but refuses a database", e);
        }
        return new Database(engine, address + name + options, USER, PASSWORD);
    }

    private static synchronized Server server(Engine engine) {
        return SERVERS.computeIfAbsent(engine, Databases::start);
    }

    private static Server start(Engine engine) {
        Path folder =
                Path.of("target", "databases", System.getProperty(FORK, "1")).toAbsolutePath();
        try {
            return new Server(engine == Engine.MYSQL ? MySqlServer.start(folder) : MariaDbServer.start(folder), "");
        } catch (Exception | LinkageError e) {
            return new Server(0, String.valueOf(e.getMessage()));
        }
    }
}
