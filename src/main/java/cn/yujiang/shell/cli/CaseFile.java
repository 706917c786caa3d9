package cn.yujiang.shell.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** A file of worked examples in the shape of the oracle: {@code examples: [{id, rule, inputs, expected, alternatives}]}. */
record CaseFile(Path path, List<Case> all) {

    /** One worked example. */
    record Case(
            String id,
            String rule,
            Map<String, @Nullable Object> inputs,
            Map<String, @Nullable Object> expected,
            List<Alternative> alternatives) {}

    /** The expected answer under another reading. */
    record Alternative(String reading, Map<String, @Nullable Object> expected) {}

    static CaseFile read(Path path) {
        try {
            // the JSON schema keeps 2022-06 and numbers with a leading zero as text
            LoadSettings settings = LoadSettings.builder()
                    .setSchema(new JsonSchema())
                    .setCodePointLimit(20_000_000)
                    .build();
            Object root = new Load(settings).loadFromString(Files.readString(path, StandardCharsets.UTF_8));
            if (!(root instanceof Map<?, ?> map) || !(map.get("examples") instanceof List<?> examples)) {
                throw new UsageException(path + ": no list “examples”");
            }
            List<Case> cases = new ArrayList<>();
            examples.forEach(example -> cases.add(one(path, example)));
            return new CaseFile(path, List.copyOf(cases));
        } catch (IOException e) {
            throw new UsageException(path + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        } catch (YamlEngineException e) {
            throw new UsageException(path + ": not valid YAML");
        }
    }

    private static Case one(Path path, @Nullable Object example) {
        if (!(example instanceof Map<?, ?> map)
                || !(map.get("id") instanceof String id)
                || !(map.get("rule") instanceof String rule)) {
            throw new UsageException(path + ": an example has no id or rule");
        }
        List<Alternative> alternatives = new ArrayList<>();
        if (map.get("alternatives") instanceof List<?> list) {
            for (Object item : list) {
                Map<String, @Nullable Object> entry = entries(path, id, item);
                alternatives.add(new Alternative(
                        String.valueOf(entry.get("reading")), entries(path, id, entry.get("expected"))));
            }
        }
        return new Case(
                id, rule, entries(path, id, map.get("inputs")), entries(path, id, map.get("expected")), alternatives);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> entries(Path path, String id, @Nullable Object value) {
        if (value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new UsageException(path + ": " + id + " has no map of inputs or expected values");
    }

    /** The cases of the rules that match one of the patterns; all without patterns. */
    List<Case> cases(List<Pattern> rules) {
        List<Case> chosen = all.stream()
                .filter(one -> rules.isEmpty()
                        || rules.stream()
                                .anyMatch(rule -> rule.matcher(one.rule()).matches()))
                .toList();
        if (chosen.isEmpty()) {
            throw new UsageException(path + ": no case of these rules");
        }
        return chosen;
    }
}
