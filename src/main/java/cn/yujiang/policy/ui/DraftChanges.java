package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackDrafts.Change;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.FieldTable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a draft says differently from the version in force, old beside new. */
final class DraftChanges extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** A key at the start of a line. */
    private static final Pattern KEY = Pattern.compile("(?m)^([ -]*)([a-z_]+): ?");

    DraftChanges(List<Change> changes) {
        addClassName("yj-stack");
        if (changes.isEmpty()) {
            add(new Empty(getTranslation("draft.changes.none")));
            return;
        }
        var table = new FieldTable(
                getTranslation("draft.tab.CHANGES"),
                List.of(
                        getTranslation("draft.change.part"),
                        getTranslation("draft.change.name"),
                        getTranslation("draft.change.field"),
                        getTranslation("draft.change.before"),
                        getTranslation("draft.change.after")));
        table.addClassName("yj-draft-changes");
        changes.forEach(change -> table.addRow(
                new Span(getTranslation("draft.part." + change.part())),
                new Span(change.name()),
                new Span(field(change)),
                text(change.before()),
                text(change.after())));
        add(new Paragraph(getTranslation("draft.changes.count", changes.size())), table);
    }

    /** What the forms call a key; inputs and outputs of examples have no other name. */
    private String label(String key) {
        String label = getTranslation("draft.field." + key);
        return label.startsWith("!") ? key : label;
    }

    private String field(Change change) {
        if (change.field() != null) {
            return label(change.field());
        }
        return getTranslation(change.before() == null ? "draft.change.added" : "draft.change.removed");
    }

    /** The keys of the file are called as the forms call them. */
    private Span text(@Nullable String value) {
        var span = new Span(
                value == null
                        ? "—"
                        : KEY.matcher(value)
                                .replaceAll(key -> Matcher.quoteReplacement(
                                        key.group(1) + label(key.group(2)) + getTranslation("draft.colon"))));
        span.addClassName("yj-change-text");
        span.getElement().setAttribute("tabindex", "0"); // the keyboard has to reach what scrolls
        return span;
    }
}
