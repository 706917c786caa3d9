package cn.yujiang.training.ui;

import cn.yujiang.training.Enrolment;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;
import java.util.List;
import java.util.function.Predicate;

/** Asks who leaves the class, and for what goes with it: the person who comes instead, or the reason. */
final class LeavingDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ComboBox<Enrolment> who = new ComboBox<>();

    /**
     * @param key of the texts
     * @param details what else is asked
     * @param onChosen takes the person; answers whether everything is in order, so that the dialog can close
     */
    LeavingDialog(String key, List<Enrolment> roster, Component details, Predicate<Enrolment> onChosen) {
        setHeaderTitle(getTranslation(key));
        setWidth("min(40rem, 96vw)");
        who.setLabel(getTranslation(key + ".who"));
        who.setItems(roster);
        who.setItemLabelGenerator(e -> e.position() + " " + e.name() + " " + e.maskedId());
        who.setWidthFull();
        add(new Paragraph(getTranslation(key + ".explain")), who, details);
        var confirm = new Button(getTranslation("ui.confirm"), click -> confirm(onChosen));
        confirm.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), confirm);
    }

    private void confirm(Predicate<Enrolment> onChosen) {
        Enrolment chosen = who.getValue();
        if (chosen == null) {
            who.setInvalid(true);
            who.setErrorMessage(getTranslation("change.who.missing"));
        } else if (onChosen.test(chosen)) {
            close();
        }
    }
}
