package cn.yujiang.training.ui;

import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.SessionKind;
import cn.yujiang.training.domain.PastedSessions;
import cn.yujiang.ui.Refusals;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Takes sessions copied from a spreadsheet: names every row that is wrong, and adds the good ones after they were seen. */
final class PasteDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private final TextArea text = new TextArea();
    private final Div preview = new Div();
    private final Button add = new Button();
    private transient List<PlannedSession> good = List.of();

    PasteDialog(Consumer<List<PlannedSession>> onAdd) {
        setHeaderTitle(getTranslation("session.paste"));
        setWidth("min(52rem, 96vw)");
        text.setLabel(getTranslation("session.paste.text"));
        text.setWidthFull();
        text.setHeight("12rem");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> read());
        preview.addClassName("yj-findings");
        preview.getElement().setAttribute("aria-live", "polite");
        add.addThemeName("primary");
        add.addClickListener(click -> {
            onAdd.accept(good);
            close();
        });
        add(new Paragraph(getTranslation("session.paste.explain")), text, preview);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), add);
        read();
    }

    private void read() {
        List<PastedSessions.Row> rows = PastedSessions.read(text.getValue(), kinds());
        good = rows.stream()
                .filter(row -> row.session() != null)
                .map(row -> Objects.requireNonNull(row.session()))
                .toList();
        preview.removeAll();
        if (!rows.isEmpty()) {
            preview.add(new Span(getTranslation("session.paste.count", good.size(), rows.size() - good.size())));
        }
        rows.stream().filter(row -> row.session() == null).forEach(row -> preview.add(bad(row)));
        add.setText(getTranslation("session.paste.add", good.size()));
        add.setEnabled(!good.isEmpty());
    }

    private Map<String, SessionKind> kinds() {
        var kinds = new LinkedHashMap<String, SessionKind>();
        for (SessionKind kind : SessionKind.values()) {
            kinds.put(getTranslation("session.kind." + kind), kind);
        }
        return kinds;
    }

    private Div bad(PastedSessions.Row row) {
        var line = new Div(new StatusBadge(getTranslation("session.paste.row", row.number()), Tone.BAD));
        row.problems().forEach(problem -> {
            String column = problem.field() == null ? "" : getTranslation("session." + problem.field()) + "：";
            line.add(new Span(column + Refusals.sentence(problem)));
        });
        line.addClassNames("yj-finding", "yj-diff-row");
        return line;
    }
}
