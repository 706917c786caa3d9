package cn.yujiang.policy.domain.lint;

import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.Node;
import cn.yujiang.policy.domain.RuleAssessor;
import cn.yujiang.policy.domain.Watch;
import cn.yujiang.shared.RejectedException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which branches of caps and tiers the granted cases took. */
final class Branches {

    private final CompiledRule rule;
    private final Map<Node, Set<Integer>> taken = new IdentityHashMap<>();
    private int granted;

    private Branches(CompiledRule rule) {
        this.rule = rule;
    }

    static Branches of(CompiledRule rule, List<AssessmentRequest> cases) {
        Branches branches = new Branches(rule);
        cases.forEach(branches::run);
        return branches;
    }

    private void run(AssessmentRequest request) {
        record Seen(Node node, int branch) {}
        List<Seen> seen = new ArrayList<>();
        try {
            var answer = RuleAssessor.assess(rule, request, (node, branch) -> seen.add(new Seen(node, branch)));
            if (answer.status().isOk()) {
                granted++;
                seen.forEach(one -> taken.computeIfAbsent(one.node(), fresh -> new TreeSet<>())
                        .add(one.branch()));
            }
        } catch (RejectedException e) {
            // a value the rule refuses to be asked with shows nothing
        }
    }

    int granted() {
        return granted;
    }

    /** Whether the node was reached at all. */
    boolean reached(Node node) {
        return taken.containsKey(node);
    }

    boolean took(Node node, int branch) {
        return taken.getOrDefault(node, Set.of()).contains(branch);
    }

    /** Whether some case came to this branch or beyond: 分段 pays the lower tiers on the way. */
    boolean passed(Node node, int branch) {
        return taken.getOrDefault(node, Set.of()).stream().anyMatch(one -> one >= branch);
    }

    /** Whether every granted case reached the bound. */
    boolean always(Node limit) {
        return reached(limit) && !took(limit, Watch.CLEAR) && took(limit, Watch.CUT);
    }
}
