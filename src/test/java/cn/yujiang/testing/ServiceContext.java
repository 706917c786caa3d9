package cn.yujiang.testing;

import cn.yujiang.identity.AccountDirectory;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.messaging.EmailSender;
import cn.yujiang.messaging.SmsSender;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.Phone;
import cn.yujiang.shared.WorkdayCalendar;
import cn.yujiang.subsidy.AdvanceDeduction;
import cn.yujiang.ui.Texts;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services of the modules over one engine, without web and screens: real transactions, real method security, real SQL. Beans
 * are made when they are asked for, so a test pays only for what it uses.
 */
public final class ServiceContext {

    /** The moment all tests of the services happen at. */
    public static final Instant NOW = Instant.parse("2026-03-02T02:30:00.123456Z");

    /** The division whose house rules ask bodies for their school licence. */
    public static final String STRICT = "659001";

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
                "yujiang.base-url",
                "https://demo.example",
                "yujiang.index-key",
                base64,
                "yujiang.audit.roots",
                Path.of("target", "no-roots.tsv").toString());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Publishes inside a transaction, as deciding services do. */
    public void publish(Object event) {
        new TransactionTemplate(bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> context.publishEvent(event));
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
        Actor before = ACTOR.get();
        var context = SecurityContextHolder.getContext();
        ACTOR.set(actor);
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(actor.userName(), "", authorities));
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            ACTOR.set(before);
            SecurityContextHolder.setContext(context);
        }
    }

    @EnableTransactionManagement(proxyTargetClass = true) // as Spring Boot does
    @EnableMethodSecurity
    @EnableJpaRepositories("cn.yujiang")
    @ComponentScan(
            basePackages = "cn.yujiang",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "cn\\.yujiang\\.(audit|registry|controls|training|attendance|certification|subsidy)\\.application\\..*(Store|Service|Access|Workflow|Queries|Obligations|Vault|KeyRing|Receipts|AuditRoots|Findings|Collector|Calculator|Lists|Subjects|History|Cases|Reader|Printer|Decoder|OpenObjections|ListPapers)|.*DocumentsConfiguration|.*JdbcStoredFiles"))
    @ComponentScan({"cn.yujiang.disbursement.application", "cn.yujiang.notification.application"})
    static class Wiring {

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        /** Nobody is sent anything. */
        @Bean
        SmsSender smsSender() {
            return new SmsSender() {
                @Override
                public boolean available() {
                    return false;
                }

                @Override
                public void send(Phone to, String text) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Bean
        EmailSender emailSender() {
            return new EmailSender() {
                @Override
                public boolean available() {
                    return false;
                }

                @Override
                public void send(Letter letter) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Bean
        Texts texts() {
            return new Texts();
        }

        /** Nobody sits at a desk. */
        @Bean
        AccountDirectory accountDirectory() {
            return answering(AccountDirectory.class, Map.of("desk", List.of(), "colleagues", List.of()));
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

        /** Nothing is left open by the papers here, and nothing was paid ahead. */
        @Bean
        PolicySettings policySettings() {
            return answering(PolicySettings.class, Map.of("overrides", Map.of()));
        }

        @Bean
        AdvanceDeduction advanceDeduction() {
            return answering(AdvanceDeduction.class, Map.of("paid", Money.ZERO, "open", false));
        }

        /** Answers these methods and no others; what the container asks of every object is answered by the map. */
        private static <T> T answering(Class<T> type, Map<String, Object> answers) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                        if (method.getDeclaringClass() == Object.class) {
                            return method.getName().equals("equals") ? proxy == args[0] : method.invoke(answers, args);
                        }
                        Object answer = answers.get(method.getName());
                        if (answer == null) {
                            throw new UnsupportedOperationException(method.getName());
                        }
                        return answer;
                    }));
        }

        @Bean
        HouseRules houseRules() {
            return new HouseRules() {
                @Override
                public boolean declared(String key, String division) {
                    return key.equals(HouseRules.LISTING_PAPER + ".SCHOOL_LICENCE") && division.equals(STRICT);
                }

                @Override
                public BigDecimal ratio(String key, String division) {
                    return BigDecimal.ONE;
                }

                @Override
                public int integer(String key, String division) {
                    return 5;
                }

                @Override
                public boolean flag(String key, String division) {
                    return declared(key, division);
                }
            };
        }
    }
}
