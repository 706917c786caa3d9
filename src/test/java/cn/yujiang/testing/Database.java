package cn.yujiang.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;

/** An empty database of its own on one of the engines. */
public record Database(Engine engine, String url, String user, String password) {

    private static final long WAIT_MILLIS = 60_000;

    /** A pool as the product uses it: READ COMMITTED. The caller closes it. */
    public HikariDataSource pool(int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        return new HikariDataSource(config);
    }

    /** Runs all migrations of the product that are not there yet. */
    public Database migrate() {
        flyway().migrate();
        return this;
    }

    public Flyway flyway() {
        return Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .load();
    }
}
