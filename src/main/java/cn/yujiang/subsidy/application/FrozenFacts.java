package cn.yujiang.subsidy.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The facts of a line as texts. */
final class FrozenFacts {

    private FrozenFacts() {}

    /** Lists are kept as JSON, so that screens can name their columns. */
    static Map<String, String> of(JsonMapper json, Map<String, @Nullable Object> facts, @Nullable LocalDate event) {
        Map<String, String> texts = new TreeMap<>();
        facts.forEach((key, value) -> texts.put(key, text(json, value)));
        texts.put("event_date", event == null ? "" : event.toString());
        return texts;
    }

    private static String text(JsonMapper json, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Collection<?> list ? json.writeValueAsString(list) : value.toString();
    }
}
