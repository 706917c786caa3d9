package cn.yujiang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;

/** Labelled facts of a record as a description list, read by screen readers as pairs. */
public final class Facts extends HtmlContainer {

    @Serial
    private static final long serialVersionUID = 1L;

    public Facts() {
        super("dl");
        addClassName("yj-facts");
    }

    public Facts with(String label, String value) {
        return with(label, new Span(value.isEmpty() ? "—" : value));
    }

    public Facts with(String label, Component value) {
        var pair = new Div(new DescriptionList.Term(label), new DescriptionList.Description(value));
        add(pair);
        return this;
    }
}
