package cn.yujiang.policy.domain.lint;

import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.RuleAssessor;
import cn.yujiang.shared.RejectedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for a case a rule grants: one input after the other is turned to whatever passes more conditions, then pairs of them. */
final class BaseCase {

    private static final int GRANTED = 1_000;
    private static final int MOST_ROUNDS = 30;
    private static final int OF_A_PAIR = 14;

    private final CompiledRule rule;
    private final List<Axis> axes;
    private AssessmentRequest best;
    private int score;

    private BaseCase(CompiledRule rule, List<Axis> axes) {
        this.rule = rule;
        this.axes = axes;
        AssessmentRequest start = new AssessmentRequest(rule.source().id(), null, Map.of(), Map.of());
        for (Axis axis : axes) {
            start = axis.values().isEmpty()
                    ? start
                    : axis.at(start, axis.values().getFirst());
        }
        this.best = start;
        this.score = score(start);
    }

    static Optional<AssessmentRequest> find(CompiledRule rule, List<Axis> axes) {
        BaseCase search = new BaseCase(rule, axes);
        for (int i = 0; i < MOST_ROUNDS && search.score < GRANTED; i++) {
            if (!search.single() && !search.pair()) {
                return Optional.empty();
            }
        }
        return search.score >= GRANTED ? Optional.of(search.best) : Optional.empty();
    }

    private boolean single() {
        return axes.stream().anyMatch(axis -> axis.values().stream().anyMatch(value -> improves(axis.at(best, value))));
    }

    private boolean pair() {
        for (int i = 0; i < axes.size(); i++) {
            for (int j = i + 1; j < axes.size(); j++) {
                if (pair(axes.get(i), axes.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean pair(Axis a, Axis b) {
        AssessmentRequest from = best;
        return a.some(OF_A_PAIR).stream()
                .anyMatch(x -> b.some(OF_A_PAIR).stream().anyMatch(y -> improves(b.at(a.at(from, x), y))));
    }

    private boolean improves(AssessmentRequest request) {
        int reached = score(request);
        if (reached <= score) {
            return false;
        }
        best = request;
        score = reached;
        return true;
    }

    /** How many conditions hold; a case that pays something is better than one that grants nothing. */
    private int score(AssessmentRequest request) {
        int[] met = {-2};
        try {
            var answer = RuleAssessor.assess(rule, request, (node, branch) -> {
                if (rule.conditions().stream().anyMatch(condition -> condition.require() == node)) {
                    met[0] = Math.max(met[0], 0) + branch;
                }
            });
            if (answer.status().isOk()) {
                return GRANTED + (answer.payable().fen() > 0 ? 1 : 0);
            }
            boolean refusedOutright = answer.status() == AssessmentStatus.CONFIG_REQUIRED
                    || answer.status().isOutsidePeriod();
            return refusedOutright ? Math.max(met[0], -1) : met[0];
        } catch (RejectedException e) {
            return -3;
        }
    }
}
