package cn.yujiang.subsidy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.attendance.Credit;
import cn.yujiang.attendance.Projection;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.PolicyEngine;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Enrolment;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a class can answer, and which rules may therefore be claimed for it. */
class FactVocabularyTest {

    private static final LessonHours NONE = LessonHours.ZERO;

    @Test
    void theKeysAreExactlyWhatIsAnswered() {
        var plan = new CohortPlan("", "", "", "", "", CohortPlan.Mode.OTHER, false, "", "", null, null, null);
        var cohort = new Cohort(1, 1, "", "140902", null, plan, List.of(), CohortState.COMPLETED, 1, null, null, 1);
        var credit = new Credit(
                1, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, true, 0, new Projection(NONE, NONE, null));
        var enrolment = new Enrolment(1, 1, 1, 1, "", "", true, "", "", "", "", "", null, null);
        var person = new Evidence.Person(enrolment, credit, null, null, null, null, List.of(), List.of(), List.of());
        var evidence = new Evidence(cohort, List.of(person), List.of(), List.of(), List.of());

        assertThat(FactVocabulary.of(evidence).apply(person)).containsOnlyKeys(FactVocabulary.KEYS);
    }

    /** Hiring aid, refunds, loans and awards ask for what no class knows: they are in the packs, not in the claim screens. */
    @Test
    void onlyRulesAClassCanAnswerAreOffered() {
        PolicyCatalogue catalogue = PolicyEngine.load(Path.of("policies")).catalogue();

        assertThat(Stream.of("140902", "520121", "130506", "370405")
                        .flatMap(division -> catalogue.rules(division).stream())
                        .filter(rule -> rule.payee() != PayeeKind.NONE)
                        .filter(FactVocabulary::answers)
                        .map(RuleInfo::id))
                .containsExactlyInAnyOrder(
                        "XZ2022-2.3.1-living",
                        "XZ2022-2.3.1-training",
                        "XZ2022-2.3.1-eval",
                        "GY2020-2.8.1-prejob",
                        "GY2020-2.8.2a-days",
                        "GY2020-2.8.2b-level",
                        "GY2020-2.8.2c-special",
                        "NH2020-17-general",
                        "NH2020-17-employer");
    }
}
