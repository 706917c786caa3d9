package cn.yujiang.policy.api;

import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Rejection;
import cn.yujiang.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/policies…}: the papers word for word, their rules with facts, parameters and clauses. */
@RestController
final class PoliciesController {

    /** A paper in the list, without its articles. */
    record Paper(String id, String version, String hash, PackInfo.Document document, List<String> rules) {}

    private final PolicyCatalogue catalogue;
    private final Texts texts;

    PoliciesController(PolicyCatalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @GetMapping("/api/v1/policies")
    List<Paper> policies() {
        return catalogue.packs().stream()
                .map(pack -> new Paper(pack.id(), pack.version(), pack.hash(), pack.document(), pack.rules()))
                .toList();
    }

    @GetMapping("/api/v1/policies/{id}")
    ResponseEntity<?> policy(@PathVariable String id, HttpServletRequest request) {
        return catalogue
                .pack(id)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> absent(Rejection.of("API_NO_PACK", id), request));
    }

    @GetMapping("/api/v1/rules/{id}")
    ResponseEntity<?> rule(@PathVariable String id, HttpServletRequest request) {
        return catalogue
                .rule(id)
                .<ResponseEntity<?>>map((RuleInfo rule) -> ResponseEntity.ok(rule))
                .orElseGet(() -> absent(Rejection.of("RULE_UNKNOWN", id), request));
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource description() {
        return new ClassPathResource("openapi/openapi.json");
    }

    /** The JSON Schema of a pack, for editors. */
    @GetMapping(path = "/api/v1/pack-schema.json", produces = "application/schema+json")
    Resource schema() {
        return new ClassPathResource("policy/pack.schema.json");
    }

    private ResponseEntity<?> absent(Rejection rejection, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(HttpStatus.NOT_FOUND, rejection, texts, Language.of(request)));
    }
}
