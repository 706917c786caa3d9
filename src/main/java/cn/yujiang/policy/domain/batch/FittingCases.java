package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.PackSource;
import cn.yujiang.policy.domain.RuleAssessor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks for cases that many of the rules pay: draws one input anew at a time and keeps the case when no worse. What fits a rule is
 * thus found by asking the rule itself.
 */
final class FittingCases {

    private static final int TRIES_AN_INPUT = 40;
    private static final int PAID = 1_000;
    private static final int REFUSED = 200;

    private final List<CompiledRule> rules;
    private final List<PackSource.Fact> facts;
    private final Function<String, Map<String, String>> settings;
    private final FactDraw draw;
    private final Seeded luck;

    /** @param settings confirmed values by the id of a rule */
    FittingCases(List<CompiledRule> rules, Function<String, Map<String, String>> settings, FactDraw draw, Seeded luck) {
        this.rules = rules;
        this.facts =
                rules.stream().flatMap(rule -> rule.facts().stream()).distinct().toList();
        this.settings = settings;
        this.draw = draw;
        this.luck = luck;
    }

    List<PackSource.Fact> facts() {
        return facts;
    }

    /** Any case at all. */
    Sketch any() {
        Map<String, @Nullable Object> drawn = new HashMap<>();
        facts.forEach(fact -> drawn.put(fact.key(), value(fact)));
        return new Sketch(draw.inPeriod(), drawn);
    }

    /** A value for an input; a day that decides a rule lies in the period. */
    @Nullable
    Object value(PackSource.Fact fact) {
        return decides(fact) && fact.type().equals("日期") ? draw.inPeriod() : draw.draw(fact);
    }

    boolean decides(PackSource.Fact fact) {
        return rules.stream().anyMatch(rule -> fact.equals(rule.eventFact()));
    }

    /** One more case the rules like. */
    Sketch next() {
        Sketch best = any();
        int[] scores = new int[rules.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(rules.get(i), best);
        }
        for (int tries = TRIES_AN_INPUT * facts.size(); tries > 0 && !allPaid(scores); tries--) {
            PackSource.Fact fact = luck.pick(facts);
            Sketch other = best.with(fact.key(), value(fact));
            int[] own = scores.clone();
            long change = 0;
            for (int i = 0; i < own.length; i++) {
                if (rules.get(i).facts().contains(fact)) {
                    own[i] = score(rules.get(i), other);
                    change += own[i] - scores[i];
                }
            }
            if (change >= 0) {
                best = other;
                scores = own;
            }
        }
        return best;
    }

    private static boolean allPaid(int[] scores) {
        return java.util.Arrays.stream(scores).allMatch(score -> score >= PAID);
    }

    private int score(CompiledRule rule, Sketch sketch) {
        Map<String, @Nullable Object> own = new HashMap<>();
        rule.facts().forEach(fact -> own.put(fact.key(), sketch.facts().get(fact.key())));
        LocalDate day = sketch.day();
        String id = rule.source().id();
        Assessment answer = RuleAssessor.assess(rule, new AssessmentRequest(id, day, own, settings.apply(id)));
        if (answer.payable().isPositive()) {
            return PAID;
        }
        boolean refused = answer.status() == AssessmentStatus.NOT_ELIGIBLE;
        return refused ? REFUSED + passed(rule, answer) : answer.status().isOk() ? PAID - 1 : unclear(answer.status());
    }

    private static int unclear(AssessmentStatus status) {
        return switch (status) {
            case MISSING_INPUT, INVALID_INPUT -> 0;
            case CONFIG_REQUIRED, POLICY_EXPIRED, POLICY_NOT_STARTED -> 100;
            default -> REFUSED;
        };
    }

    /** How many conditions held before the one that refuses. */
    private static int passed(CompiledRule rule, Assessment answer) {
        List<String> reasons = new ArrayList<>();
        rule.conditions().forEach(condition -> reasons.add(Objects.requireNonNullElse(condition.reason(), "")));
        return Math.max(0, reasons.indexOf(answer.reason()));
    }
}
