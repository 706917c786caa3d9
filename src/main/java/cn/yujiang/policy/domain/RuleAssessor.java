package cn.yujiang.policy.domain;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.PolicyVersions;
import cn.yujiang.policy.TraceOnDemand;
import cn.yujiang.policy.TraceStep;
import cn.yujiang.policy.Validity;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs one compiled rule over one case, in the order of checks that is fixed for every rule: missing, invalid, policy period and
 * open values, person group and conditions, amount.
 */
public final class RuleAssessor {

    /** Raised when the meaning of the language changes; stored with every decision. */
    public static final String ENGINE_VERSION = "1";

    private static final String EVENT_DATE = "event_date";
    private static final Rational FEN_PER_YUAN = Rational.of(100);

    private final CompiledRule rule;
    private final AssessmentRequest request;
    private final boolean explains;
    private final Watch watch;
    private final List<TraceStep> steps = new ArrayList<>();
    private final Map<String, Value> values;

    private RuleAssessor(CompiledRule rule, AssessmentRequest request, boolean explains, Watch watch) {
        this.rule = rule;
        this.request = request;
        this.explains = explains;
        this.watch = watch;
        values = HashMap.newHashMap(rule.facts().size()
                + rule.parameters().size()
                + rule.definitions().size()
                + 1);
    }

    /** The answer; its explanation is computed from the same request when it is first read. */
    public static Assessment assess(CompiledRule rule, AssessmentRequest request) {
        return new RuleAssessor(rule, request, false, Watch.NONE).answered();
    }

    /** As {@link #assess(CompiledRule, AssessmentRequest)}, telling the watcher how far the case comes. */
    public static Assessment assess(CompiledRule rule, AssessmentRequest request, Watch watch) {
        return new RuleAssessor(rule, request, false, watch).answered();
    }

    private static List<TraceStep> explanation(CompiledRule rule, AssessmentRequest request) {
        RuleAssessor run = new RuleAssessor(rule, request, true, Watch.NONE);
        run.answered();
        return run.steps;
    }

    private Assessment answered() {
        try {
            return run();
        } catch (Blocked blocked) {
            return stopped(blocked.status(), fieldOf(blocked.field()));
        } catch (ArithmeticException | java.time.DateTimeException e) {
            return stopped(AssessmentStatus.INVALID_INPUT, "arithmetic");
        }
    }

    private Assessment stopped(AssessmentStatus status, String field) {
        explain(() -> List.of(StopWords.of(rule, status, field)));
        return answer(status, null, null, field, Map.of());
    }

    private void explain(Supplier<List<TraceStep>> more) {
        if (explains) {
            steps.addAll(more.get());
        }
    }

    private Assessment run() {
        knownInputs();
        missing();
        rule.facts().forEach(this::read);
        ParameterResolver parameters = new ParameterResolver(rule, request);
        parameters.rejectUnknown();
        Map<String, Value> chosen = parameters.fromRequest();
        values.putAll(chosen);
        if (!rule.invalid().isEmpty()) {
            contradictions(Environment.owning(withOpen(chosen), rule.definitions()));
        }
        LocalDate event = eventDate();
        AssessmentStatus period = period(event);
        if (!period.isOk()) {
            explain(() -> List.of(StopWords.of(rule, period, EVENT_DATE)));
            return answer(period, nothing(period), null, EVENT_DATE, Outputs.outsidePeriod(rule));
        }
        parameters.resolve(values, event);
        return decide(Environment.owning(values, rule.definitions()).watchedBy(watch));
    }

    private void contradictions(Environment early) {
        for (CompiledRule.Invalid invalid : rule.invalid()) {
            if (holds(invalid.when(), early)) {
                throw new Blocked(AssessmentStatus.INVALID_INPUT, invalid.field());
            }
        }
    }

    /** For contradictions among inputs: parameters not resolved yet stand at their first version. */
    private Map<String, Value> withOpen(Map<String, Value> chosen) {
        Map<String, Value> all = new HashMap<>(values);
        rule.parameters().forEach((name, versions) -> {
            CompiledRule.Parameter first = versions.getFirst();
            Value value = first.value();
            all.putIfAbsent(
                    name, value == null ? new Value.Absent(first.source().key()) : value);
        });
        all.putAll(chosen);
        return all;
    }

    private void knownInputs() {
        for (String key : request.facts().keySet()) {
            if (!rule.takes(key)) {
                throw new RejectedException(Rejection.onField(
                        key, "INPUT_UNKNOWN", key, rule.source().id()));
            }
        }
    }

    /** All that is missing comes before anything that is wrong. */
    private void missing() {
        for (PackSource.Fact fact : rule.facts()) {
            if (FactReader.isMissing(fact, request.facts().get(fact.key()))) {
                if (!fact.optional()) {
                    throw new Blocked(AssessmentStatus.MISSING_INPUT, fact.key());
                }
                values.put(fact.name(), new Value.Absent(fact.key()));
            }
        }
    }

    private void read(PackSource.Fact fact) {
        Object raw = request.facts().get(fact.key());
        if (raw != null && !values.containsKey(fact.name())) {
            values.put(fact.name(), FactReader.read(fact, raw, fact.key()));
        }
    }

    private @Nullable LocalDate eventDate() {
        PackSource.Fact fact = rule.eventFact();
        return fact != null && values.get(fact.name()) instanceof Value.Day day ? day.date() : request.eventDate();
    }

    /** A rule whose event date is an optional fact may be tried without it; the trace then says that the period was not checked. */
    private AssessmentStatus period(@Nullable LocalDate event) {
        Validity validity = rule.source().validity();
        if (event == null) {
            boolean mayBeOpen = rule.eventFact() != null && rule.eventFact().optional();
            if (validity.to() != null && !mayBeOpen) {
                throw new Blocked(AssessmentStatus.MISSING_INPUT, EVENT_DATE);
            }
            if (validity.to() != null) {
                explain(() -> List.of(RuleTracer.periodUnchecked(rule)));
            }
            return AssessmentStatus.OK;
        }
        AssessmentStatus status = validity.contains(event)
                ? AssessmentStatus.OK
                : PolicyVersions.status(List.of(validity), same -> same, event);
        explain(() -> List.of(RuleTracer.period(rule, event, status.isOk())));
        return status;
    }

    /** Zero where the rule would pay and the answer is no; null where it never pays or the answer is open. */
    private @Nullable Money nothing(AssessmentStatus status) {
        return rule.amount() == null || !status.paysNothing() ? null : Money.ZERO;
    }

    private static boolean holds(Node node, Environment env) {
        return ((Value.Truth) Evaluator.evaluate(node, env)).holds();
    }

    private Assessment decide(Environment env) {
        RuleTracer tracer = new RuleTracer(rule, env);
        for (int i = 0; i < rule.conditions().size(); i++) {
            CompiledRule.Condition condition = rule.conditions().get(i);
            boolean met = holds(condition.require(), env);
            env.saw(condition.require(), met ? 1 : 0);
            explain(() -> List.of(tracer.condition(condition, met)));
            if (!met) {
                int next = i + 1;
                explain(() -> tracer.unchecked(next).stream().toList());
                return answer(
                        condition.status(),
                        nothing(condition.status()),
                        condition.reason(),
                        null,
                        Outputs.refused(rule, env, condition.status()));
            }
        }
        Money amount = rule.amount() == null ? null : money(env, rule.amount());
        Map<String, Object> outputs = Outputs.granted(rule, env);
        explain(() -> rule.amount() == null ? tracer.definitions() : List.of(tracer.amount(rule.amount())));
        explain(tracer::interpretations);
        for (CompiledRule.Mark mark : rule.marks()) {
            if (holds(mark.when(), env)) {
                explain(() -> List.of(tracer.mark(mark)));
                return answer(mark.status(), amount, mark.reason(), null, outputs);
            }
        }
        return answer(env.isCapped() ? AssessmentStatus.OK_CAPPED : AssessmentStatus.OK, amount, null, null, outputs);
    }

    private static Money money(Environment env, Node node) {
        Value.Quantity amount = (Value.Quantity) Evaluator.evaluate(node, env);
        return Money.ofFen(amount.number().times(FEN_PER_YUAN).toLongExact());
    }

    /** A table look-up complains about the Chinese name; people and callers know the parameter by its key. */
    private String fieldOf(String field) {
        int dot = field.indexOf('.');
        List<CompiledRule.Parameter> versions =
                dot < 0 ? null : rule.parameters().get(field.substring(0, dot));
        return versions == null ? field : versions.getFirst().source().key() + field.substring(dot);
    }

    private Assessment answer(
            AssessmentStatus status,
            @Nullable Money amount,
            @Nullable String reason,
            @Nullable String field,
            Map<String, Object> outputs) {
        List<TraceStep> trace = explains ? List.of() : new TraceOnDemand(() -> explanation(rule, request));
        return new Assessment(rule.source().id(), status, amount, reason, field, outputs, trace, rule.reference());
    }
}
