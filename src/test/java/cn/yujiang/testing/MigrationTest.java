package cn.yujiang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** One set of migrations and one set of mappings on all engines. */
class MigrationTest {

    /** Rare characters of names and places: extension A, B, C and F. */
    private static final List<String> RARE = List.of("䶮", "㛃", "𬭳", "𠅤", "㼆", "𠅤王", "𬭳䶮㛃㼆");

    private static final LocalDateTime MICROS = LocalDateTime.parse("2026-02-28T23:59:59.123456");

    @ParameterizedTest
    @EnumSource
    void migratesFromEmptyAndTheSecondTimeDoesNothing(Engine engine) {
        Database database = Databases.fresh(engine);
        var first = database.flyway().migrate();
        assertThat(first.success).isTrue();
        assertThat(first.migrationsExecuted).isGreaterThanOrEqualTo(9);
        var second = database.flyway().migrate();
        assertThat(second.migrationsExecuted).isZero();
        database.flyway().validate();
    }

    /** A database in use has run them: what was wrong in one is put right by the next. New ones are entered in the list. */
    @Test
    void whatHasBeenRunSomewhereIsNeverEdited() throws IOException {
        List<String> now = Arrays.stream(
                        Databases.fresh(Engine.H2).flyway().info().all())
                .map(migration -> migration.getVersion() + " " + migration.getChecksum())
                .toList();
        try (var listed = Objects.requireNonNull(MigrationTest.class.getResourceAsStream("/migration-checksums.txt"))) {
            assertThat(now)
                    .containsExactlyElementsOf(new String(listed.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theMappedEntitiesFitTheTables(Engine engine) {
        Database database = Databases.migrated(engine);
        try (var pool = database.pool(2)) {
            var factory = entityManagers(pool);
            try {
                assertThat(factory.getObject().getMetamodel().getEntities()).hasSizeGreaterThanOrEqualTo(2);
            } finally {
                factory.destroy();
            }
        }
    }

    private static LocalContainerEntityManagerFactoryBean entityManagers(javax.sql.DataSource pool) {
        var factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(pool);
        factory.setPackagesToScan("cn.yujiang");
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        var properties = new Properties();
        properties.put("hibernate.hbm2ddl.auto", "validate");
        properties.put("hibernate.jdbc.time_zone", "UTC");
        properties.put(
                "hibernate.physical_naming_strategy",
                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");
        factory.setJpaProperties(properties);
        factory.afterPropertiesSet();
        return factory;
    }

    @ParameterizedTest
    @EnumSource
    void namesWithRareCharactersAndMicrosecondsComeBackAsTheyWere(Engine engine) {
        Database database = Databases.migrated(engine);
        try (var pool = database.pool(2)) {
            var jdbc = JdbcClient.create(pool);
            for (int i = 0; i < RARE.size(); i++) {
                insertPerson(jdbc, i, RARE.get(i));
            }
            assertThat(jdbc.sql("select name from person order by id")
                            .query(String.class)
                            .list())
                    .isEqualTo(RARE);
            assertThat(jdbc.sql("select created_at from person")
                            .query(LocalDateTime.class)
                            .list())
                    .containsOnly(MICROS);
            assertThat(jdbc.sql("select id_sealed from person where id = 0")
                            .query(String.class)
                            .single())
                    .isEqualTo(sealed(0));
            assertThat(jdbc.sql("select count(*) from person where name = :name")
                            .param("name", "𠅤")
                            .query(Integer.class)
                            .single())
                    .as("a rare character equals itself only")
                    .isEqualTo(1);
        }
    }

    /** As long and as case-sensitive as what the vault writes. */
    private static String sealed(int n) {
        return "v1.aes.k1." + "aZ_-".repeat(47) + n;
    }

    private static void insertPerson(JdbcClient jdbc, int id, String name) {
        jdbc.sql("""
                        insert into person (id, name, id_sealed, id_index, division_code, created_at)
                        values (:id, :name, :sealed, :index, '140902', :at)""")
                .param("id", id)
                .param("name", name)
                .param("sealed", sealed(id))
                .param("index", "index-" + id)
                .param("at", MICROS.truncatedTo(ChronoUnit.MICROS))
                .update();
    }

    @ParameterizedTest
    @EnumSource
    void theBlindIndexDistinguishesUpperAndLowerCase(Engine engine) {
        Database database = Databases.migrated(engine);
        try (var pool = database.pool(2)) {
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("insert into command_receipt (command_key, command, result, at) values ('Key', 'c', '', :at)")
                    .param("at", MICROS)
                    .update();
            jdbc.sql("insert into command_receipt (command_key, command, result, at) values ('kEY', 'c', '', :at)")
                    .param("at", MICROS)
                    .update();
            assertThat(jdbc.sql("select count(*) from command_receipt where command_key = 'KEY'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
