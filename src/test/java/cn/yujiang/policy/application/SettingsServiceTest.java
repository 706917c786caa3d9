package cn.yujiang.policy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.policy.PolicySettings.Proposal;
import cn.yujiang.policy.PolicySettings.Setting;
import cn.yujiang.policy.domain.Engine;
import cn.yujiang.shared.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Four eyes on the values a paper leaves open, against the real table. */
class SettingsServiceTest {

    private static final long ANNA = 1;
    private static final long BO = 2;
    private static final Proposal CUTOFF =
            new Proposal("520121", "GY2020-2.8.2b-level", "certIssueCutoff", "2019-01-01", "市局原文核对");

    @Configuration
    @EnableMethodSecurity
    @EnableTransactionManagement
    @ComponentScan(basePackages = {"cn.yujiang.policy.application", "cn.yujiang.policy.persistence"})
    static class Setup {

        @Bean
        DataSource dataSource() {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V40__policy.sql")).execute(source);
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
        CurrentActor currentActor() {
            return () -> actor;
        }

        @Bean
        BusinessClock clock() {
            return () -> Instant.parse("2022-06-01T00:00:00Z");
        }
    }

    private static Actor actor = new Actor(ANNA, "anna", "anna", Set.of(Role.POLICY_ADMIN), "520121", null, null);

    private AnnotationConfigApplicationContext context;
    private PolicySettings settings;

    @BeforeEach
    void start() {
        context = new AnnotationConfigApplicationContext(Setup.class);
        settings = context.getBean(PolicySettings.class);
        as("POLICY_ADMIN");
    }

    @AfterEach
    void stop() {
        SecurityContextHolder.clearContext();
        context.close();
    }

    private static void as(String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("x", "x", "ROLE_" + role));
    }

    private PolicySettings by(long actorId) {
        actor = new Actor(actorId, "a" + actorId, "a" + actorId, Set.of(Role.POLICY_ADMIN), "520121", null, null);
        return settings;
    }

    private AssessmentStatus assess(String division) {
        Map<String, Object> certificate =
                Map.of("kind", "职业技能等级证书", "occupation", "焊工", "level", "四级", "issue_date", "2020-03-10");
        return context.getBean(Engine.class)
                .assess(new AssessmentRequest(
                        CUTOFF.ruleId(),
                        null,
                        Map.of("is_employee", true, "certificates", List.of(certificate), "paid_history", List.of()),
                        settings.overrides(CUTOFF.ruleId(), division)))
                .status();
    }

    @Test
    void aValueCountsOnlyAfterASecondPersonConfirmed() {
        Setting proposed = by(ANNA).propose(CUTOFF);
        assertThat(assess("520121")).isEqualTo(AssessmentStatus.CONFIG_REQUIRED);

        as("SECOND_REVIEWER");
        Setting confirmed = by(BO).confirm(proposed.id());

        assertThat(confirmed.state()).isEqualTo(PolicySettings.State.CONFIRMED);
        assertThat(assess("520121")).isEqualTo(AssessmentStatus.OK);
        assertThat(assess("520122")).isEqualTo(AssessmentStatus.CONFIG_REQUIRED);
        assertThat(settings.history("520121")).containsExactly(confirmed);
    }

    @Test
    void theProposerMayNotConfirm() {
        Setting proposed = by(ANNA).propose(CUTOFF);

        assertThatThrownBy(() -> by(ANNA).confirm(proposed.id())).hasMessageContaining("SEPARATION_OF_DUTIES");
        assertThat(settings.overrides(CUTOFF.ruleId(), "520121")).isEmpty();
    }

    @Test
    void aNewValueReplacesTheOldOneAndBothAreKept() {
        long first = by(ANNA).propose(CUTOFF).id();
        by(BO).confirm(first);
        Proposal later = new Proposal("520121", CUTOFF.ruleId(), CUTOFF.key(), "2020-01-01", "更正");
        long second = by(BO).propose(later).id();
        by(ANNA).confirm(second);

        assertThat(settings.overrides(CUTOFF.ruleId(), "520121")).containsEntry("certIssueCutoff", "2020-01-01");
        assertThat(settings.history("520121"))
                .extracting(Setting::state)
                .containsExactlyInAnyOrder(PolicySettings.State.SUPERSEDED, PolicySettings.State.CONFIRMED);
    }

    @Test
    void aBureauDecidesForItsOwnAreaOnly() {
        Setting proposed = by(ANNA).propose(CUTOFF);
        actor = new Actor(BO, "bo", "bo", Set.of(Role.SECOND_REVIEWER), "140900", null, null);

        assertThatThrownBy(() -> settings.confirm(proposed.id())).hasMessageContaining("SETTING_UNKNOWN");
        assertThatThrownBy(() -> settings.propose(CUTOFF)).hasMessageContaining("SETTING_DIVISION");
    }

    @Test
    void aDecisionIsMadeOnce() {
        Setting proposed = by(ANNA).propose(CUTOFF);
        by(BO).refuse(proposed.id(), "年份无依据");

        assertThatThrownBy(() -> by(BO).confirm(proposed.id())).hasMessageContaining("SETTING_DECIDED");
        assertThatThrownBy(() -> by(BO).confirm(4711)).hasMessageContaining("SETTING_UNKNOWN");
    }

    @Test
    void nonsenseIsRefused() {
        String rule = CUTOFF.ruleId();
        assertThatThrownBy(() -> by(ANNA).propose(new Proposal("140900", rule, "certIssueCutoff", "2019-01-01", "x")))
                .hasMessageContaining("SETTING_DIVISION");
        assertThatThrownBy(() -> by(ANNA).propose(new Proposal("520121", rule, "certIssueCutoff", "20xx-01-01", "x")))
                .hasMessageContaining("PARAMETER_VALUE");
        assertThatThrownBy(() -> by(ANNA).propose(new Proposal("520121", rule, "cutoff", "2019-01-01", "x")))
                .hasMessageContaining("PARAMETER_UNKNOWN");
        assertThatThrownBy(() -> by(ANNA).propose(new Proposal("520121", "X", "certIssueCutoff", "2019-01-01", "x")))
                .hasMessageContaining("RULE_UNKNOWN");
        assertThatThrownBy(() -> by(ANNA).propose(new Proposal("520121", rule, "certIssueCutoff", "2019-01-01", " ")))
                .hasMessageContaining("SETTING_REASON");
    }

    @Test
    void otherRolesMayNeitherProposeNorConfirm() {
        long id = by(ANNA).propose(CUTOFF).id();
        as("FIRST_REVIEWER");

        assertThatThrownBy(() -> by(BO).propose(CUTOFF)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> by(BO).confirm(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> by(BO).refuse(id, "x")).isInstanceOf(AccessDeniedException.class);
    }
}
