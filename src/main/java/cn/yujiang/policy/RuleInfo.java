package cn.yujiang.policy;

import cn.yujiang.shared.Citation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the rest of the product sees it.
 *
 * @param family name shared by rules of several papers that answer the same question, such as the loan ceilings; or null
 * @param fund source of the money the paper names; {@link #NOT_STATED} where it names none
 * @param divisions division codes it is written for; it also holds in the divisions below them
 * @param conditions what must hold, in the order in which it is checked
 * @param formulas definitions and amount as text, in order, for the policy page
 * @param outputs further results: key and formula, in the order of the pack
 * @param evidence documents the bureau asks for
 */
public record RuleInfo(
        String id,
        String packId,
        @Nullable String family,
        String titleZh,
        String titleEn,
        PayeeKind payee,
        String fund,
        Population population,
        EventDateKind eventDate,
        List<String> divisions,
        Validity validity,
        Citation citation,
        List<String> evidence,
        List<FactInfo> facts,
        List<ParameterInfo> parameters,
        List<Interpretation> interpretations,
        List<Condition> conditions,
        Map<String, String> formulas,
        Map<String, String> outputs) {

    /** Stands in packs, and in records made from them, for what a paper does not say. */
    public static final String NOT_STATED = "未载明";

    /**
     * What must hold.
     *
     * @param reason code of the refusal, or null
     * @param explanation why somebody is refused, one sentence; blank when the formula says it all
     */
    public record Condition(String formula, @Nullable String reason, String explanation) {}

    /** An open question of the text: how it is read now and how else it could be read. */
    public record Interpretation(String question, String parameterKey, String chosen, List<Alternative> alternatives) {
        public Interpretation {
            alternatives = List.copyOf(alternatives);
        }

        /**
         * The words for a value of the parameter: those of the alternative that selects it, or of the reading chosen. The value
         * itself where it has no words.
         *
         * @param standing the value the pack stands on
         */
        public String word(String value, @Nullable String standing) {
            return alternatives.stream()
                    .filter(alternative -> value.equals(alternative.parameters().get(parameterKey)))
                    .map(Alternative::label)
                    .findFirst()
                    .orElse(value.equals(standing) ? chosen : value);
        }
    }

    /**
     * Another reading.
     *
     * @param label sentence for people
     * @param pattern regular expression over free text naming this reading
     * @param parameters overrides that select it
     * @param facts inputs the text itself carries, by group number such as {@code $1}
     */
    public record Alternative(String label, String pattern, Map<String, String> parameters, Map<String, String> facts) {
        public Alternative {
            parameters = Map.copyOf(parameters);
            facts = Map.copyOf(facts);
        }
    }

    public RuleInfo {
        divisions = List.copyOf(divisions);
        evidence = List.copyOf(evidence);
        facts = List.copyOf(facts);
        parameters = List.copyOf(parameters);
        conditions = List.copyOf(conditions);
        interpretations = List.copyOf(interpretations);
        formulas = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(formulas));
        outputs = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(outputs));
    }

    public Optional<ParameterInfo> parameter(String key) {
        return parameters.stream()
                .filter(parameter -> parameter.key().equals(key))
                .findFirst();
    }

    /** The name of a fact or parameter in the language of the screen; the key itself where the rule knows no such thing. */
    public String nameOf(String key, Locale locale) {
        return facts.stream()
                .filter(fact -> fact.key().equals(key))
                .map(fact -> fact.nameIn(locale))
                .findFirst()
                .or(() -> parameter(key).map(ParameterInfo::name))
                .orElse(key);
    }

    /** Whether the rule holds in this division or one above it. */
    public boolean appliesTo(String divisionCode) {
        return divisions.stream().anyMatch(own -> Divisions.covers(own, divisionCode));
    }

    /** The words for a value of a parameter, as its interpretation has them. */
    public String word(ParameterInfo parameter, String value) {
        return interpretations.stream()
                .filter(reading -> reading.parameterKey().equals(parameter.key()))
                .map(reading -> reading.word(value, parameter.value()))
                .findFirst()
                .orElse(value);
    }
}
