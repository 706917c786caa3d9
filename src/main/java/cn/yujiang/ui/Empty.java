package cn.yujiang.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;

/** What a list says when it has nothing: why, and what to do. */
public final class Empty extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    public Empty(String text) {
        addClassName("yj-empty");
        add(new Paragraph(text));
    }
}
