package cn.yujiang.policy.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published OpenAPI description in the words of the reader, so that the page and the interface cannot drift apart. */
final class ApiDescription {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode ROOT = read();
    private static final String REFERENCE = "$ref";

    private final boolean english;

    ApiDescription(boolean english) {
        this.english = english;
    }

    /**
     * @param type of JSON, or {@code date}; a list of types is named by its first
     * @param values the only values there are, empty when there are many
     */
    record Field(String name, String type, boolean required, String meaning, List<String> values) {}

    /** One way an operation ends badly. */
    record Failure(String status, String meaning) {}

    /**
     * @param request fields of what is sent, empty when nothing is
     * @param example body to send, or null
     * @param list whether the answer is an array of what the fields describe
     */
    record Operation(
            String method,
            String path,
            String summary,
            List<Field> parameters,
            List<Field> request,
            @Nullable String example,
            List<Field> response,
            boolean list,
            List<Failure> failures) {}

    private static JsonNode read() {
        try (InputStream in = new ClassPathResource("openapi/openapi.json").getInputStream()) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Operation> operations() {
        return ROOT.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyStream().map(operation -> operation(path.getKey(), operation)))
                .toList();
    }

    /** What every answer about a mistake contains. */
    List<Field> problem() {
        return fields(ROOT.at("/components/schemas/Problem"));
    }

    private Operation operation(String path, Map.Entry<String, JsonNode> entry) {
        JsonNode operation = entry.getValue();
        JsonNode sent = operation.at("/requestBody/content/application~1json");
        JsonNode answer = firstContent(operation.at("/responses/200/content"));
        boolean list = answer.path("type").stringValue("").equals("array");
        return new Operation(
                entry.getKey().toUpperCase(java.util.Locale.ROOT),
                path,
                words(operation, "summary"),
                operation.path("parameters").valueStream().map(this::parameter).toList(),
                fields(single(sent.path("schema"))),
                sent.has("example") ? pretty(sent.get("example")) : null,
                fields(single(list ? answer.path("items") : answer)),
                list,
                operation
                        .get("responses")
                        .propertyStream()
                        .filter(response -> !response.getKey().equals("200"))
                        .map(response -> new Failure(response.getKey(), words(response.getValue(), "description")))
                        .toList());
    }

    private static String pretty(JsonNode node) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    private static JsonNode firstContent(JsonNode content) {
        return content.valueStream()
                .findFirst()
                .map(media -> media.path("schema"))
                .orElse(content);
    }

    /** The single form where one or many, or many only, may be sent, with its reference followed. */
    private static JsonNode single(JsonNode schema) {
        JsonNode one = schema.has("oneOf")
                ? schema.get("oneOf").get(0)
                : schema.path("items").isObject() ? schema.get("items") : schema;
        return one.has(REFERENCE) ? ROOT.at(one.get(REFERENCE).stringValue().substring(1)) : one;
    }

    private Field parameter(JsonNode parameter) {
        return new Field(
                parameter.get("name").stringValue(),
                type(parameter.path("schema")),
                parameter.path("required").booleanValue(false),
                words(parameter, "description"),
                List.of());
    }

    private List<Field> fields(JsonNode schema) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::stringValue).collect(Collectors.toSet());
        return schema.path("properties")
                .propertyStream()
                .map(property -> new Field(
                        property.getKey(),
                        type(property.getValue()),
                        required.contains(property.getKey()),
                        words(property.getValue(), "description"),
                        property.getValue()
                                .path("enum")
                                .valueStream()
                                .map(JsonNode::stringValue)
                                .toList()))
                .toList();
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        String name = type.isArray() ? type.get(0).stringValue() : type.stringValue("string");
        return schema.path("format").stringValue("").equals("date") ? "date" : name;
    }

    private String words(JsonNode node, String key) {
        return node.path(english ? key : "x-" + key + "-zh").stringValue("");
    }
}
