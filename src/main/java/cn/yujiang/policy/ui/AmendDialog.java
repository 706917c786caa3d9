package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackContent;
import cn.yujiang.ui.Dates;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** A parameter gets another value from a day on: the old one ends the day before, both stay in the pack. */
final class AmendDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    AmendDialog(Map<String, Object> parameter, BiConsumer<Map<String, Object>, Map<String, Object>> amend) {
        setHeaderTitle(getTranslation("draft.amend.title", PackContent.text(parameter, "name")));
        setWidth("min(34rem, 96vw)");
        var from = Dates.picker(getTranslation("draft.amend.from"));
        var value = new TextField(getTranslation("draft.amend.value"));
        value.setHelperText(getTranslation("draft.amend.now", PackContent.text(parameter, "value")));
        var form = new Div(from, value);
        form.addClassName("yj-form");
        add(new Paragraph(getTranslation("draft.amend.explain")), form);
        var confirm = new Button(getTranslation("ui.confirm"), click -> {
            LocalDate day = from.getValue();
            boolean tooEarly = day != null && day.toString().compareTo(PackContent.text(parameter, "from")) <= 0;
            from.setInvalid(day == null || tooEarly);
            from.setErrorMessage(getTranslation(tooEarly ? "draft.amend.dayEarly" : "draft.amend.dayMissing"));
            value.setInvalid(value.isEmpty());
            value.setErrorMessage(getTranslation("draft.amend.valueMissing"));
            if (day != null && !tooEarly && !value.isEmpty()) {
                Map<String, Object> ended = new LinkedHashMap<>(parameter);
                Map<String, Object> next = new LinkedHashMap<>(parameter);
                String end = PackContent.text(parameter, "to");
                boolean endedBefore = !end.isEmpty() && end.compareTo(day.toString()) < 0;
                if (endedBefore) { // a value is never carried on past its end
                    next.remove("to");
                    next.remove("nature");
                } else {
                    ended.put("to", day.minusDays(1).toString());
                }
                next.put("from", day.toString());
                next.put("value", value.getValue().strip());
                close();
                amend.accept(ended, next);
            }
        });
        confirm.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), confirm);
    }
}
