package cn.yujiang.ui;

import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.Locale;

/** A status in a word, an icon and a colour. */
public final class StatusBadge extends Span {

    @Serial
    private static final long serialVersionUID = 1L;

    public StatusBadge(String text, Tone tone) {
        addClassNames("yj-badge", "yj-badge-" + tone.name().toLowerCase(Locale.ROOT));
        var icon = tone.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(text));
    }
}
