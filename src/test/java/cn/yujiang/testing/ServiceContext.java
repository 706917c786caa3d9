package cn.yujiang.testing;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.WorkdayCalendar;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services of the modules over one engine, without web and screens: real transactions, real method security, real SQL. Beans
 * are made when they are asked for, so a test pays only for what it uses.
 */
public final class ServiceContext {

    /** The moment all tests of the services happen at. */
    public static final Instant NOW = Instant.parse("2026-03-02T02:30:00.123456Z");

    private static final int POOL = 20;
    private static final Map<Engine, ServiceContext> CONTEXTS = new EnumMap<>(Engine.class);
    private static final ThreadLocal<Actor> ACTOR = new ThreadLocal<>();

    private final AnnotationConfigApplicationContext context;
    private final Database database;

    private ServiceContext(Engine engine) {
        database = Databases.migrated(engine);
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties()));
        context.registerBean(DataSource.class, () -> database.pool(POOL));
        context.register(Wiring.class);
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.refresh();
    }

    /** The context of an engine, made once in a test run. */
    public static synchronized ServiceContext on(Engine engine) {
        return CONTEXTS.computeIfAbsent(engine, ServiceContext::new);
    }

    private static Map<String, Object> properties() {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 7);
        String base64 = Base64.getEncoder().encodeToString(key);
        return Map.of(
                "yujiang.data-keys",
                "k1:" + base64,
                "yujiang.index-key",
                base64,
                "yujiang.audit.roots",
                Path.of("target", "no-roots.tsv").toString());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public DataSource dataSource() {
        return bean(DataSource.class);
    }

    public static Actor actor(long id, String division, Role... roles) {
        return new Actor(id, "user" + id, "用户" + id, Set.of(roles), division, null, null);
    }

    /** Runs a call signed in as this user. */
    public static <T> T as(Actor actor, Callable<T> call) {
        String[] authorities =
                actor.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
        ACTOR.set(actor);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(actor.userName(), "", authorities));
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            ACTOR.remove();
            SecurityContextHolder.clearContext();
        }
    }

    @EnableTransactionManagement
    @EnableMethodSecurity
    @EnableJpaRepositories("cn.yujiang")
    @ComponentScan(
            basePackages = "cn.yujiang",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "cn\\.yujiang\\.(audit|registry|training|attendance|certification|subsidy|disbursement)\\.application\\..*(Store|Service|Access|Workflow|Queries|Bridge|Bookings|Vault|KeyRing|Receipts|AuditRoots)"))
    static class Wiring {

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource database) {
            return new JdbcTemplate(database);
        }

        @Bean
        LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource database) {
            var factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(database);
            factory.setPackagesToScan("cn.yujiang");
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            var properties = new Properties();
            properties.put("hibernate.hbm2ddl.auto", "validate");
            properties.put("hibernate.jdbc.time_zone", "UTC");
            properties.put(
                    "hibernate.physical_naming_strategy",
                    "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");
            factory.setJpaProperties(properties);
            return factory;
        }

        @Bean
        JpaTransactionManager transactionManager(LocalContainerEntityManagerFactoryBean factory) {
            return new JpaTransactionManager(factory.getObject());
        }

        @Bean
        BusinessClock clock() {
            return () -> NOW;
        }

        @Bean
        JsonMapper jsonMapper() {
            return JsonMapper.builder().build();
        }

        @Bean
        CurrentActor currentActor() {
            return () -> {
                Actor actor = ACTOR.get();
                if (actor == null) {
                    throw new AccessDeniedException("not signed in");
                }
                return actor;
            };
        }

        // Working days and house rules come from the policy packs; here every deadline is five weekdays.

        @Bean
        WorkdayCalendar workdayCalendar() {
            return new WorkdayCalendar(Map.of(), Set.of());
        }

        @Bean
        HouseRules houseRules() {
            return new HouseRules() {
                @Override
                public BigDecimal ratio(String key, String division) {
                    return BigDecimal.ONE;
                }

                @Override
                public int integer(String key, String division) {
                    return 5;
                }
            };
        }
    }
}
