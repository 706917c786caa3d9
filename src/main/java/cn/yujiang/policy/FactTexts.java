package cn.yujiang.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts that were frozen as texts, read back into the shape a rule takes. */
public final class FactTexts {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Object>> ROWS = new TypeReference<>() {};

    private FactTexts() {}

    /** Only what the rule asks for; what was not known then is missing. */
    public static Map<String, @Nullable Object> read(RuleInfo rule, Map<String, String> frozen) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        for (FactInfo fact : rule.facts()) {
            String text = frozen.getOrDefault(fact.key(), "");
            facts.put(fact.key(), text.isEmpty() ? null : value(fact, text));
        }
        return facts;
    }

    private static Object value(FactInfo fact, String text) {
        return switch (fact.kind()) {
            case TRUTH -> Boolean.valueOf(text);
            case LIST -> JSON.readValue(text, ROWS);
            default -> text;
        };
    }
}
