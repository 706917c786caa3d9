package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.Credit;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;

/** What the parts of the hours bar mean, with the figures of the class: plan, cap of online hours, hours needed. */
final class CreditLegend extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    CreditLegend(List<Credit> credits) {
        addClassName("yj-legend");
        credits.stream().findFirst().ifPresent(credit -> {
            add(new Span(getTranslation("credit.planned", credit.planned())));
            add(entry("yj-offline", getTranslation("credit.offline")));
            add(entry("yj-online", getTranslation("credit.cap", credit.onlineCap())));
            add(entry("yj-surplus", getTranslation("credit.surplus")));
            add(entry("yj-required-mark", getTranslation("credit.required", credit.required())));
        });
    }

    private static Span entry(String swatch, String text) {
        var colour = new Span();
        colour.addClassNames("yj-swatch", swatch);
        return new Span(colour, new Span(text));
    }
}
