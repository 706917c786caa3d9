package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.WhatIf;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.ParameterValues;
import cn.yujiang.policy.domain.Rational;
import cn.yujiang.policy.domain.Type;
import cn.yujiang.policy.domain.Value;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.math.RoundingMode;
import java.util.List;

/**
 * The values a numeric parameter can take from one to another: by fen, by hundredths of an hour, by whole days, ratios by
 * hundredths of a percent.
 */
record Steps(Type.Quantity type, Rational lowest, Rational step, long count) {

    private static final Rational RATIO_STEP = Rational.ONE.over(Rational.of(10_000));

    /** One unit more, for people to compare: 1 yuan, 1 day, 1 %. */
    private static final Rational RATIO_UNIT = Rational.HUNDREDTH;

    private static final int DECIMALS = 6;

    static Steps between(List<CompiledRule> rules, WhatIf.Search search) {
        CompiledRule rule = rules.stream()
                .filter(own -> own.source().id().equals(search.ruleId()))
                .findFirst()
                .orElseThrow(() -> new RejectedException(Rejection.of("RULE_UNKNOWN", search.ruleId())));
        String name = SharedParameters.name(rule, search.key());
        if (name.isEmpty()) {
            throw new RejectedException(
                    Rejection.onField(search.key(), "PARAMETER_UNKNOWN", search.key(), search.ruleId()));
        }
        if (!(rule.versions(name).getFirst().type() instanceof Type.Quantity type)) {
            throw refused(search);
        }
        try {
            Rational lowest = ((Value.Quantity) ParameterValues.read(type, search.lowest())).number();
            Rational highest = ((Value.Quantity) ParameterValues.read(type, search.highest())).number();
            Rational step = type.grain() == null ? RATIO_STEP : type.grain();
            long count = highest.minus(lowest).over(step).toLongExact();
            if (count <= 0) {
                throw refused(search);
            }
            return new Steps(type, lowest, step, count);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new RejectedException(
                    Rejection.onField(search.key(), "WHAT_IF_RANGE", search.lowest(), search.highest()), e);
        }
    }

    private static RejectedException refused(WhatIf.Search search) {
        return new RejectedException(
                Rejection.onField(search.key(), "WHAT_IF_RANGE", search.lowest(), search.highest()));
    }

    String text(long number) {
        return text(type, lowest.plus(step.times(Rational.of(number))));
    }

    static String text(Type.Quantity type, Rational value) {
        boolean ratio = type.grain() == null && type.dimension().isNone();
        Rational shown = ratio ? value.times(Rational.of(100)) : value;
        String number = shown.toDecimal(DECIMALS, RoundingMode.UNNECESSARY)
                .stripTrailingZeros()
                .toPlainString();
        return number + (ratio ? "%" : type.dimension().isNone() ? "" : type.dimension());
    }

    static Rational unit(Type.Quantity type) {
        return type.grain() == null && type.dimension().isNone() ? RATIO_UNIT : Rational.ONE;
    }
}
