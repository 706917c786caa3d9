package cn.yujiang.shell;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** What is different when the product runs on its embedded database. */
@Configuration
@Conditional(EmbeddedDatabase.Used.class)
class EmbeddedDatabase {

    /** The address of the database names the embedded engine. */
    static final class Used implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .startsWith("jdbc:h2:");
        }
    }

    @Bean
    OneWriterTransactionManager transactionManager(
            @Value("${spring.transaction.default-timeout}") Duration defaultTimeout) {
        var manager = new OneWriterTransactionManager();
        manager.setDefaultTimeout((int) defaultTimeout.toSeconds());
        return manager;
    }
}
