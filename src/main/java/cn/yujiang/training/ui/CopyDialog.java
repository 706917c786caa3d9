package cn.yujiang.training.ui;

import cn.yujiang.ui.Dates;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Asks for the first day of a copied class. */
final class CopyDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    CopyDialog(Consumer<LocalDate> onCopy) {
        setHeaderTitle(getTranslation("cohort.copy"));
        var start = Dates.picker(getTranslation("cohort.start"));
        add(new Paragraph(getTranslation("cohort.copy.explain")), start);
        var copy = new Button(getTranslation("ui.confirm"), click -> {
            if (start.getValue() == null) {
                start.setInvalid(true);
                start.setErrorMessage(getTranslation("cohort.date.missing"));
                return;
            }
            close();
            onCopy.accept(start.getValue());
        });
        copy.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), copy);
    }
}
