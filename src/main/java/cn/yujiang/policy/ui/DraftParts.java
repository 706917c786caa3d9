package cn.yujiang.policy.ui;

import cn.yujiang.policy.ExampleResult;
import cn.yujiang.policy.PackContent;
import cn.yujiang.policy.PackDrafts;
import cn.yujiang.policy.PackDrafts.Draft;
import cn.yujiang.policy.PackPart;
import cn.yujiang.policy.PackText;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The parts of a draft as cards, each with a form behind it. */
final class DraftParts {

    private final PackDrafts drafts;
    private final Draft draft;
    private final boolean editable;
    private final Consumer<Draft> saved;
    private final PackContent pack;
    private final Map<String, String> names;
    private final List<Map<String, Object>> base;

    DraftParts(PackDrafts drafts, Draft draft, boolean editable, Consumer<Draft> saved) {
        this.drafts = drafts;
        this.draft = draft;
        this.editable = editable;
        this.saved = saved;
        this.pack = PackText.content(drafts.text(draft.id()));
        this.names = PackNames.meanings(pack);
        this.base = draft.baseHash() == null
                ? List.of()
                : PackText.content(drafts.export(draft.packId())).parts(PackPart.PARAMETER);
    }

    /** The paper with every quoted figure marked, beside the parameters with their old and new values. */
    Component parameters() {
        var columns = new Div(
                new PaperText(pack),
                cards(
                        PackPart.PARAMETER,
                        (card, part) -> PartCards.parameter(card, part, differs(part) ? inForce(part) : null)));
        columns.addClassName("yj-paper-columns");
        return columns;
    }

    /** The value the parameter has in the version in force; null when it is not there. */
    private @Nullable String inForce(Map<String, Object> parameter) {
        String name = PackContent.identity(PackPart.PARAMETER, parameter);
        return base.stream()
                .filter(part -> PackContent.identity(PackPart.PARAMETER, part).equals(name))
                .map(part -> PackContent.text(part, "value"))
                .findFirst()
                .orElse(null);
    }

    Component rules() {
        return cards(PackPart.RULE, (card, part) -> PartCards.rule(card, part, names));
    }

    Component list(PackPart part) {
        return cards(part, (card, value) -> PartCards.plain(card, part, value));
    }

    /** Head, articles and statements. */
    Component paper() {
        var box = new Div(
                list(PackPart.DOCUMENT), new H2(card().getTranslation("draft.part.ARTICLE")), list(PackPart.ARTICLE));
        box.add(new H2(card().getTranslation("draft.part.STATEMENT")), list(PackPart.STATEMENT));
        box.addClassName("yj-stack");
        return box;
    }

    Component examples() {
        Map<String, ExampleResult> results = new LinkedHashMap<>();
        drafts.examples(draft.id()).forEach(result -> results.put(result.id(), result));
        Map<String, String> facts = new LinkedHashMap<>();
        pack.parts(PackPart.FACT)
                .forEach(fact -> facts.put(PackContent.text(fact, "key"), PackContent.text(fact, "name")));
        return cards(PackPart.EXAMPLE, (card, part) -> {
            ExampleResult result = results.get(PackContent.text(part, "id"));
            return PartCards.example(card, part, result, facts);
        });
    }

    private static Div card() {
        return new Div();
    }

    private Component cards(PackPart part, BiFunction<Div, Map<String, Object>, Div> fill) {
        var list = new Div();
        list.addClassName("yj-part-cards");
        List<Map<String, Object>> parts = pack.parts(part);
        if (editable && part != PackPart.DOCUMENT) {
            var add = new Button(
                    list.getTranslation("draft.add." + part),
                    VaadinIcon.PLUS.create(),
                    click -> edit(part, null, Map.of()));
            add.addClassName("yj-part-add");
            list.add(add);
        }
        if (parts.isEmpty()) {
            list.add(new Empty(list.getTranslation("draft.none." + part)));
        }
        for (int index : changedFirst(part, parts)) {
            var card = fill.apply(new Div(), parts.get(index));
            card.addClassName("yj-card");
            if (editable) {
                card.add(buttons(card, part, index, parts.get(index)));
            }
            list.add(card);
        }
        return list;
    }

    /** Parameters with another value than in force stand first; everything else in the order of the pack. */
    private List<Integer> changedFirst(PackPart part, List<Map<String, Object>> parts) {
        return IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(index -> part != PackPart.PARAMETER || !differs(parts.get(index))))
                .toList();
    }

    private boolean differs(Map<String, Object> parameter) {
        String old = inForce(parameter);
        return old != null && !old.equals(PackContent.text(parameter, "value"));
    }

    private Component buttons(Div card, PackPart part, int index, Map<String, Object> value) {
        var edit = new Button(card.getTranslation("draft.edit"), click -> edit(part, index, value));
        edit.addThemeName("small");
        edit.setAriaLabel(card.getTranslation("draft.edit.what", PackContent.identity(part, value)));
        var buttons = new Div(edit);
        buttons.addClassName("yj-button-row");
        if (part == PackPart.PARAMETER) {
            var amend = new Button(
                    card.getTranslation("draft.amend"),
                    click -> new AmendDialog(value, (ended, next) -> amend(index, ended, next)).open());
            amend.addThemeName("small");
            buttons.add(amend);
        }
        if (part != PackPart.DOCUMENT) {
            var copy = new Button(card.getTranslation("draft.copy"), click -> edit(part, null, value));
            var remove = new Button(card.getTranslation("draft.remove"), click -> remove(card, part, index, value));
            copy.addThemeName("small");
            remove.addThemeName("small");
            buttons.add(copy, remove);
        }
        return buttons;
    }

    private void edit(PackPart part, @Nullable Integer index, Map<String, Object> start) {
        new PartDialog(
                        drafts,
                        pack,
                        new PartDialog.Target(
                                draft, part, index, start, part == PackPart.PARAMETER ? inForce(start) : null),
                        saved)
                .open();
    }

    private void remove(Div card, PackPart part, int index, Map<String, Object> value) {
        var question = new DecisionDialog.Question(
                card.getTranslation("draft.remove"),
                card.getTranslation("draft.remove.explain", PackContent.identity(part, value)),
                false);
        new DecisionDialog(
                        question, reason -> saved.accept(drafts.savePart(draft.id(), draft.lock(), part, index, null)))
                .open();
    }

    /** The old value ends the day before; the new one is a part of its own at the end; both in one save. */
    private void amend(int index, Map<String, Object> ended, Map<String, Object> next) {
        try {
            PackContent changed = pack.with(PackPart.PARAMETER, index, ended).with(PackPart.PARAMETER, null, next);
            saved.accept(drafts.saveText(draft.id(), draft.lock(), PackText.text(changed)));
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }
}
