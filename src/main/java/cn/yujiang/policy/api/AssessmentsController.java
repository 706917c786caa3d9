package cn.yujiang.policy.api;

import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.Assessor;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /api/v1/assessments}: one case, or up to a thousand as an array, answered in the same order. */
@RestController
final class AssessmentsController {

    static final int MAX_BYTES = 1024 * 1024;
    static final int MAX_CASES = 1_000;
    private static final int MAX_DEPTH = 12;

    /** One case as it is asked. Numbers keep every digit. */
    record Question(
            @Nullable String rule,
            @Nullable LocalDate eventDate,
            @Nullable Map<String, @Nullable Object> facts,
            @Nullable Map<String, String> parameters,
            @Nullable Boolean trace) {}

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Assessor assessor;
    private final Texts texts;

    AssessmentsController(Assessor assessor, Texts texts) {
        this.assessor = assessor;
        this.texts = texts;
    }

    @PostMapping(path = "/api/v1/assessments", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> assess(HttpServletRequest request) throws IOException {
        Locale locale = Language.of(request);
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, Rejection.of("API_TOO_LARGE", MAX_BYTES / 1024), locale);
        }
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException e) {
            return problem(HttpStatus.BAD_REQUEST, Rejection.of("API_NOT_JSON"), locale);
        }
        return root.isArray() ? many(root, locale) : one(root, locale);
    }

    private ResponseEntity<?> one(JsonNode node, Locale locale) {
        try {
            return ResponseEntity.ok(answer(node, locale));
        } catch (RejectedException e) {
            return problem(HttpStatus.BAD_REQUEST, e.rejections().getFirst(), locale);
        }
    }

    /** A case that cannot be asked gets its problem in its place; the others are answered. */
    private ResponseEntity<?> many(JsonNode root, Locale locale) {
        if (root.size() > MAX_CASES) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, Rejection.of("API_TOO_MANY", root.size(), MAX_CASES), locale);
        }
        List<Object> answers = root.valueStream()
                .<Object>map(node -> {
                    try {
                        return answer(node, locale);
                    } catch (RejectedException e) {
                        return Problem.of(HttpStatus.BAD_REQUEST, e.rejections().getFirst(), texts, locale);
                    }
                })
                .toList();
        return ResponseEntity.ok(answers);
    }

    private Answer answer(JsonNode node, Locale locale) {
        Question question = question(node);
        String rule = question.rule;
        if (rule == null || rule.isBlank()) {
            throw new RejectedException(Rejection.onField("rule", "API_NO_RULE"));
        }
        Map<String, @Nullable Object> facts = question.facts == null ? Map.of() : question.facts;
        Map<String, String> parameters = question.parameters == null ? Map.of() : question.parameters;
        var assessment = assessor.assess(new AssessmentRequest(rule, question.eventDate, facts, parameters));
        return Answer.of(assessment, Boolean.TRUE.equals(question.trace), texts, locale);
    }

    private static Question question(JsonNode node) {
        if (!node.isObject()) {
            throw new RejectedException(Rejection.of("API_NOT_JSON"));
        }
        try {
            return JSON.treeToValue(node, Question.class);
        } catch (JacksonException e) {
            String where = e.getPath().isEmpty()
                    ? ""
                    : String.valueOf(e.getPath().getFirst().getPropertyName());
            throw new RejectedException(Rejection.onField(where, "API_PROPERTY", where), e);
        }
    }

    private ResponseEntity<?> problem(HttpStatus status, Rejection rejection, Locale locale) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, rejection, texts, locale));
    }
}
