package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackDrafts.Change;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.FieldTable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a draft says differently from the version in force, old beside new. */
final class DraftChanges extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

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

    private String field(Change change) {
        if (change.field() != null) {
            return getTranslation("draft.field." + change.field());
        }
        return getTranslation(change.before() == null ? "draft.change.added" : "draft.change.removed");
    }

    private static Span text(@Nullable String value) {
        var span = new Span(value == null ? "—" : value);
        span.addClassName("yj-change-text");
        return span;
    }
}
