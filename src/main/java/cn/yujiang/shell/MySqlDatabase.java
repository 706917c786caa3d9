package cn.yujiang.shell;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * How the driver of MySQL talks to the server: statements prepared once and kept, rows of a batch sent together, the state of the
 * session remembered instead of asked for. What stands in the address of the database goes before these.
 *
 * <p>The driver's own timer of each statement is off: every statement in a transaction would start and stop one, a sixth of the
 * processor time of computing a claim. The transaction's time limit is checked before every statement all the same, and the server ends
 * a statement that waits for a lock as long as a transaction may last, and one that reads for ten minutes.
 */
@Configuration
@Conditional(MySqlDatabase.Used.class)
class MySqlDatabase {

    private static final Map<String, String> DRIVER = Map.ofEntries(
            Map.entry("rewriteBatchedStatements", "true"),
            Map.entry("useServerPrepStmts", "true"),
            Map.entry("cachePrepStmts", "true"),
            Map.entry("prepStmtCacheSize", "250"),
            Map.entry("prepStmtCacheSqlLimit", "4096"),
            Map.entry("cacheServerConfiguration", "true"),
            Map.entry("useLocalSessionState", "true"),
            Map.entry("readOnlyPropagatesToServer", "false"),
            Map.entry("maintainTimeStats", "false"),
            Map.entry("enableQueryTimeouts", "false"),
            Map.entry("sessionVariables", "max_execution_time=600000,innodb_lock_wait_timeout=30"));

    /** The address of the database names MySQL. */
    static final class Used implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .startsWith("jdbc:mysql:");
        }
    }

    @Bean
    static BeanPostProcessor mySqlDriver() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    DRIVER.forEach(pool::addDataSourceProperty);
                }
                return bean;
            }
        };
    }
}
