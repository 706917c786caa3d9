package cn.yujiang.supervision.ui;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serial;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** What is still missing, and by when. */
final class AgainDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 500;

    AgainDialog(LocalDate today, BiConsumer<String, LocalDate> onDecide) {
        setHeaderTitle(getTranslation("inspection.again"));
        setWidth("min(32rem, 96vw)");
        var reason = new TextArea(getTranslation("ui.reason"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        DatePicker deadline = Dates.picker(getTranslation("inspection.deadline"));
        deadline.setMin(today);
        add(new Paragraph(getTranslation("inspection.again.explain")), reason, deadline);
        var decide = new Button(getTranslation("ui.confirm"), click -> {
            LocalDate day = deadline.getValue();
            try {
                onDecide.accept(reason.getValue(), day == null ? LocalDate.MIN : day);
                close();
            } catch (RejectedException refused) {
                Refusals.show(refused);
            }
        });
        decide.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), decide);
    }
}
