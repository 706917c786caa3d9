package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.Node;
import cn.yujiang.policy.domain.Nodes;
import cn.yujiang.policy.domain.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule under one scenario as columns: which outcome each case has, and its amount.
 *
 * @see cn.yujiang.policy.domain.RuleAssessor whose order of checks this keeps
 */
final class RuleColumns {

    /**
     * @param amount fen; zero unless the outcome carries an amount
     */
    record Compiled(ByteVec outcome, LongVec amount, Decision.Outcomes outcomes, Map<String, Low> outputs) {}

    private static final String EVENT_DATE = "event_date";
    private static final Rational FEN = Rational.of(100);

    private final CompiledRule rule;
    private final Tools tools;
    private final Decision decision;

    private RuleColumns(CompiledRule rule, Tools tools) {
        this.rule = rule;
        this.tools = tools;
        this.decision = new Decision(tools);
    }

    /** @throws NotColumnar when this rule must be evaluated case by case */
    static Compiled compile(CompiledRule rule, Tools tools, Scenario scenario) {
        try {
            return new RuleColumns(rule, tools).compile(scenario);
        } catch (ArithmeticException e) {
            throw new NotColumnar("constants beyond the range");
        }
    }

    private Compiled compile(Scenario scenario) {
        RuleNames early = new RuleNames(rule, tools, null, false);
        rule.facts().stream()
                .filter(fact -> !fact.optional())
                .forEach(fact -> stopAt(early.missing(fact), AssessmentStatus.MISSING_INPUT, fact.key()));
        rule.facts().forEach(fact -> stopAt(early.invalid(fact), AssessmentStatus.INVALID_INPUT, fact.key()));
        EventDay event = EventDay.of(rule, tools, early);
        LongVec day = event.day();
        ByteVec unknown = event.unknown();
        Parameters parameters = new Parameters(rule, tools, scenario, day, unknown);
        for (CompiledRule.Invalid invalid : rule.invalid()) {
            requireEarly(invalid.when());
            Low.Of when = early.expressions().lower(invalid.when());
            decision.silent(when.effect());
            stopAt(Expressions.mask(when), AssessmentStatus.INVALID_INPUT, invalid.field());
        }
        period(day, unknown);
        decision.effect(parameters.open());
        return decide(parameters);
    }

    /** Contradictions are looked for before the version is known, so they must not need a parameter. */
    private void requireEarly(Node node) {
        for (String name : Nodes.names(node)) {
            Node definition = rule.definitions().get(name);
            if (rule.parameters().containsKey(name)) {
                throw new NotColumnar("a contradiction with a parameter");
            }
            if (definition != null) {
                requireEarly(definition);
            }
        }
    }

    private void stopAt(ByteVec mask, AssessmentStatus status, String field) {
        decision.when(mask, new BatchOutcome(status, null, field, false));
    }

    private void period(LongVec day, ByteVec unknown) {
        LocalDate from = rule.source().validity().from();
        LocalDate to = rule.source().validity().to();
        ByteVec dated = tools.masks().not(unknown);
        boolean mayBeOpen = rule.eventFact() != null && rule.eventFact().optional();
        if (to != null && !mayBeOpen) {
            stopAt(unknown, AssessmentStatus.MISSING_INPUT, EVENT_DATE);
        }
        if (from != null) {
            ByteVec before = tools.masks().less(day, tools.longs().constant(from.toEpochDay()));
            outside(tools.masks().and(before, dated), AssessmentStatus.POLICY_NOT_STARTED);
        }
        if (to != null) {
            ByteVec after = tools.masks().less(tools.longs().constant(to.toEpochDay()), day);
            outside(tools.masks().and(after, dated), AssessmentStatus.POLICY_EXPIRED);
        }
    }

    private void outside(ByteVec mask, AssessmentStatus status) {
        decision.when(mask, new BatchOutcome(status, null, EVENT_DATE, rule.amount() != null));
    }

    /** What happens when the outputs of a refused case are computed. */
    private @Nullable ByteVec refusedEffect(Parameters parameters) {
        Expressions refused = new RuleNames(rule, tools, parameters, false).expressions();
        ByteVec effect = null;
        for (CompiledRule.Output output : rule.outputs()) {
            if (output.always()) {
                Low.Of value = output(refused.lower(output.node()));
                effect = tools.effects().then(effect, value.effect());
            }
        }
        return effect;
    }

    private Compiled decide(Parameters parameters) {
        Expressions expressions = new RuleNames(rule, tools, parameters, true).expressions();
        ByteVec refusedEffect = refusedEffect(parameters);
        List<Low.Of> outputs = new ArrayList<>();
        Map<String, Low> named = new LinkedHashMap<>();
        for (CompiledRule.Output output : rule.outputs()) {
            Low.Of value = output(expressions.lower(output.node()));
            outputs.add(value);
            named.put(output.key(), value.value());
        }
        for (CompiledRule.Condition condition : rule.conditions()) {
            Low.Of met = expressions.lower(condition.require());
            decision.effect(met.effect());
            ByteVec refused = tools.masks().not(Expressions.mask(met));
            decision.silent(tools.effects().when(refused, refusedEffect));
            boolean zero = rule.amount() != null && condition.status().paysNothing();
            decision.when(refused, new BatchOutcome(condition.status(), condition.reason(), null, zero));
        }
        Low.Of amount = rule.amount() == null ? null : fen(expressions.lower(rule.amount()));
        if (amount != null) {
            decision.effect(amount.effect());
        }
        outputs.forEach(output -> decision.effect(output.effect()));
        boolean paid = amount != null;
        for (CompiledRule.Mark mark : rule.marks()) {
            Low.Of when = expressions.lower(mark.when());
            decision.effect(when.effect());
            decision.remark(Expressions.mask(when), new BatchOutcome(mark.status(), mark.reason(), null, paid));
        }
        ByteVec outcome = decision.outcome(
                new BatchOutcome(AssessmentStatus.OK, null, null, paid),
                new BatchOutcome(AssessmentStatus.OK_CAPPED, null, null, paid));
        return new Compiled(
                outcome,
                amount == null ? tools.longs().constant(0) : decision.amount(amount(amount), outcome),
                decision.outcomes(),
                named);
    }

    private static LongVec amount(Low.Of fen) {
        return Expressions.num(fen).num();
    }

    /** Whole fen; a fraction of a fen, which the checker rules out, would be left to exact fractions to refuse. */
    private Low.Of fen(Low.Of yuan) {
        Low.Num fen =
                tools.numbers().times(Expressions.num(yuan), tools.numbers().constant(FEN));
        LongVec den = fen.den();
        if (den.isConstant() && den.lo() == 1) {
            return new Low.Of(fen, yuan.effect());
        }
        LongVec whole = tools.longs().floor(fen.num(), den);
        ByteVec broken = tools.masks().not(tools.masks().equal(tools.longs().times(whole, den), fen.num()));
        ByteVec effect = tools.effects().then(yuan.effect(), tools.effects().where(broken, Effects.RECHECK));
        return new Low.Of(new Low.Num(whole, tools.longs().constant(1)), effect);
    }

    /** A whole number that does not fit an output is refused there, so it is left to exact fractions. */
    private Low.Of output(Low.Of value) {
        if (!(value.value() instanceof Low.Num num)) {
            return value;
        }
        Numbers numbers = tools.numbers();
        ByteVec large = numbers.compare(Node.Comparator.ABOVE, num, numbers.constant(Rational.of(Integer.MAX_VALUE)));
        ByteVec small = numbers.compare(Node.Comparator.BELOW, num, numbers.constant(Rational.of(Integer.MIN_VALUE)));
        @Nullable ByteVec far = tools.effects().where(tools.masks().or(large, small), Effects.RECHECK);
        return new Low.Of(num, tools.effects().then(value.effect(), far));
    }
}
