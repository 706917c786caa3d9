package cn.yujiang.policy.ui;

import cn.yujiang.policy.ExampleResult;
import cn.yujiang.policy.PackContent;
import cn.yujiang.policy.PackPart;
import cn.yujiang.policy.PackText;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a card says about a part, before its form is opened. */
final class PartCards {

    private PartCards() {}

    private static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("yj-strong");
        return span;
    }

    private static Span tag(String text) {
        var span = new Span(text);
        span.addClassName("yj-tag");
        return span;
    }

    private static Paragraph cite(Map<String, Object> part) {
        var quote = new Paragraph(PackContent.text(part, "article") + " “" + PackContent.text(part, "quote") + "”");
        quote.addClassName("yj-cite");
        return quote;
    }

    private static Div title(Map<String, Object> part, String name) {
        var line = new Div(strong(PackContent.text(part, name)));
        line.addClassName("yj-parameter-line");
        return line;
    }

    /** @param old value in the version in force when it is another one; null when it is the same */
    static Div parameter(Div card, Map<String, Object> part, @Nullable String old) {
        var line = title(part, "name");
        if (old != null) {
            var struck = new Span(new PolicyWords(card).value(old));
            struck.addClassName("yj-old-value");
            line.add(struck, new Span("→"));
        }
        line.add(
                strong(new PolicyWords(card).value(PackContent.text(part, "value"))),
                tag(PackContent.text(part, "kind")));
        String period =
                Stream.of("from", "to").map(key -> PackContent.text(part, key)).collect(Collectors.joining(" — "));
        if (!period.equals(" — ")) {
            line.add(new Span(period));
        }
        card.add(line);
        if (!PackContent.text(part, "quote").isEmpty()) {
            card.add(cite(part));
        }
        return card;
    }

    static Div rule(Div card, Map<String, Object> part, Map<String, String> names) {
        var line = title(part, "title");
        line.add(
                tag(PackContent.text(part, "id")), tag(PackNames.word(card, "payee", PackContent.text(part, "payee"))));
        card.add(line, cite(part));
        PackContent.maps(part, "definitions")
                .forEach(definition ->
                        formula(card, PackContent.text(definition, "name"), definition, "formula", names));
        PackContent.maps(part, "conditions")
                .forEach(condition -> formula(card, condition(card, condition), condition, "require", names));
        if (!PackContent.text(part, "amount").isEmpty()) {
            formula(card, card.getTranslation("draft.field.amount"), part, "amount", names);
        }
        PackContent.maps(part, "outputs")
                .forEach(output -> formula(card, PackContent.text(output, "key"), output, "formula", names));
        return card;
    }

    private static String condition(Div card, Map<String, Object> condition) {
        String why = PackContent.text(condition, "why");
        return why.isEmpty()
                ? card.getTranslation("draft.condition", PackContent.text(condition, "reason"))
                : card.getTranslation("draft.condition", why);
    }

    private static void formula(
            Div card, String title, Map<String, Object> part, String key, Map<String, String> names) {
        var heading = new H4(title);
        heading.addClassName("yj-formula-title");
        card.add(heading, new FormulaText(PackContent.text(part, key), names));
    }

    /** Every key with its value, for parts without a picture of their own. */
    static Div plain(Div card, PackPart kind, Map<String, Object> part) {
        String name = PackContent.identity(kind, part);
        if (!name.isEmpty()) {
            card.add(strong(name));
        }
        part.forEach((key, value) -> {
            if (!value.equals(name)) {
                var line = new Paragraph(card.getTranslation("draft.field." + key) + "：" + words(value));
                line.addClassName("yj-part-line");
                card.add(line);
            }
        });
        return card;
    }

    private static String words(Object value) {
        return value instanceof java.util.List<?> list && list.stream().allMatch(String.class::isInstance)
                ? list.stream().map(String::valueOf).collect(Collectors.joining("、"))
                : PackText.notation(value);
    }

    /** @param result null while the pack has errors and nothing can be run */
    static Div example(Div card, Map<String, Object> part, @Nullable ExampleResult result, Map<String, String> facts) {
        var line = title(part, "id");
        line.add(tag(PackContent.text(part, "rule")), tag(PackContent.text(part, "clause")));
        if (result == null) {
            line.add(new StatusBadge(card.getTranslation("draft.example.notRun"), Tone.NEUTRAL));
        } else {
            line.add(new StatusBadge(
                    card.getTranslation(result.passed() ? "draft.example.passed" : "draft.example.failed"),
                    result.passed() ? Tone.GOOD : Tone.BAD));
        }
        card.add(line, pairs(card, "draft.field.inputs", PackContent.inner(part, "inputs"), facts));
        card.add(pairs(card, "draft.field.expected", PackContent.inner(part, "expected"), outcomes(card)));
        if (result != null && !result.passed()) {
            card.add(pairs(card, "draft.example.actual", said(result.actual()), outcomes(card)));
        }
        return card;
    }

    /** Keys of an answer in the words of the forms. */
    private static Map<String, String> outcomes(Div card) {
        return Map.of(
                "status", card.getTranslation("draft.field.status"),
                "amount", card.getTranslation("draft.field.expected.amount"),
                "reason", card.getTranslation("draft.field.reason"),
                "field", card.getTranslation("draft.field.field"));
    }

    /** What the rule did not say is left out. */
    private static Map<String, String> said(Map<String, String> actual) {
        Map<String, String> said = new LinkedHashMap<>(actual);
        said.values().removeIf("null"::equals);
        return said;
    }

    private static Paragraph pairs(Div card, String label, Map<String, ?> values, Map<String, String> names) {
        String text = values.entrySet().stream()
                .map(entry -> names.getOrDefault(entry.getKey(), entry.getKey()) + " = "
                        + (entry.getKey().equals("status")
                                ? PackNames.word(card, "status", String.valueOf(entry.getValue()))
                                : words(entry.getValue())))
                .collect(Collectors.joining("；"));
        var line = new Paragraph(card.getTranslation(label) + "：" + text);
        line.addClassName("yj-part-line");
        return line;
    }
}
