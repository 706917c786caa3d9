package cn.yujiang.policy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.identity.Role;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.Assessor;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.policy.PolicySettings.Proposal;
import cn.yujiang.policy.PolicySettings.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Four eyes on the values a paper leaves open, against the real table. */
class SettingsServiceTest {

    private static final long ANNA = 1;
    private static final long BO = 2;
    private static final Proposal CUTOFF =
            new Proposal("520121", "GY2020-2.8.2b-level", "certIssueCutoff", "2019-01-01", "市局原文核对");

    private PolicyContext context;
    private PolicySettings settings;

    @BeforeEach
    void start() {
        context = new PolicyContext();
        settings = context.bean(PolicySettings.class);
        by(ANNA);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    private PolicySettings by(long actorId) {
        context.signIn(actorId, "520121", Role.POLICY_ADMIN);
        return settings;
    }

    private AssessmentStatus assess(String division) {
        Map<String, Object> certificate =
                Map.of("kind", "职业技能等级证书", "occupation", "焊工", "level", "四级", "issue_date", "2020-03-10");
        return context.bean(Assessor.class)
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

        context.signIn(BO, "520121", Role.SECOND_REVIEWER);
        Setting confirmed = settings.confirm(proposed.id());

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
        context.signIn(BO, "140900", Role.POLICY_ADMIN);

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
        context.signIn(BO, "520121", Role.FIRST_REVIEWER);

        assertThatThrownBy(() -> settings.propose(CUTOFF)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> settings.confirm(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> settings.refuse(id, "x")).isInstanceOf(AccessDeniedException.class);
    }
}
