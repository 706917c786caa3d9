package cn.yujiang.subsidy.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.Adjustments;
import cn.yujiang.subsidy.Adjustments.Adjustment;
import cn.yujiang.subsidy.Adjustments.Kind;
import cn.yujiang.subsidy.Adjustments.State;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.Figures;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;
import java.util.function.Consumer;

/** Decisions that a new version of a paper would have made differently: top-ups and recoveries, decided one by one. */
@Route("adjustments")
@Menu(title = "menu.adjustments", order = 45, icon = "vaadin:refresh")
@RolesAllowed({"FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class AdjustmentsView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 500;

    private final transient Adjustments adjustments;
    private final transient Actor actor;
    private final Select<State> state = new Select<>();
    private final Grid<Adjustment> grid = new Grid<>();
    private final Div figures = new Div();

    AdjustmentsView(Adjustments adjustments, CurrentActor currentActor) {
        this.adjustments = adjustments;
        this.actor = currentActor.require();
        addClassName("yj-page");
        state.setLabel(getTranslation("setting.state"));
        state.setItems(State.values());
        state.setItemLabelGenerator(value -> getTranslation("adjustment.state." + value));
        state.setValue(State.PROPOSED);
        state.addValueChangeListener(change -> show());
        columns();
        var bar = new Div(state);
        bar.addClassName("yj-filter");
        add(
                new PageHeader(getTranslation("menu.adjustments")).withStateLine(getTranslation("adjustment.explain")),
                bar,
                figures,
                grid);
        show();
    }

    private void columns() {
        grid.addComponentColumn(a -> new Anchor("claims/" + Ids.toText(a.claimId()), a.claimNo()))
                .setHeader(getTranslation("adjustment.claim"))
                .setAutoWidth(true);
        grid.addColumn(Adjustment::ruleTitle)
                .setHeader(getTranslation("setting.rule"))
                .setFlexGrow(2);
        grid.addColumn(a -> a.name() + " " + a.maskedId())
                .setHeader(getTranslation("adjustment.person"))
                .setAutoWidth(true);
        grid.addComponentColumn(a -> new StatusBadge(getTranslation("adjustment.kind." + a.kind()), tone(a.kind())))
                .setHeader(getTranslation("adjustment.kind"))
                .setAutoWidth(true);
        money("adjustment.decided", a -> Amounts.text(a.decided()));
        money("adjustment.computed", this::computed);
        money("adjustment.difference", a -> a.kind() == Kind.LOOK ? "—" : Amounts.text(a.difference()));
        grid.addColumn(a -> a.note() == null ? a.summary() : a.note())
                .setHeader(getTranslation("adjustment.why"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::decision).setAutoWidth(true);
        grid.setEmptyStateText(getTranslation("adjustment.none"));
        grid.setAllRowsVisible(true);
        grid.addThemeName("wrap-cell-content");
    }

    private void money(String header, com.vaadin.flow.function.ValueProvider<Adjustment, String> text) {
        grid.addColumn(text)
                .setHeader(getTranslation(header))
                .setAutoWidth(true)
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
    }

    private String computed(Adjustment adjustment) {
        Money computed = adjustment.computed();
        return computed == null ? getTranslation("adjustment.unknown") : Amounts.text(computed);
    }

    private static Tone tone(Kind kind) {
        return switch (kind) {
            case TOP_UP -> Tone.ACTIVE;
            case RECOVERY -> Tone.BAD;
            case LOOK -> Tone.WARN;
        };
    }

    private Component decision(Adjustment adjustment) {
        var buttons = new Div();
        buttons.addClassName("yj-button-row");
        boolean reviewer = actor.is(Role.FIRST_REVIEWER) || actor.is(Role.SECOND_REVIEWER);
        if (adjustment.state() == State.PROPOSED && reviewer) {
            if (adjustment.kind() != Kind.LOOK) {
                buttons.add(button("adjustment.accept", reason -> adjustments.accept(adjustment.id(), reason)));
            }
            buttons.add(button("adjustment.dismiss", reason -> adjustments.dismiss(adjustment.id(), reason)));
        }
        if (adjustment.state() == State.ACCEPTED
                && adjustment.kind() == Kind.TOP_UP
                && actor.is(Role.SECOND_REVIEWER)) {
            buttons.add(button("adjustment.confirm", reason -> adjustments.confirm(adjustment.id(), reason)));
        }
        return buttons;
    }

    private Button button(String step, Consumer<String> decide) {
        var button = new Button(getTranslation(step), click -> new DecisionDialog(
                        new DecisionDialog.Question(getTranslation(step), getTranslation(step + ".explain"), true),
                        reason -> {
                            decide.accept(reason);
                            show();
                        })
                .open());
        button.addThemeName("small");
        return button;
    }

    private void show() {
        List<Adjustment> found = adjustments.find(state.getValue(), SHOWN);
        grid.setItems(found);
        figures.removeAll();
        figures.add(new Figures()
                .with(getTranslation("adjustment.count"), String.valueOf(found.size()))
                .with(getTranslation("adjustment.kind.TOP_UP"), Amounts.text(sum(found, Kind.TOP_UP)))
                .with(getTranslation("adjustment.kind.RECOVERY"), Amounts.text(sum(found, Kind.RECOVERY))));
    }

    private static Money sum(List<Adjustment> found, Kind kind) {
        return found.stream()
                .filter(a -> a.kind() == kind)
                .map(Adjustment::difference)
                .map(difference -> difference.isNegative() ? Money.ZERO.minus(difference) : difference)
                .reduce(Money.ZERO, Money::plus);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.adjustments") + " · " + getTranslation("app.name");
    }
}
