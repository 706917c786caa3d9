package cn.yujiang.shell;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a MariaDB through the driver of MySQL: that pair loses the microseconds of every moment without a word,
 * and with them the audit chain no longer verifies. It looks when the data source is made, before migrations and mappings.
 */
@Component
class DatabaseGuard implements BeanPostProcessor, PriorityOrdered {

    private static final String REMEDY = """
            The database address starts with jdbc:mysql: but the server is a MariaDB (%s); \
            write jdbc:mariadb: instead in YUJIANG_DB_URL and start again.""";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database) {
            check(database);
        }
        return bean;
    }

    private static void check(DataSource database) {
        try (Connection connection = database.getConnection()) {
            if (connection.getMetaData().getURL().startsWith("jdbc:mysql:")) {
                refuseMariaDb(version(connection));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database does not answer. Check YUJIANG_DB_URL, user and password.", e);
        }
    }

    private static String version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select version()")) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void refuseMariaDb(String version) {
        if (version.toLowerCase(Locale.ROOT).contains("mariadb")) {
            throw new IllegalStateException(REMEDY.formatted(version));
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
