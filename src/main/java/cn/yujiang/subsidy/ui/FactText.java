package cn.yujiang.subsidy.ui;

import cn.yujiang.policy.FactInfo;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts of a line in words: yes and no, and lists with the names of their columns. */
final class FactText {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Object>> LIST = new TypeReference<>() {};

    private FactText() {}

    /** @param raw the value as it was frozen; lists as JSON */
    static String of(FactInfo fact, String raw) {
        if (!raw.startsWith("[")) {
            return word(raw);
        }
        List<Object> rows = JSON.readValue(raw, LIST);
        if (rows.isEmpty()) {
            return UI.getCurrent().getTranslation("ui.none");
        }
        return rows.stream().map(row -> row(fact, row)).collect(Collectors.joining("；"));
    }

    private static String row(FactInfo fact, Object row) {
        if (!(row instanceof Map<?, ?> columns)) {
            return word(String.valueOf(row));
        }
        return fact.columns().stream()
                .filter(column -> columns.get(column.key()) != null)
                .map(column -> column.name() + " " + word(String.valueOf(columns.get(column.key()))))
                .collect(Collectors.joining("，"));
    }

    private static String word(String value) {
        return switch (value) {
            case "true" -> UI.getCurrent().getTranslation("ui.yes");
            case "false" -> UI.getCurrent().getTranslation("ui.no");
            case "OBTAINED", "FAILED" -> UI.getCurrent().getTranslation("fact.value." + value);
            default -> value;
        };
    }
}
