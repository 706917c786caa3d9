package cn.yujiang.advance.ui;

import cn.yujiang.advance.Advance;
import cn.yujiang.advance.AdvanceState;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.io.Serial;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** Advances as a table. */
final class AdvanceGrid extends Grid<Advance> {

    @Serial
    private static final long serialVersionUID = 1L;

    AdvanceGrid() {
        addComponentColumn(advance -> new Anchor("advances/" + Ids.toText(advance.id()), advance.advanceNo()))
                .setHeader(getTranslation("advance.no"))
                .setAutoWidth(true);
        addColumn(Advance::cohortName).setHeader(getTranslation("claim.cohort")).setFlexGrow(2);
        addColumn(Advance::bodyName)
                .setHeader(getTranslation("claim.applicant"))
                .setFlexGrow(2);
        money("advance.granted", Advance::granted);
        money("advance.open", Advance::open);
        addComponentColumn(advance -> badge(advance.state()))
                .setHeader(getTranslation("claim.state"))
                .setAutoWidth(true);
        setEmptyStateText(getTranslation("advance.none"));
        addThemeName("wrap-cell-content");
    }

    private void money(String header, Function<Advance, Money> amount) {
        addColumn(advance -> Amounts.text(amount.apply(advance)))
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    /** How long the money has been out, for the list of what is not settled. */
    AdvanceGrid withAge(LocalDate today) {
        addColumn(advance -> advance.paidOn() == null ? "" : advance.paidOn().toString())
                .setHeader(getTranslation("advance.paidOn"))
                .setAutoWidth(true);
        addColumn(advance -> advance.paidOn() == null
                        ? ""
                        : getTranslation("advance.days", ChronoUnit.DAYS.between(advance.paidOn(), today)))
                .setHeader(getTranslation("advance.age"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addColumn(advance ->
                        advance.classEnd() == null ? "" : advance.classEnd().toString())
                .setHeader(getTranslation("advance.classEnd"))
                .setAutoWidth(true);
        return this;
    }

    static StatusBadge badge(AdvanceState state) {
        var badge = new StatusBadge("", Tone.NEUTRAL);
        return new StatusBadge(badge.getTranslation("advance.state." + state), tone(state));
    }

    private static Tone tone(AdvanceState state) {
        return switch (state) {
            case REQUESTED, REVIEWED -> Tone.WAITING;
            case APPROVED, PAID -> Tone.ACTIVE;
            case SETTLED, RECOVERED -> Tone.GOOD;
            case PAYMENT_FAILED, RECOVERING -> Tone.WARN;
            case REJECTED -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }
}
