package cn.yujiang.subsidy.domain.lists;

import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.Population;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.subsidy.ListPeriod;
import cn.yujiang.subsidy.domain.FactVocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which rules are claimed with a list, and how: from {@code lists/kinds.csv}, so that a new paper needs no code. */
public final class ListKinds {

    private final Map<String, ListKind> byRule;

    private ListKinds(Map<String, ListKind> byRule) {
        this.byRule = Map.copyOf(byRule);
    }

    /**
     * @param lines {@code rule,period,fact,papers,details}; blank lines and those that start with # are skipped
     * @throws IllegalArgumentException for a line of another shape, or a rule that stands twice
     */
    public static ListKinds parse(List<String> lines) {
        Map<String, ListKind> kinds = new HashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.strip().split(",", -1);
            if (parts.length != 5 || kinds.put(parts[0], kind(parts)) != null) {
                throw new IllegalArgumentException("kind of list: " + line);
            }
        }
        return new ListKinds(kinds);
    }

    private static ListKind kind(String[] parts) {
        return new ListKind(ListPeriod.valueOf(parts[1]), parts[2], words(parts[3]), words(parts[4]), true);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }

    public ListKind of(String ruleId) {
        return byRule.getOrDefault(ruleId, ListKind.PLAIN);
    }

    /**
     * Whether money is claimed under the rule with a list: it pays somebody, is about a person or a body, and a class cannot answer it –
     * or the file names it, because people may come to it without a class.
     */
    public boolean needsNoClass(RuleInfo rule) {
        boolean somebody = rule.payee() != PayeeKind.NONE
                && rule.population() != Population.COHORT
                && (rule.payee() != PayeeKind.TRAINEE || rule.population() == Population.PERSON);
        return somebody && (of(rule.id()).named() || !FactVocabulary.answers(rule));
    }

    /** Whether the only row of such a list is the body itself. */
    public static boolean aboutBody(RuleInfo rule) {
        return rule.population() == Population.ENTERPRISE;
    }
}
