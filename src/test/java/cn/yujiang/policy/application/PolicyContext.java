package cn.yujiang.policy.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.identity.Scope;
import cn.yujiang.policy.EvidenceDirectory;
import cn.yujiang.shared.BusinessClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The services of the policies over their real tables, with real method security; the neighbours only listen and answer. */
final class PolicyContext implements AutoCloseable {

    static final Instant NOW = Instant.parse("2022-06-01T00:00:00Z");

    /** No {@code @Configuration}: the scan of the whole product would find it on the class path of the tests. */
    @EnableMethodSecurity
    @EnableTransactionManagement
    @ComponentScan(basePackages = {"cn.yujiang.policy.application", "cn.yujiang.policy.persistence"})
    static class Setup {

        @Bean
        DataSource dataSource() {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
            var tables = new ResourceDatabasePopulator();
            for (String file : List.of("V40__policy.sql", "V41__policy_packs.sql")) {
                tables.addScript(new ClassPathResource("db/migration/" + file));
            }
            tables.execute(source);
            return source;
        }

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        TransactionTemplate template(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }
    }

    /** Who acts, what time it is, what claims there are, and what the audit trail was told. */
    static final class Neighbours implements CurrentActor, BusinessClock, EvidenceDirectory, AuditTrail {

        private @Nullable Actor actor;
        Instant now = NOW;
        final List<StoredCase> lines = new ArrayList<>();
        final List<String> told = new ArrayList<>();

        @Override
        public Actor require() {
            return java.util.Objects.requireNonNull(actor);
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void each(Collection<String> ruleIds, Scope scope, Consumer<StoredCase> consumer) {
            lines.stream()
                    .filter(line -> ruleIds.contains(line.ruleId()) && scope.includesDivision(line.divisionCode()))
                    .forEach(consumer);
        }

        @Override
        public void record(Entry entry) {
            told.add(entry.action() + " " + entry.from() + " " + entry.to());
        }

        @Override
        public void refused(Entry entry) {
            told.add(entry.action() + " " + entry.reason());
        }

        @Override
        public List<Event> history(String objectType, long objectId) {
            return List.of();
        }

        @Override
        public Verification verify() {
            return new Verification(0, 0, List.of());
        }
    }

    private final Neighbours neighbours = new Neighbours();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    PolicyContext() {
        context.registerBean(Neighbours.class, () -> neighbours);
        context.register(Setup.class);
        context.refresh();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> ObjectProvider<T> provider(Class<T> type) {
        return context.getBeanProvider(type);
    }

    Neighbours neighbours() {
        return neighbours;
    }

    void signIn(long id, String division, Role... roles) {
        neighbours.actor = new Actor(id, "a" + id, "a" + id, Set.of(roles), division, null, null);
        String[] authorities =
                java.util.Arrays.stream(roles).map(role -> "ROLE_" + role).toArray(String[]::new);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("x", "x", authorities));
    }

    @Override
    public void close() {
        SecurityContextHolder.clearContext();
        context.close();
    }
}
