package cn.yujiang.policy.ui;

import cn.yujiang.policy.FactInfo;
import cn.yujiang.policy.ParameterInfo;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Citation;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serial;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** One rule of a paper: title and standing, folded behind them everything it is computed from. */
final class RuleDetails extends Details {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient PolicyWords words;

    RuleDetails(RuleInfo rule, PolicyWords words, LocalDate today) {
        this.words = words;
        addClassName("yj-rule");
        var title = new Span(words.title(rule));
        title.addClassName("yj-strong");
        var summary = new Div(title, words.standing(rule.validity(), today));
        summary.addClassName("yj-rule-summary");
        if (isPromised(rule)) {
            summary.add(new StatusBadge(getTranslation("policy.promise"), Tone.WARN));
        }
        setSummary(summary);
        add(quotation(rule.citation()), facts(rule));
        addList(
                "policy.conditions",
                rule.conditions().stream().map(this::condition).toList());
        addList(
                "policy.formulas",
                rule.formulas().entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + words.formula(entry.getValue()))
                        .toList());
        addParameters(rule.parameters());
        addInterpretations(rule);
        addList("policy.evidence", rule.evidence());
        var link = new Anchor("calculator?rule=" + rule.id(), getTranslation("policy.toCalculator"));
        link.addClassName("yj-rule-link");
        add(link);
    }

    /** The paper promises something and leaves the amount, or what it depends on, to somebody else. */
    private static boolean isPromised(RuleInfo rule) {
        return rule.parameters().stream().anyMatch(parameter -> parameter.value() == null);
    }

    /** Article and words; the paper stands above. */
    static Paragraph quotation(Citation citation) {
        var quote = new Paragraph(citation.article() + " “" + citation.quote() + "”");
        quote.addClassName("yj-cite");
        return quote;
    }

    private Facts facts(RuleInfo rule) {
        var facts = new Facts().with(getTranslation("policy.payee"), getTranslation("payeeKind." + rule.payee()));
        if (rule.payee() != PayeeKind.NONE) {
            facts.with(getTranslation("policy.fund"), rule.fund());
        }
        return facts.with(getTranslation("calculator.day"), getTranslation("eventDateKind." + rule.eventDate()))
                .with(getTranslation("policy.period"), words.validity(rule.validity()))
                .with(
                        getTranslation("policy.facts"),
                        rule.facts().stream()
                                .map(this::fact)
                                .collect(Collectors.joining(getTranslation("policy.separator"))));
    }

    private String fact(FactInfo fact) {
        String name = fact.nameIn(getLocale());
        return fact.optional() ? getTranslation("policy.fact.optional", name) : name;
    }

    private String condition(RuleInfo.Condition condition) {
        String formula = words.formula(condition.formula());
        String reason = condition.reason();
        String refusal =
                words.english() && reason != null ? getTranslation("reason." + reason) : condition.explanation();
        return refusal.isBlank() ? formula : getTranslation("policy.condition", formula, refusal);
    }

    private void addList(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            var list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            list.addClassName("yj-plain-list");
            add(new H4(getTranslation(heading)), list);
        }
    }

    private void addParameters(List<ParameterInfo> parameters) {
        if (!parameters.isEmpty()) {
            add(new H4(getTranslation("policy.parameters")));
            parameters.forEach(parameter -> add(parameter(parameter)));
        }
    }

    private Component parameter(ParameterInfo parameter) {
        var value = new Span(words.value(parameter.value()));
        value.addClassName(parameter.value() == null ? "yj-open-value" : "yj-strong");
        var kind = new Span(getTranslation("parameterKind." + parameter.kind()));
        kind.addClassName("yj-tag");
        var line = new Div(new Span(parameter.name()), value, kind);
        line.addClassName("yj-parameter-line");
        if (parameter.discretionary()) {
            var discretion = new Span(getTranslation("policy.discretionary"));
            discretion.addClassName("yj-tag");
            line.add(discretion);
        }
        if (parameter.validity().from() != null || parameter.validity().to() != null) {
            line.add(new Span(words.validity(parameter.validity())));
        }
        var box = new Div(line);
        Citation citation = parameter.citation();
        if (citation != null) {
            box.add(quotation(citation));
        }
        box.addClassName("yj-parameter");
        return box;
    }

    private void addInterpretations(RuleInfo rule) {
        if (rule.interpretations().isEmpty()) {
            return;
        }
        add(new H4(getTranslation("policy.interpretations")));
        for (RuleInfo.Interpretation open : rule.interpretations()) {
            var list = new UnorderedList(new ListItem(getTranslation("policy.chosen", open.chosen())));
            open.alternatives()
                    .forEach(other -> list.add(new ListItem(getTranslation("policy.alternative", other.label()))));
            list.addClassName("yj-plain-list");
            add(new Paragraph(open.question()), list);
        }
    }
}
