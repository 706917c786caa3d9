package cn.yujiang.documents.application;

import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.Stamp;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads {@code sample.yaml}: invented values that also document the keys of a template. */
final class SampleFile {

    private SampleFile() {}

    static Map<String, Object> read(String formId, String yaml) {
        return texts(new Load(
                        LoadSettings.builder().setLabel(formId + "/sample.yaml").build())
                .loadFromString(yaml));
    }

    static FormDocument document(String formId, String yaml) {
        Map<String, Object> file = read(formId, yaml);
        Map<String, Object> stamp = texts(file.get("stamp"));
        Map<String, Object> model = texts(file.get("model"));
        return new FormDocument(
                formId,
                model,
                new Stamp(
                        text(stamp, "recordNo"),
                        text(stamp, "policyDocumentNo"),
                        text(stamp, "clause"),
                        Integer.parseInt(text(stamp, "version")),
                        Instant.parse(text(stamp, "generatedAt")),
                        Stamp.shortHash(model),
                        text(stamp, "url")));
    }

    private static Map<String, Object> texts(@org.jspecify.annotations.Nullable Object yaml) {
        Map<String, Object> map = new TreeMap<>();
        if (yaml instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> map.put(String.valueOf(key), Objects.requireNonNullElse(value, "")));
        }
        return map;
    }

    private static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.getOrDefault(key, ""));
    }
}
