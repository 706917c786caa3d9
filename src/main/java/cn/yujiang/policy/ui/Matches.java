package cn.yujiang.policy.ui;

import cn.yujiang.policy.FactInfo;
import cn.yujiang.policy.ParameterInfo;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.PolicyFinder.Match;
import cn.yujiang.policy.PolicyFinder.Verdict;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** What was found: what fits and what nearly fits at once, the rest folded away with its reasons. */
final class Matches extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient PolicyCatalogue catalogue;
    private final transient PolicyWords words;

    Matches(List<Match> matches, PolicyCatalogue catalogue, PolicyWords words) {
        this.catalogue = catalogue;
        this.words = words;
        addClassName("yj-stack");
        for (Verdict verdict : Verdict.values()) {
            List<Match> group =
                    matches.stream().filter(match -> match.verdict() == verdict).toList();
            boolean open = verdict == Verdict.FITS || verdict == Verdict.NEARLY;
            if (!group.isEmpty() || verdict == Verdict.FITS) {
                add(group(verdict, group, open));
            }
        }
        var trial = new Paragraph(getTranslation("calculator.trial"));
        trial.addClassName("yj-hint");
        add(trial);
    }

    private Details group(Verdict verdict, List<Match> matches, boolean open) {
        var cards = new Div();
        cards.addClassName("yj-cards");
        matches.forEach(match -> cards.add(card(match)));
        if (matches.isEmpty()) {
            cards.add(new Empty(getTranslation("finder.noneFits")));
        }
        var summary = new Div(
                new StatusBadge(getTranslation("finder.verdict." + verdict), tone(verdict)),
                new Span(getTranslation("finder.count", matches.size())));
        summary.addClassName("yj-rule-summary");
        var details = new Details(summary, cards);
        details.setOpened(open);
        details.addClassName("yj-verdict");
        return details;
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case FITS -> Tone.GOOD;
            case NEARLY -> Tone.WAITING;
            case DOES_NOT -> Tone.BAD;
            case NOT_IN_FORCE -> Tone.NEUTRAL;
        };
    }

    private Div card(Match match) {
        RuleInfo rule = match.rule();
        var head = new Div(new H3(words.title(rule)));
        head.addClassName("yj-title-row");
        if (match.amount() != null) {
            head.add(Amounts.span(match.amount()));
        }
        var card = new Div(head);
        if (rule.payee() != PayeeKind.NONE) {
            card.add(new Paragraph(getTranslation("finder.payee", getTranslation("payeeKind." + rule.payee()))));
        }
        String why = why(match);
        if (!why.isEmpty()) {
            var line = new Paragraph(why);
            line.addClassName("yj-strong");
            card.add(line);
        }
        card.add(quotation(rule), links(rule));
        card.addClassName("yj-card");
        return card;
    }

    /** The paper by its number, or by its title when it has none. */
    private Paragraph quotation(RuleInfo rule) {
        var quote = new Paragraph(
                catalogue.basis(rule.id()) + " “" + rule.citation().quote() + "”");
        quote.addClassName("yj-cite");
        return quote;
    }

    private Div links(RuleInfo rule) {
        var links = new Div(
                new Anchor("policies/" + rule.packId() + "?rule=" + rule.id(), getTranslation("finder.toPolicy")),
                new Anchor("calculator?rule=" + rule.id(), getTranslation("finder.toCalculator")));
        links.addClassName("yj-actions");
        return links;
    }

    private String why(Match match) {
        String missing = match.missing().stream()
                .map(key -> name(match.rule(), key))
                .collect(Collectors.joining(getTranslation("policy.separator")));
        return switch (match.verdict()) {
            case FITS -> missing.isEmpty() ? "" : getTranslation("finder.open", missing);
            case NEARLY -> nearly(match, missing);
            case DOES_NOT -> refusal(match, missing);
            case NOT_IN_FORCE ->
                getTranslation("assessmentStatus." + match.status())
                        + getTranslation(
                                "finder.period", words.validity(match.rule().validity()));
        };
    }

    private String nearly(Match match, String missing) {
        return switch (match.status()) {
            case INVALID_INPUT -> getTranslation("finder.invalid", missing);
            case MANUAL_REVIEW -> getTranslation("finder.manual", reason(match));
            default -> getTranslation("finder.missing", missing);
        };
    }

    private String refusal(Match match, String field) {
        if (!match.missing().isEmpty()) {
            String values = match.rule().facts().stream()
                    .filter(fact -> match.missing().contains(fact.key()))
                    .flatMap(fact -> fact.values().stream())
                    .collect(Collectors.joining(getTranslation("policy.separator")));
            return getTranslation("finder.notListed", field, values);
        }
        return getTranslation("finder.because", reason(match));
    }

    private String reason(Match match) {
        String reason = match.reason();
        if (!match.explanation().isBlank() && !words.english()) {
            return match.explanation();
        }
        return getTranslation(reason == null ? "assessmentStatus." + match.status() : "reason." + reason);
    }

    /** Facts and open values by their names. */
    private String name(RuleInfo rule, String key) {
        return rule.facts().stream()
                .filter(fact -> fact.key().equals(key))
                .map((FactInfo fact) -> fact.nameIn(getLocale()))
                .findFirst()
                .or(() ->
                        rule.parameter(key).map(ParameterInfo::name).map(name -> getTranslation("finder.bureau", name)))
                .orElse(key.equals("event_date") ? getTranslation("calculator.day") : key);
    }
}
