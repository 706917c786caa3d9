package cn.yujiang.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An input of a rule: its key, its Chinese name, type with unit, and meaning.
 *
 * @param columns of a list: key and Chinese name of each column in the order of the pack; empty for a single value
 */
public record FactInfo(
        String key, String name, String type, String meaning, boolean optional, Map<String, String> columns) {
    public FactInfo {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
