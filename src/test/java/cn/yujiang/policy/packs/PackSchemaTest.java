package cn.yujiang.policy.packs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.EventDateKind;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.Population;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published JSON Schema says the same as the readers: same keys, same words, same refusals of shape. */
class PackSchemaTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode TEXT = text();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()))
            .getSchema(TEXT);

    /** Findings that concern the shape alone, which a schema can see. */
    private static final Set<String> OF_SHAPE = Set.of(
            "UNKNOWN_KEY",
            "MISSING_KEY",
            "YAML_SHAPE",
            "DATE_FORMAT",
            "NUMBER_FORMAT",
            "UNKNOWN_VALUE",
            "NO_EVENT_DATE",
            "NO_DIVISION",
            "DIVISION_FORMAT",
            "REASON_CODE",
            "UNKNOWN_STATUS",
            "UNKNOWN_KIND");

    private static JsonNode text() {
        try (InputStream in = PackSchemaTest.class.getResourceAsStream("/policy/pack.schema.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(JSON.valueToTree(StrictYaml.plain(StrictYaml.read(yaml, "pack.yaml"))));
    }

    static List<Path> packs() throws IOException {
        try (Stream<Path> files = Stream.of(Path.of("policies"), Path.of("src/test/resources/other-counties"))
                .flatMap(PackSchemaTest::walk)) {
            return files.filter(file -> file.endsWith("pack.yaml")).toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyPackIsValid(Path pack) throws IOException {
        assertThat(errors(Files.readString(pack))).isEmpty();
    }

    static List<BrokenPackTest.Broken> faultsOfShape() {
        return BrokenPackTest.broken().stream()
                .filter(broken -> OF_SHAPE.contains(broken.code()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("faultsOfShape")
    void aFaultOfShapeIsRefused(BrokenPackTest.Broken broken) {
        assertThat(errors(BrokenPackTest.GOOD)).isEmpty();
        assertThat(errors(BrokenPackTest.GOOD.replace(broken.from(), broken.to())))
                .isNotEmpty();
    }

    @Test
    void schemaAndReadersKnowTheSameKeys() {
        assertThat(keys(TEXT)).isEqualTo(PackKeys.PACK);
        assertThat(names(TEXT.get("$defs"))).containsAll(PackKeys.PARTS.keySet());
        PackKeys.PARTS.forEach((part, keys) ->
                assertThat(keys(TEXT.get("$defs").get(part))).as(part).isEqualTo(keys));
        assertThat(names(TEXT.get("$defs"))).hasSize(PackKeys.PARTS.size() + 1).contains("date");
    }

    @Test
    void schemaAndReadersKnowTheSameWords() {
        assertThat(words("rule", "payee")).isEqualTo(constants(PayeeKind.values()));
        assertThat(words("rule", "population")).isEqualTo(constants(Population.values()));
        assertThat(words("event", "kind")).isEqualTo(constants(EventDateKind.values()));
        assertThat(words("condition", "status")).isEqualTo(constants(AssessmentStatus.values()));
        assertThat(words("mark", "status")).isEqualTo(constants(AssessmentStatus.values()));
    }

    @Test
    void everyKeyHasATitleInChinese() {
        PackKeys.PARTS.keySet().forEach(part -> TEXT.get("$defs")
                .get(part)
                .get("properties")
                .propertyStream()
                .forEach(
                        property -> assertThat(property.getValue().path("title").stringValue(""))
                                .as(part + "." + property.getKey())
                                .matches(".*\\p{IsHan}.*")));
    }

    private static Set<String> keys(JsonNode part) {
        assertThat(part.get("additionalProperties").booleanValue()).isFalse();
        return names(part.get("properties"));
    }

    private static Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }

    private static Set<String> words(String part, String key) {
        Set<String> words = new TreeSet<>();
        TEXT.get("$defs")
                .get(part)
                .get("properties")
                .get(key)
                .get("enum")
                .forEach(word -> words.add(word.stringValue()));
        return words;
    }

    private static Set<String> constants(Enum<?>[] values) {
        return new TreeSet<>(Arrays.stream(values).map(Enum::name).toList());
    }
}
