package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackDrafts;
import cn.yujiang.policy.PackDrafts.Draft;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serial;
import java.util.function.Consumer;

/** The whole draft in the notation of the file, for those who write it by hand, and to carry it elsewhere. */
final class DraftTextPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    DraftTextPanel(PackDrafts drafts, Draft draft, boolean editable, Consumer<Draft> saved) {
        addClassName("yj-stack");
        var area = new TextArea();
        area.setAriaLabel(getTranslation("draft.tab.TEXT"));
        area.addClassName("yj-notation");
        area.setWidthFull();
        area.setMinRows(20);
        area.setMaxRows(40);
        area.setValue(drafts.text(draft.id()));
        area.setReadOnly(!editable);
        var buttons = new Div(PapersView.download(
                getTranslation("draft.export"),
                draft.packId() + "-" + draft.version() + ".yaml",
                () -> drafts.text(draft.id())));
        buttons.addClassName("yj-button-row");
        if (editable) {
            var save = new Button(getTranslation("draft.save"), click -> {
                try {
                    saved.accept(drafts.saveText(draft.id(), draft.lock(), area.getValue()));
                } catch (RejectedException e) {
                    Refusals.show(e);
                }
            });
            save.addThemeName("primary");
            buttons.addComponentAsFirst(save);
        }
        add(new Paragraph(getTranslation("draft.text.explain")), buttons, area);
    }
}
