package cn.yujiang.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;

/** Findings of the checks: what blocks, what warns, each in a sentence that says where and what to do. */
public final class FindingList extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** How much a finding stops: the record cannot go on, somebody should look, or it is only worth knowing. */
    public enum Level {
        BLOCK,
        WARN,
        NOTE
    }

    /** One finding as a sentence. */
    public record Item(String code, String sentence, Level level) {

        /** @param blocking whether the record cannot go on before this is mended */
        public Item(String code, String sentence, boolean blocking) {
            this(code, sentence, blocking ? Level.BLOCK : Level.WARN);
        }
    }

    public FindingList(List<Item> items, String none) {
        addClassName("yj-findings");
        if (items.isEmpty()) {
            add(new StatusBadge(none, Tone.GOOD));
        }
        items.forEach(item -> add(row(item)));
    }

    private Div row(Item item) {
        var row = new Div(badge(item.level), new Span(item.sentence));
        row.add(code(item.code));
        row.addClassName("yj-finding");
        return row;
    }

    private StatusBadge badge(Level level) {
        return switch (level) {
            case BLOCK -> new StatusBadge(getTranslation("ui.finding.block"), Tone.BAD);
            case WARN -> new StatusBadge(getTranslation("ui.finding.warn"), Tone.WARN);
            case NOTE -> new StatusBadge(getTranslation("ui.finding.note"), Tone.NEUTRAL);
        };
    }

    private static Span code(String code) {
        var span = new Span(code);
        span.addClassName("yj-code");
        return span;
    }
}
