package cn.yujiang.policy;

import cn.yujiang.shared.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pack: the paper, its articles word for word, what it states without computing anything, and the ids of its rules. */
public record PackInfo(
        String id,
        String version,
        String hash,
        Document document,
        Map<String, String> articles,
        List<Statement> statements,
        List<String> rules) {

    /**
     * The paper.
     *
     * @param numberPrinted as printed, misprints included; null when the paper has none
     * @param number normalised number, or 无文号
     * @param issuedOn null when not known
     * @param defects what is wrong or unreadable in the original, kept as it stands
     */
    public record Document(
            String number,
            @Nullable String numberPrinted,
            String title,
            String issuer,
            List<String> divisions,
            @Nullable LocalDate issuedOn,
            LocalDate capturedOn,
            List<String> defects) {
        public Document {
            defects = List.copyOf(defects);
            divisions = List.copyOf(divisions);
        }

        /** Whether the paper has a number at all; without one a pack says so in words. */
        public boolean numbered() {
            return !number.equals("无文号");
        }
    }

    /**
     * A sentence that nothing is computed from: a duty, an aim, a period.
     *
     * @param titleZh what it is about, in a few words
     * @param meaning what the product does about it, one sentence; blank when nothing
     */
    public record Statement(
            String id, String titleZh, String titleEn, String meaning, Citation citation, Validity validity) {}

    public PackInfo {
        statements = List.copyOf(statements);
        articles = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(articles));
        rules = List.copyOf(rules);
    }
}
