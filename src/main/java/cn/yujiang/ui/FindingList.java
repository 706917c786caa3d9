package cn.yujiang.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;

/** Findings of the checks: what blocks, what warns, each in a sentence that says where and what to do. */
public final class FindingList extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param blocking whether the record cannot go on before this is mended */
    public record Item(String code, String sentence, boolean blocking) {}

    public FindingList(List<Item> items, String none) {
        addClassName("yj-findings");
        if (items.isEmpty()) {
            add(new StatusBadge(none, Tone.GOOD));
        }
        items.forEach(item -> add(row(item)));
    }

    private Div row(Item item) {
        String word = getTranslation(item.blocking ? "ui.finding.block" : "ui.finding.warn");
        var row = new Div(new StatusBadge(word, item.blocking ? Tone.BAD : Tone.WARN), new Span(item.sentence));
        row.add(code(item.code));
        row.addClassName("yj-finding");
        return row;
    }

    private static Span code(String code) {
        var span = new Span(code);
        span.addClassName("yj-code");
        return span;
    }
}
