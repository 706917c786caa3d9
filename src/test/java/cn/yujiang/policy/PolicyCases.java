package cn.yujiang.policy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests over the packs of the product. */
final class PolicyCases {

    static final PolicyEngine ENGINE = PolicyEngine.load(Path.of("policies"));

    private PolicyCases() {}

    /** Facts as pairs of key and value; null values stay. */
    static Map<String, @Nullable Object> facts(@Nullable Object... pairs) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            facts.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return facts;
    }

    static Map<String, @Nullable Object> with(Map<String, @Nullable Object> base, String key, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new HashMap<>(base);
        changed.put(key, value);
        return changed;
    }

    static Assessment assess(String rule, Map<String, @Nullable Object> facts) {
        return ENGINE.assessor().assess(AssessmentRequest.of(rule, facts));
    }

    static Assessment assess(String rule, Map<String, @Nullable Object> facts, Map<String, String> overrides) {
        return ENGINE.assessor().assess(new AssessmentRequest(rule, null, facts, overrides));
    }

    static String brief(Assessment assessment) {
        return assessment.status()
                + (assessment.amount() == null ? "" : " " + assessment.amount())
                + (assessment.reason() == null ? "" : " " + assessment.reason())
                + (assessment.field() == null ? "" : " " + assessment.field());
    }
}
