package cn.yujiang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Title of a page, the line that says what state it is in and who must act next, and the actions. */
public final class PageHeader extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Div titleRow = new Div();
    private final Paragraph stateLine = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title) {
        addClassName("yj-page-header");
        titleRow.addClassName("yj-title-row");
        titleRow.add(new H1(title));
        stateLine.addClassName("yj-state-line");
        stateLine.setVisible(false);
        actions.addClassName("yj-actions");
        add(titleRow, stateLine, actions);
    }

    public PageHeader withBadge(Component badge) {
        titleRow.add(badge);
        return this;
    }

    /** The parts that say something, with a separator between them. */
    public static String line(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    public PageHeader withStateLine(String text) {
        stateLine.setText(text);
        stateLine.setVisible(!text.isEmpty());
        return this;
    }

    public PageHeader withActions(Component... buttons) {
        actions.add(buttons);
        return this;
    }
}
