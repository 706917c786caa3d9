package cn.yujiang.policy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.identity.Scope;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.Cases;
import cn.yujiang.policy.EvidenceDirectory.StoredCase;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.policy.Reform;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.policy.domain.Engine;
import cn.yujiang.policy.packs.PackFolders;
import cn.yujiang.shared.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Stored claim lines are asked under their own rule, in the area of the user, and come to what single assessments say. */
class WhatIfServiceTest {

    private static final Engine ENGINE = PackFolders.load(Path.of("policies"));
    private static final String LIVING = "XZ2022-2.3.1-living";
    private static final String TRAINING = "XZ2022-2.3.1-training";
    private static final LocalDate DAY = LocalDate.of(2022, 9, 1);

    private final AtomicReference<Scope> asked = new AtomicReference<>();
    private List<StoredCase> stored = List.of(line(1, LIVING, 12), line(2, TRAINING, 12), line(3, TRAINING, 40));
    private final WhatIf whatIf = new WhatIfService(
            () -> ENGINE,
            new NoSettings(),
            this::each,
            () -> new Actor(1, "zhengce", "", Set.of(Role.POLICY_ADMIN), "140900", null, null));

    private void each(
            java.util.Collection<String> rules, Scope scope, java.util.function.Consumer<StoredCase> consumer) {
        asked.set(scope);
        stored.stream().filter(line -> rules.contains(line.ruleId())).forEach(consumer);
    }

    private static StoredCase line(long id, String rule, int days) {
        Map<String, Object> facts = new HashMap<>(Map.of("category", "脱贫劳动力", "attended_offline_days", days));
        if (rule.equals(TRAINING)) {
            facts.put("cohort_roster", 50);
            facts.put("cohort_employed", 45);
        }
        return new StoredCase(id, rule, "140902", DAY, "脱贫劳动力", facts, Money.ZERO, "", true);
    }

    private long alone(StoredCase line) {
        return ENGINE.assess(new AssessmentRequest(line.ruleId(), line.eventDate(), line.facts(), Map.of()))
                .payable()
                .fen();
    }

    @Test
    void everyLineIsAskedUnderItsOwnRule() {
        List<String> rules = List.of(LIVING, TRAINING);
        Cases cases = whatIf.stored(rules);
        Reform reform = new Reform("", List.of(Reform.Change.of(TRAINING, "capPerPerson", "4500元")));
        WhatIf.Report report = whatIf.compare(cases, rules, List.of(reform), WhatIf.Progress.SILENT);

        assertThat(asked.get().includesDivision("140902")).isTrue();
        assertThat(asked.get().includesDivision("520121")).isFalse();
        assertThat(cases.size()).isEqualTo(3);
        assertThat(report.baseline().total().fen())
                .isEqualTo(stored.stream().mapToLong(this::alone).sum())
                .isPositive();
        assertThat(report.baseline().rules())
                .filteredOn(rule -> rule.ruleId().equals(LIVING))
                .first()
                .extracting(WhatIf.RuleTotal::total)
                .isEqualTo(Money.ofFen(alone(stored.getFirst())));
        assertThat(report.baseline().groups()).hasSize(1);
        assertThat(report.effects().getFirst().winners()).isEqualTo(1);
        assertThat(report.effects().getFirst().difference()).isEqualTo(Money.ofYuan(500));
    }

    @Test
    void withoutALineThereIsNothingToAsk() {
        stored = List.of();
        assertThatThrownBy(() -> whatIf.stored(List.of(LIVING))).hasMessageContaining("WHAT_IF_NO_STORED");
    }

    @Test
    void madeUpCasesStayInTheAreaOfTheUser() {
        assertThatThrownBy(() -> make(100, "520121", DAY)).hasMessageContaining("WHAT_IF_PLACE");
        assertThatThrownBy(() -> make(0, "140902", DAY)).hasMessageContaining("WHAT_IF_SIZE");
        assertThatThrownBy(() -> make(100, "140902", DAY.minusDays(1))).hasMessageContaining("WHAT_IF_PERIOD");
        assertThat(make(100, "140902", DAY).size()).isEqualTo(100);
    }

    private Cases make(int size, String place, LocalDate to) {
        return whatIf.synthetic(
                List.of(LIVING), new WhatIf.Synthetic(size, 7, List.of(place), DAY, to), WhatIf.Progress.SILENT);
    }

    private static final class NoSettings implements PolicySettings {

        @Override
        public Setting propose(Proposal proposal) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Setting confirm(long settingId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Setting refuse(long settingId, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Setting> history(String divisionCode) {
            return List.of();
        }

        @Override
        public Map<String, String> overrides(String ruleId, String divisionCode) {
            return Map.of();
        }
    }
}
