package cn.yujiang.policy.packs;

import java.util.Map;
import java.util.Set;

/** Every key a {@code pack.yaml} may have, by the part it stands in. The published JSON Schema has exactly these. */
final class PackKeys {

    static final Set<String> PACK =
            Set.of("pack", "version", "document", "articles", "facts", "parameters", "statements", "rules", "examples");
    static final Set<String> DOCUMENT =
            Set.of("number", "number_printed", "title", "issuer", "divisions", "issued_on", "captured_on", "defects");
    static final Set<String> ARTICLE = Set.of("id", "text");
    static final Set<String> FACT =
            Set.of("name", "key", "english", "type", "meaning", "min", "max", "optional", "values", "open", "columns");
    static final Set<String> PARAMETER = Set.of(
            "name",
            "key",
            "english",
            "type",
            "value",
            "kind",
            "discretionary",
            "from",
            "to",
            "nature",
            "divisions",
            "choices",
            "article",
            "quote",
            "source",
            "fact",
            "exported",
            "waive");
    static final Set<String> WAIVER = Set.of("code", "reason", "by");
    static final Set<String> STATEMENT = Set.of("id", "title", "english", "meaning", "article", "quote", "valid");
    static final Set<String> RULE = Set.of(
            "id",
            "family",
            "title",
            "english",
            "payee",
            "fund",
            "event",
            "population",
            "valid",
            "article",
            "quote",
            "evidence",
            "facts",
            "invalid",
            "definitions",
            "conditions",
            "amount",
            "marks",
            "outputs",
            "interpretations",
            "waive");
    static final Set<String> VALID = Set.of("from", "to", "nature", "article", "quote");
    static final Set<String> EVENT = Set.of("kind", "fact");
    static final Set<String> INVALID = Set.of("when", "field");
    static final Set<String> DEFINITION = Set.of("name", "english", "formula");
    static final Set<String> CONDITION = Set.of("require", "status", "reason", "why");
    static final Set<String> MARK = Set.of("when", "status", "reason");
    static final Set<String> OUTPUT = Set.of("key", "formula", "always");
    static final Set<String> INTERPRETATION = Set.of("question", "parameter", "chosen", "alternatives", "decided");
    static final Set<String> ALTERNATIVE = Set.of("label", "pattern", "parameters", "facts");
    static final Set<String> EXAMPLE = Set.of("id", "rule", "inputs", "expected", "clause");

    /** The parts by the names the schema gives them. */
    static final Map<String, Set<String>> PARTS = Map.ofEntries(
            Map.entry("document", DOCUMENT),
            Map.entry("article", ARTICLE),
            Map.entry("fact", FACT),
            Map.entry("parameter", PARAMETER),
            Map.entry("waiver", WAIVER),
            Map.entry("statement", STATEMENT),
            Map.entry("rule", RULE),
            Map.entry("valid", VALID),
            Map.entry("event", EVENT),
            Map.entry("invalid", INVALID),
            Map.entry("definition", DEFINITION),
            Map.entry("condition", CONDITION),
            Map.entry("mark", MARK),
            Map.entry("output", OUTPUT),
            Map.entry("interpretation", INTERPRETATION),
            Map.entry("alternative", ALTERNATIVE),
            Map.entry("example", EXAMPLE));

    private PackKeys() {}
}
