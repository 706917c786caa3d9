package cn.yujiang.controls.ui;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serial;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** Somebody answers for a warning: a reason and the last day it counts. A refusal keeps what was typed. */
public final class WaiverDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_REASON = 500;

    /** @param suggested last day offered */
    public WaiverDialog(String control, LocalDate suggested, BiConsumer<String, LocalDate> onWaive) {
        setHeaderTitle(getTranslation("finding.waive") + " · " + control + " " + getTranslation("control." + control));
        setWidth("min(36rem, 96vw)");
        var reason = new TextArea(getTranslation("ui.reason"));
        reason.setMaxLength(MAX_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        var until = Dates.picker(getTranslation("finding.waive.until"));
        until.setValue(suggested);
        var form = new Div(reason, until);
        form.addClassName("yj-stack");
        add(new Paragraph(getTranslation("finding.waive.explain")), form);
        var confirm = new Button(getTranslation("ui.confirm"), click -> decide(reason, until, onWaive));
        confirm.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), confirm);
    }

    private void decide(TextArea reason, DatePicker until, BiConsumer<String, LocalDate> onWaive) {
        LocalDate day = until.getValue();
        if (day == null) {
            until.setInvalid(true);
            return;
        }
        try {
            onWaive.accept(reason.getValue().strip(), day);
            close();
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }
}
