package cn.yujiang.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;

/** A row of key figures: a label above, the number below. */
public final class Figures extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    public Figures() {
        addClassName("yj-figures");
    }

    public Figures with(String label, String value) {
        var name = new Span(label);
        name.addClassName("yj-figure-label");
        var number = new Span(value);
        number.addClassName("yj-figure-value");
        var figure = new Div(name, number);
        figure.addClassName("yj-figure");
        add(figure);
        return this;
    }
}
