package cn.yujiang.policy.domain;

import cn.yujiang.policy.AssessmentStatus;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The further results of a rule, as the outside reads them. */
final class Outputs {

    private Outputs() {}

    static Map<String, Object> granted(CompiledRule rule, Environment env) {
        env.decide(true);
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (CompiledRule.Output output : rule.outputs()) {
            outputs.put(output.key(), value(output, env));
        }
        return outputs;
    }

    /** Only a refusal says no: a case that somebody has to look at has no verdict yet. */
    static Map<String, Object> refused(CompiledRule rule, Environment env, AssessmentStatus status) {
        env.decide(false);
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (CompiledRule.Output output : rule.outputs()) {
            if (output.always() && (status.isRefusal() || !isVerdict(output))) {
                outputs.put(output.key(), value(output, env));
            }
        }
        return outputs;
    }

    /** Nothing but the verdict is known: the values the other outputs need do not hold on that day. */
    static Map<String, Object> outsidePeriod(CompiledRule rule) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        rule.outputs().stream()
                .filter(output -> output.always() && isVerdict(output))
                .forEach(output -> outputs.put(output.key(), false));
        return outputs;
    }

    private static boolean isVerdict(CompiledRule.Output output) {
        return output.node() instanceof Node.Name name && name.name().equals(Environment.VERDICT);
    }

    private static Object value(CompiledRule.Output output, Environment env) {
        return plain(Evaluator.evaluate(output.node(), env), output.type());
    }

    /** Whole units as Integer, money and hours as decimal text, truths as Boolean, the rest as text. */
    private static Object plain(Value value, Type type) {
        if (value instanceof Value.Truth truth) {
            return truth.holds();
        }
        return value instanceof Value.Quantity quantity && type instanceof Type.Quantity typed
                ? number(quantity.number(), typed.dimension())
                : value.text(Language.ZH);
    }

    /** By the checked unit: an empty sum does not know its own. */
    private static Object number(Rational number, Dimension dimension) {
        if (dimension.countsMoney()) {
            return number.toDecimal(2, RoundingMode.UNNECESSARY).toPlainString();
        }
        if (dimension.grain().equals(Rational.ONE)) {
            return Math.toIntExact(number.toLongExact());
        }
        String text = number.toText();
        return text.contains(".") ? text : text + ".0";
    }
}
