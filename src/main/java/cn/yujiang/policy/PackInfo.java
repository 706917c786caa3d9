package cn.yujiang.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pack: the paper, its articles word for word, and the ids of its rules. */
public record PackInfo(
        String id, String version, String hash, Document document, Map<String, String> articles, List<String> rules) {

    /**
     * The paper.
     *
     * @param numberPrinted as printed, misprints included; null when the paper has none
     * @param number normalised number, or 无文号
     * @param issuedOn null when not known
     */
    public record Document(
            String number,
            @Nullable String numberPrinted,
            String title,
            String issuer,
            List<String> divisions,
            @Nullable LocalDate issuedOn,
            LocalDate capturedOn) {
        public Document {
            divisions = List.copyOf(divisions);
        }
    }

    public PackInfo {
        articles = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(articles));
        rules = List.copyOf(rules);
    }
}
