package cn.yujiang.training.ui;

import cn.yujiang.training.PlanTotals;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.ui.Figures;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.List;

/** Totals of the plan with the online share against its cap, live while the plan is written. */
final class OnlineShare extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final BigDecimal capRatio;

    OnlineShare(BigDecimal capRatio) {
        this.capRatio = capRatio;
        getElement().setAttribute("aria-live", "polite");
    }

    void show(List<PlannedSession> sessions) {
        removeAll();
        PlanTotals totals = PlanTotals.of(sessions);
        add(new Figures()
                .with(getTranslation("plan.total"), hours(totals.total().toText()))
                .with(getTranslation("plan.theory"), hours(totals.theory().toText()))
                .with(getTranslation("plan.practice"), hours(totals.practice().toText()))
                .with(getTranslation("plan.online"), hours(totals.online().toText()))
                .with(getTranslation("plan.onlineShare"), totals.onlinePercent() + "%"));
        if (totals.onlineOver(capRatio)) {
            var warning = new Paragraph(getTranslation(
                    "plan.onlineOver",
                    totals.onlinePercent(),
                    capRatio.movePointRight(2).stripTrailingZeros().toPlainString(),
                    totals.total().share(capRatio),
                    totals.online().minusOrZero(totals.total().share(capRatio))));
            warning.addClassName("yj-error");
            add(warning);
        }
    }

    private String hours(String number) {
        return getTranslation("plan.hours", number);
    }
}
