package cn.yujiang.policy.domain;

import cn.yujiang.policy.EventDateKind;
import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.Population;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.policy.Validity;
import cn.yujiang.shared.Citation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pack as it was written, before its formulas are compiled. Every part knows the line it stands on. */
public record PackSource(
        String file,
        String id,
        String version,
        String hash,
        PackInfo.Document document,
        Map<String, String> articles,
        List<Fact> facts,
        List<Parameter> parameters,
        List<Statement> statements,
        List<Rule> rules,
        List<Example> examples) {

    /** Formula text with its place. */
    public record Formula(String text, Position position) {}

    /**
     * An input.
     *
     * @param type type text such as 课时, 元/天, 日期, 列表
     * @param columns columns of a list; exactly one, without key, when the list holds plain values
     */
    public record Fact(
            String name,
            String key,
            String english,
            String type,
            String meaning,
            @Nullable Rational min,
            @Nullable Rational max,
            boolean optional,
            Set<String> values,
            boolean open,
            List<Fact> columns,
            Position position) {}

    /**
     * A parameter version.
     *
     * @param value null while the paper leaves it open
     * @param factKey input that carries the value in a request, or null
     * @param source who decided a value that stands in no paper
     * @param exported read by other modules, so not dead when no formula uses it
     */
    public record Parameter(
            String name,
            String key,
            String english,
            String type,
            @Nullable String value,
            String kind,
            boolean discretionary,
            Validity validity,
            List<String> divisions,
            List<String> choices,
            @Nullable Citation citation,
            @Nullable String source,
            @Nullable String factKey,
            boolean exported,
            Set<String> waived,
            Position position) {

        /** The same version holding in another period. */
        public Parameter during(Validity other) {
            return new Parameter(
                    name,
                    key,
                    english,
                    type,
                    value,
                    kind,
                    discretionary,
                    other,
                    divisions,
                    choices,
                    citation,
                    source,
                    factKey,
                    exported,
                    waived,
                    position);
        }
    }

    /** A sentence of the paper that nothing is computed from. */
    public record Statement(
            PackInfo.Statement info, @Nullable Citation validityCitation, Position position) {}

    /** A named intermediate value. */
    public record Definition(String name, String english, Formula formula) {}

    /** What must hold, or the refusal with its status and reason code. */
    public record Condition(
            Formula require, String status, @Nullable String reason, String explanation) {}

    /** A contradiction between inputs, and the input blamed for it. */
    public record Invalid(Formula when, String field) {}

    /** A remark that changes the status but not the amount. */
    public record Mark(Formula when, String status, String reason) {}

    /** A result; {@code always} also when the rule refuses. */
    public record Output(String key, Formula formula, boolean always) {}

    /**
     * A rule.
     *
     * @param family name shared by rules of several papers that answer the same question, or null
     */
    public record Rule(
            String id,
            @Nullable String family,
            String title,
            String english,
            PayeeKind payee,
            String fund,
            EventDateKind event,
            @Nullable String eventFact,
            Population population,
            Validity validity,
            @Nullable Citation validityCitation,
            Citation citation,
            List<String> evidence,
            List<String> facts,
            List<Invalid> invalid,
            List<Definition> definitions,
            List<Condition> conditions,
            @Nullable Formula amount,
            List<Mark> marks,
            List<Output> outputs,
            List<RuleInfo.Interpretation> interpretations,
            Set<String> waived,
            Position position) {

        /** The same rule holding in another period. */
        public Rule during(Validity other) {
            return new Rule(
                    id,
                    family,
                    title,
                    english,
                    payee,
                    fund,
                    event,
                    eventFact,
                    population,
                    other,
                    validityCitation,
                    citation,
                    evidence,
                    facts,
                    invalid,
                    definitions,
                    conditions,
                    amount,
                    marks,
                    outputs,
                    interpretations,
                    waived,
                    position);
        }
    }

    /** A worked case that belongs to the pack; texts only, in the shape of the oracle. */
    public record Example(
            String id, String rule, Map<String, Object> inputs, Map<String, Object> expected, String clause) {}
}
