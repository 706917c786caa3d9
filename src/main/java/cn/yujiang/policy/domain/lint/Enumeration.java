package cn.yujiang.policy.domain.lint;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.PackExamples;
import cn.yujiang.policy.domain.PackSource;
import cn.yujiang.policy.domain.RuleAssessor;
import cn.yujiang.policy.domain.Watch;
import cn.yujiang.shared.RejectedException;
import java.util.ArrayList;
import java.util.List;

/** The cases a rule is tried with: from each base case along every input, and from the first one along every pair of inputs. */
final class Enumeration {

    private static final int MOST_BASES = 4;
    private static final int OF_A_PAIR = 7;
    private static final int MOST_PAIRS = 40;

    /** Cases that differ in one input only, in the order of its values. */
    record Line(Axis axis, List<AssessmentRequest> cases) {}

    private final CompiledRule rule;
    private final List<Line> lines = new ArrayList<>();
    private final List<AssessmentRequest> cases = new ArrayList<>();

    private Enumeration(CompiledRule rule) {
        this.rule = rule;
    }

    /** @param examples worked examples of the pack; those the rule grants are the best places to start from */
    static Enumeration of(CompiledRule rule, List<PackSource.Example> examples) {
        Enumeration enumeration = new Enumeration(rule);
        List<AssessmentRequest> bases = enumeration.bases(examples);
        for (AssessmentRequest base : bases) {
            List<Axis> axes = Axes.of(rule, base);
            axes.forEach(axis -> enumeration.line(base, axis));
            if (base == bases.getFirst()) {
                enumeration.pairs(base, axes);
            }
        }
        return enumeration;
    }

    private List<AssessmentRequest> bases(List<PackSource.Example> examples) {
        List<AssessmentRequest> bases = new ArrayList<>();
        BaseCase.find(rule, Axes.of(rule, null)).ifPresent(bases::add);
        examples.stream()
                .filter(example -> example.rule().equals(rule.source().id()))
                .map(example -> PackExamples.request(rule, example))
                .filter(this::isGranted)
                .limit(MOST_BASES)
                .forEach(bases::add);
        return bases;
    }

    private boolean isGranted(AssessmentRequest request) {
        try {
            return RuleAssessor.assess(rule, request).status().isOk();
        } catch (RejectedException e) {
            return false;
        }
    }

    private void line(AssessmentRequest base, Axis axis) {
        List<AssessmentRequest> along =
                axis.values().stream().map(value -> axis.at(base, value)).toList();
        lines.add(new Line(axis, along));
        cases.addAll(along);
    }

    private void pairs(AssessmentRequest base, List<Axis> axes) {
        int pairs = 0;
        for (int i = 0; i < axes.size(); i++) {
            for (int j = i + 1; j < axes.size() && pairs < MOST_PAIRS; j++, pairs++) {
                Axis second = axes.get(j);
                for (Object x : axes.get(i).some(OF_A_PAIR)) {
                    AssessmentRequest from = axes.get(i).at(base, x);
                    second.some(OF_A_PAIR).forEach(y -> cases.add(second.at(from, y)));
                }
            }
        }
    }

    boolean isEmpty() {
        return cases.isEmpty();
    }

    List<Line> lines() {
        return lines;
    }

    List<AssessmentRequest> cases() {
        return cases;
    }

    /** What a rule answers, as one comparable value. */
    static List<Object> answer(CompiledRule rule, AssessmentRequest request) {
        try {
            Assessment got = RuleAssessor.assess(rule, request, Watch.NONE);
            return List.of(
                    got.status(),
                    String.valueOf(got.amount()),
                    String.valueOf(got.reason()),
                    String.valueOf(got.field()),
                    got.outputs());
        } catch (RejectedException e) {
            return List.of(e.first());
        }
    }
}
