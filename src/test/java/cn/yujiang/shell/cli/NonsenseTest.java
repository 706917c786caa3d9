package cn.yujiang.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.PolicyEngine;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every input of every worked example replaced by nonsense: always an answer, never an exception, never money out of nothing. */
class NonsenseTest {

    private static final List<@Nullable Object> NONSENSE = Arrays.asList(
            null,
            "",
            " ",
            "-1",
            "0",
            "999999999999999",
            "1e9",
            "abc",
            "2020-13-01",
            true,
            1,
            -1,
            List.of(),
            List.of("x"),
            Arrays.asList((Object) null),
            List.of(Map.of()),
            Map.of("a", "b"),
            "１２",
            "0.001",
            1.5d);

    @Test
    void everyInputOfEveryRule() {
        PolicyEngine engine = PolicyEngine.load(Path.of("policies"));
        int asked = 0;
        for (CaseFile.Case one :
                CaseFile.read(Path.of("src/test/resources/oracle.yaml")).all()) {
            Map<String, @Nullable Object> inputs = new HashMap<>(one.inputs());
            String rule = engine.catalogue().family(one.rule()).isEmpty()
                    ? one.rule()
                    : String.valueOf(inputs.remove("scheme"));
            if (engine.catalogue().rule(rule).isEmpty()) {
                continue;
            }
            for (String key : inputs.keySet()) {
                for (Object nonsense : NONSENSE) {
                    Map<String, @Nullable Object> facts = new HashMap<>(inputs);
                    facts.put(key, nonsense);
                    Assessment answer = engine.assessor().assess(AssessmentRequest.of(rule, facts));
                    asked++;
                    boolean open = !answer.status().isOk() && !answer.status().paysNothing();
                    assertThat(answer.amount() == null || !open)
                            .as("%s %s=%s", one.id(), key, nonsense)
                            .isTrue();
                    assertThat(answer.field() == null || answer.status().isOutsidePeriod())
                            .as("%s %s=%s", one.id(), key, nonsense)
                            .isEqualTo(!open || answer.status() == AssessmentStatus.MANUAL_REVIEW);
                    if (answer.status() == AssessmentStatus.INVALID_INPUT) {
                        assertThat(answer.field()).isNotEqualTo("arithmetic");
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(5_000);
    }
}
