package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for other programs, over HTTP. */
class PolicyApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String CASE = """
            {"rule": "GY2020-2.8.2a-days", "eventDate": "2020-06-01", "facts": {"credited_hours": "48.5",
             "certificate_type": "培训合格证书", "course_kind": "岗位技能提升培训", "attended_dates": null}}""";

    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.start("policy-api");
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void oneCaseIsAnsweredToTheFenWithItsBasis() throws Exception {
        var response = post(CASE, "zh-CN");
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode answer = JSON.readTree(response.body());
        assertThat(answer.path("status").asString()).isEqualTo("OK");
        assertThat(answer.path("amountFen").asLong()).isEqualTo(80_000);
        assertThat(answer.path("amountYuan").asString()).isEqualTo("800.00");
        assertThat(answer.path("summary").asString()).contains("四舍五入");
        assertThat(answer.path("policy").path("packHash").asString()).hasSize(64);
        assertThat(answer.has("trace")).isFalse();
        assertThat(response.headers().map()).doesNotContainKey("set-cookie");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void theStepsComeWhenTheyAreAskedFor() throws Exception {
        JsonNode answer = JSON.readTree(
                post(CASE.replaceFirst("\\{", "{\"trace\": true, "), "zh-CN").body());
        assertThat(answer.path("trace").size()).isPositive();
    }

    @Test
    void manyCasesAreAnsweredInTheirOrderAndABadOneInItsPlace() throws Exception {
        String bad = CASE.replace("GY2020-2.8.2a-days", "GY2020-none");
        String missing = CASE.replace("\"48.5\"", "null");
        JsonNode answers = JSON.readTree(
                post("[" + CASE + "," + bad + "," + missing + "]", "zh-CN").body());
        assertThat(answers.size()).isEqualTo(3);
        assertThat(answers.get(0).path("amountFen").asLong()).isEqualTo(80_000);
        assertThat(answers.get(1).path("title").asString()).isEqualTo("RULE_UNKNOWN");
        assertThat(answers.get(2).path("status").asString()).isEqualTo("MISSING_INPUT");
        assertThat(answers.get(2).path("field").asString()).isEqualTo("credited_hours");
        assertThat(answers.get(2).has("amountFen")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[",
                "{} {}",
                "{\"rule\": \"GY2020-2.8.2a-days\", \"surprise\": 1}",
                "{\"rule\": \"GY2020-2.8.2a-days\", \"eventDate\": \"2020-02-30\"}",
                "{\"rule\": \"GY2020-2.8.2a-days\", \"rule\": \"GY2020-2.8.1-prejob\"}",
                "{\"facts\": {}}",
                "{\"rule\": \"GY2020-2.8.2a-days\", \"facts\": {\"unknown\": 1}}",
                "{\"rule\": \"GY2020-2.8.2a-days\", \"facts\": []}",
                "17"
            })
    void whatCannotBeAskedIsToldInWords(String body) throws Exception {
        var response = post(body, "zh-CN");
        assertThat(response.statusCode()).as(body).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        assertThat(JSON.readTree(response.body()).path("detail").asString()).containsPattern("[\\u4e00-\\u9fa5]");
        assertThat(JSON.readTree(post(body, "en").body()).path("detail").asString())
                .containsPattern("[A-Za-z]{3}");
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        String many = IntStream.range(0, 1001).mapToObj(i -> "{}").collect(Collectors.joining(",", "[", "]"));
        assertThat(post(many, "zh-CN").statusCode()).isEqualTo(413);
        assertThat(post(" ".repeat(1024 * 1024 + 1), "zh-CN").statusCode()).isEqualTo(413);
        String deep = "[".repeat(2_000) + "]".repeat(2_000);
        assertThat(post(deep, "zh-CN").statusCode()).isEqualTo(400);
    }

    @Test
    void otherVerbsAreNotAllowed() throws Exception {
        var builder = HttpRequest.newBuilder(URI.create(product.url("/api/v1/assessments")));
        for (String verb : new String[] {"GET", "PUT", "DELETE", "PATCH"}) {
            var response =
                    CLIENT.send(builder.method(verb, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).as(verb).isEqualTo(405);
        }
    }

    @Test
    void papersAndRulesCanBeRead() throws Exception {
        JsonNode papers = JSON.readTree(get("/api/v1/policies").body());
        assertThat(papers.size()).isGreaterThan(4);
        String id = papers.get(0).path("id").asString();
        assertThat(JSON.readTree(get("/api/v1/policies/" + id).body())
                        .path("articles")
                        .size())
                .isPositive();
        JsonNode rule = JSON.readTree(get("/api/v1/rules/GY2020-2.8.2a-days").body());
        assertThat(rule.path("facts").size()).isPositive();
        assertThat(get("/api/v1/rules/none").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/policies/none").statusCode()).isEqualTo(404);
    }

    /** Every address of the code stands in the description, and the other way round. */
    @Test
    void theDescriptionIsComplete() throws Exception {
        var described = new TreeSet<String>();
        JSON.readTree(get("/api/v1/openapi.json").body())
                .path("paths")
                .propertyNames()
                .forEach(described::add);
        var mapped = product.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(mapped);
    }

    /** The page for people is made of these words, so each is there in both languages. */
    @Test
    void theDescriptionSpeaksBothLanguages() throws Exception {
        JsonNode root = JSON.readTree(get("/api/v1/openapi.json").body());
        assertThat(wordless(root, "")).isEmpty();
    }

    private static List<String> wordless(JsonNode node, String at) {
        List<String> found = new ArrayList<>();
        for (String key : List.of("summary", "description", "title")) {
            boolean words = node.path(key).isString() && !at.endsWith("/properties");
            if (words && !node.path("x-" + key + "-zh").stringValue("").matches("(?s).*\\p{IsHan}.*")) {
                found.add(at + "/" + key);
            }
        }
        node.propertyStream()
                .filter(property -> !property.getKey().equals("example"))
                .forEach(property -> found.addAll(wordless(property.getValue(), at + "/" + property.getKey())));
        return found;
    }

    @Test
    void theSchemaOfAPackIsPublished() throws Exception {
        var response = get("/api/v1/pack-schema.json");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/schema+json");
        assertThat(JSON.readTree(response.body()).path("$schema").asString())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    private static HttpResponse<String> post(String body, String language) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(product.url("/api/v1/assessments")))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", language)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(product.url(path))).build(), BodyHandlers.ofString());
    }
}
