package cn.yujiang.policy.domain;

import cn.yujiang.policy.RuleInfo;
import cn.yujiang.policy.TraceStep;
import cn.yujiang.shared.Citation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the steps of one assessment down. */
final class RuleTracer {

    private final CompiledRule rule;
    private final Environment env;

    RuleTracer(CompiledRule rule, Environment env) {
        this.rule = rule;
        this.env = env;
    }

    static TraceStep period(CompiledRule rule, LocalDate event, boolean inside) {
        String from = String.valueOf(
                rule.source().validity().from() == null
                        ? "…"
                        : rule.source().validity().from());
        String to = String.valueOf(
                rule.source().validity().to() == null
                        ? "…"
                        : rule.source().validity().to());
        String nature = rule.source().validity().nature();
        return TraceStep.of(
                "适用期",
                "适用日 " + event + (inside ? " 在" : " 不在") + "执行期 " + from + " 至 " + to + "（" + nature + "）之内",
                "event date " + event + (inside ? " inside " : " outside ") + from + " to " + to,
                rule.source().validityCitation());
    }

    static TraceStep periodUnchecked(CompiledRule rule) {
        return TraceStep.of(
                "适用期",
                "没有给出适用日，未核对执行期（至 " + rule.source().validity().to() + "）",
                "no event date given, the period (to "
                        + rule.source().validity().to() + ") was not checked",
                rule.source().validityCitation());
    }

    TraceStep condition(CompiledRule.Condition condition, boolean met) {
        String zh = Explainer.condition(condition.require(), env, Language.ZH, rule.english());
        String en = Explainer.condition(condition.require(), env, Language.EN, rule.english());
        String because = met || condition.reason() == null ? "" : "（" + condition.reason() + "）";
        String why = met || condition.explanation().isEmpty() ? "" : "：" + condition.explanation();
        return TraceStep.of(
                condition.reason() == null ? "条件" : condition.reason(),
                "条件 " + zh + (met ? " → 成立" : " → 不成立" + because + why),
                "condition " + en
                        + (met
                                ? " → true"
                                : " → false" + (condition.reason() == null ? "" : " (" + condition.reason() + ")")),
                rule.source().citation());
    }

    Optional<TraceStep> unchecked(int from) {
        int left = rule.conditions().size() - from;
        return left == 0
                ? Optional.empty()
                : Optional.of(
                        TraceStep.of("未检查", "其后 " + left + " 项条件不再检查", left + " further conditions not checked", null));
    }

    TraceStep mark(CompiledRule.Mark mark) {
        String zh = Explainer.condition(mark.when(), env, Language.ZH, rule.english());
        String en = Explainer.condition(mark.when(), env, Language.EN, rule.english());
        return TraceStep.of(
                mark.reason(),
                "提示 " + zh + "：" + mark.reason(),
                "remark " + en + ": " + mark.reason(),
                rule.source().citation());
    }

    TraceStep amount(Node amount) {
        List<TraceStep> parts = new ArrayList<>(definitions());
        parts.addAll(items(amount));
        parts.addAll(branches(amount));
        for (Environment.Hit hit : env.hits()) {
            String word = hit.kind() == Node.LimitKind.CAP ? "超过上限，封顶 " : "低于下限，保底 ";
            parts.add(TraceStep.of(
                    hit.kind().word(),
                    hit.before().text(Language.ZH) + " " + word + hit.after().text(Language.ZH),
                    hit.before().text(Language.EN) + " limited to "
                            + hit.after().text(Language.EN),
                    null));
        }
        parts.addAll(parameters());
        return new TraceStep(
                TraceStep.AMOUNT,
                Explainer.calculation(amount, env, Language.ZH, rule.english()),
                Explainer.calculation(amount, env, Language.EN, rule.english()),
                rule.source().citation(),
                parts);
    }

    /** Definitions that were needed, in the order of the pack. */
    List<TraceStep> definitions() {
        List<TraceStep> steps = new ArrayList<>();
        rule.definitions().forEach((name, node) -> {
            if (env.isKnown(name)) {
                List<TraceStep> parts = new ArrayList<>(items(node));
                parts.addAll(branches(node));
                steps.add(new TraceStep(
                        name,
                        Explainer.calculation(node, env, Language.ZH, rule.english()),
                        Explainer.calculation(node, env, Language.EN, rule.english()),
                        rule.source().citation(),
                        parts));
            }
        });
        return steps;
    }

    /** One line for every item of a sum. */
    private List<TraceStep> items(Node root) {
        List<TraceStep> steps = new ArrayList<>();
        Nodes.walk(root, node -> {
            if (node instanceof Node.OverList sum && sum.kind() == Node.ListKind.SUM && !isUntaken(root, node)) {
                int number = 0;
                for (Map<String, Value> row : ((Value.Rows) env.value(sum.list())).rows()) {
                    number++;
                    env.enter(row);
                    Node item = sum.arguments().getFirst();
                    steps.add(TraceStep.of(
                            sum.list() + " " + number,
                            Explainer.calculation(item, env, Language.ZH, rule.english()),
                            Explainer.calculation(item, env, Language.EN, rule.english()),
                            null));
                    env.leave();
                }
            }
        });
        return steps;
    }

    private boolean isUntaken(Node root, Node wanted) {
        boolean[] untaken = {false};
        Nodes.walk(root, node -> {
            if (node instanceof Node.Choose choose && !inRow(choose)) {
                Node other = taken(choose) ? choose.otherwise() : choose.then();
                Nodes.walk(other, part -> untaken[0] |= part == wanted);
            }
        });
        return untaken[0];
    }

    /** A choice inside a list depends on the row and is explained there. */
    private boolean inRow(Node.Choose choose) {
        return Nodes.names(choose.condition()).stream().anyMatch(name -> !isCaseName(name));
    }

    private boolean isCaseName(String name) {
        return rule.parameters().containsKey(name)
                || rule.definitions().containsKey(name)
                || rule.facts().stream().anyMatch(fact -> fact.name().equals(name));
    }

    private boolean taken(Node.Choose choose) {
        return ((Value.Truth) env.quietly(choose.condition())).holds();
    }

    /** What did not apply, and why. */
    private List<TraceStep> branches(Node root) {
        List<TraceStep> steps = new ArrayList<>();
        Nodes.walk(root, node -> {
            if (node instanceof Node.Choose choose && !inRow(choose)) {
                boolean holds = taken(choose);
                String zh = Explainer.condition(choose.condition(), env, Language.ZH, rule.english());
                String en = Explainer.condition(choose.condition(), env, Language.EN, rule.english());
                steps.add(TraceStep.of(
                        "分支",
                        holds ? zh + " 成立，“否则”一支不适用" : zh + " 不成立，“则”一支不适用",
                        en
                                + (holds
                                        ? " is true, the other branch does not apply"
                                        : " is false, the first branch does not apply"),
                        null));
            }
        });
        return steps;
    }

    private List<TraceStep> parameters() {
        List<TraceStep> steps = new ArrayList<>();
        rule.parameters().forEach((name, versions) -> {
            if (env.isKnown(name)) {
                PackSource.Parameter source = versions.getFirst().source();
                Value value = env.value(name);
                String given = value instanceof Value.Table ? String.valueOf(source.value()) : value.text(Language.ZH);
                Citation citation = source.citation();
                steps.add(TraceStep.of(
                        name,
                        "参数 " + name + "：" + words(source.key(), given)
                                + (citation == null ? "（" + source.source() + "）" : ""),
                        "parameter " + source.english() + ": " + value.text(Language.EN),
                        citation));
            }
        });
        return steps;
    }

    List<TraceStep> interpretations() {
        return rule.source().interpretations().stream()
                .map(this::interpretation)
                .toList();
    }

    private TraceStep interpretation(RuleInfo.Interpretation reading) {
        String value = rule.parameters().entrySet().stream()
                .filter(entry -> entry.getValue().getFirst().source().key().equals(reading.parameterKey()))
                .map(java.util.Map.Entry::getKey)
                .filter(env::isKnown)
                .findFirst()
                .map(name -> env.value(name).text(Language.ZH))
                .orElse("");
        return TraceStep.of(
                "口径",
                "口径 " + reading.question() + " 现行读法：" + reading.chosen() + "；本次采用："
                        + words(reading.parameterKey(), value),
                "reading of " + reading.parameterKey() + ": " + value,
                rule.source().citation());
    }

    /** A code of a reading in the words of its interpretation; anything else as it is. */
    private String words(String parameterKey, String value) {
        String standing = rule.parameters().values().stream()
                .map(List::getFirst)
                .filter(parameter -> parameter.source().key().equals(parameterKey))
                .findFirst()
                .map(parameter -> parameter.source().value())
                .orElse(null);
        return rule.source().interpretations().stream()
                .filter(reading -> reading.parameterKey().equals(parameterKey))
                .findFirst()
                .map(reading -> reading.word(value, standing))
                .orElse(value);
    }
}
