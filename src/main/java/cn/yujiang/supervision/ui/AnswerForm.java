package cn.yujiang.supervision.ui;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.supervision.Inspections.Photo;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serial;
import java.util.List;
import java.util.function.BiConsumer;

/** The body says what it put right, with proof. */
final class AnswerForm extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2000;

    AnswerForm(BiConsumer<String, List<Photo>> onSend) {
        addClassNames("yj-complain", "yj-inspection-form");
        var text = new TextArea(getTranslation("inspection.answer"));
        text.setMaxLength(LONGEST);
        text.setMinHeight("8rem");
        text.setWidthFull();
        var papers = new PhotoField("papers");
        var send = new Button(getTranslation("inspection.answer.send"), click -> {
            try {
                onSend.accept(text.getValue(), papers.photos());
            } catch (RejectedException refused) {
                Refusals.show(refused);
            }
        });
        send.addThemeName("primary");
        add(text, papers, send);
    }
}
