package cn.yujiang.clawback.ui;

import cn.yujiang.clawback.Clawback;
import cn.yujiang.clawback.ClawbackState;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.io.Serial;
import java.util.function.Function;

/** Claw-backs as a table. */
final class ClawbackGrid extends Grid<Clawback> {

    @Serial
    private static final long serialVersionUID = 1L;

    ClawbackGrid() {
        addComponentColumn(clawback -> new Anchor("clawbacks/" + Ids.toText(clawback.id()), number(clawback)))
                .setHeader(getTranslation("clawback.no"))
                .setAutoWidth(true);
        addColumn(Clawback::claimNo).setHeader(getTranslation("clawback.claim")).setAutoWidth(true);
        addColumn(Clawback::bodyName)
                .setHeader(getTranslation("claim.applicant"))
                .setFlexGrow(2);
        addColumn(clawback -> getTranslation("clawback.reason." + clawback.reason()))
                .setHeader(getTranslation("clawback.reason"))
                .setAutoWidth(true);
        money("clawback.amount", Clawback::amount);
        money("clawback.open", Clawback::open);
        addColumn(clawback -> clawback.dueOn() == null ? "" : clawback.dueOn().toString())
                .setHeader(getTranslation("clawback.dueOn"))
                .setAutoWidth(true);
        addComponentColumn(clawback -> badge(clawback.state()))
                .setHeader(getTranslation("claim.state"))
                .setAutoWidth(true);
        setEmptyStateText(getTranslation("clawback.none"));
        addThemeName("wrap-cell-content");
    }

    private String number(Clawback clawback) {
        return clawback.number() == null ? getTranslation("clawback.proposal") : clawback.number();
    }

    private void money(String header, Function<Clawback, Money> amount) {
        addColumn(clawback -> Amounts.text(amount.apply(clawback)))
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    static StatusBadge badge(ClawbackState state) {
        var badge = new StatusBadge("", Tone.NEUTRAL);
        return new StatusBadge(
                badge.getTranslation("clawback.state." + state),
                switch (state) {
                    case PROPOSED -> Tone.WAITING;
                    case DECIDED -> Tone.WARN;
                    case RECOVERED -> Tone.GOOD;
                    case DISMISSED -> Tone.NEUTRAL;
                });
    }
}
