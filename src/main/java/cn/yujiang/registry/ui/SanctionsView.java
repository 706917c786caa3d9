package cn.yujiang.registry.ui;

import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodySanctions;
import cn.yujiang.registry.BodySanctions.Step;
import cn.yujiang.registry.BodyState;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.Refusals;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;

/** Bodies of the area and sanctions against them: while one lasts, the body files no new class. */
@Route("bodies")
@Menu(title = "menu.sanctions", order = 67, icon = "vaadin:ban")
@RolesAllowed({"FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class SanctionsView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient BodySanctions sanctions;
    private final TextField search = new TextField();
    private final Grid<Body> grid = new Grid<>();

    SanctionsView(BodySanctions sanctions, CurrentActor currentActor) {
        this.sanctions = sanctions;
        addClassName("yj-page");
        search.setLabel(getTranslation("sanction.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        grid.addComponentColumn(body -> {
                    var link = new Anchor("bodies/" + Ids.toText(body.id()), body.name());
                    link.setRouterIgnore(false);
                    return link;
                })
                .setHeader(getTranslation("body.name"))
                .setFlexGrow(2);
        grid.addColumn(Body::legalPerson)
                .setHeader(getTranslation("body.legalPerson"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("body.state"))
                .setAutoWidth(true);
        if (currentActor.require().is(Role.SUPERVISOR)) {
            grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        }
        grid.setAllRowsVisible(true);
        add(
                new PageHeader(getTranslation("sanction.title")).withStateLine(getTranslation("sanction.explain")),
                search,
                grid);
        show();
    }

    private void show() {
        grid.setItems(sanctions.find(search.getValue()));
    }

    private StatusBadge state(Body body) {
        boolean suspended = body.state() == BodyState.SUSPENDED;
        return new StatusBadge(
                suspended && body.suspendedUntil() != null
                        ? getTranslation("sanction.until", body.suspendedUntil())
                        : getTranslation("body.state." + body.state()),
                suspended ? Tone.BAD : Tone.GOOD);
    }

    private Component actions(Body body) {
        var impose = new Button(getTranslation("sanction.impose"), click -> impose(body));
        impose.addThemeName("tertiary");
        impose.setAriaLabel(getTranslation("sanction.impose") + " " + body.name());
        var lift = new Button(getTranslation("sanction.lift"), click -> {
            var question = new DecisionDialog.Question(
                    getTranslation("sanction.lift"), getTranslation("sanction.lift.explain"), true);
            new DecisionDialog(question, reason -> {
                        sanctions.lift(body.id(), reason);
                        show();
                    })
                    .open();
        });
        lift.addThemeName("tertiary");
        lift.setVisible(body.state() == BodyState.SUSPENDED);
        return new Div(impose, lift);
    }

    private void impose(Body body) {
        var dialog = new Dialog(getTranslation("sanction.impose") + " · " + body.name());
        dialog.setWidth("min(34rem, 96vw)");
        var step = new Select<Step>();
        step.setLabel(getTranslation("sanction.step"));
        step.setItems(Step.values());
        step.setItemLabelGenerator(each -> getTranslation("sanction.step." + each, each.months()));
        step.setValue(Step.RECTIFICATION);
        step.setWidthFull();
        var reason = new TextArea(getTranslation("ui.reason"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        dialog.add(step, reason);
        var confirm = new Button(getTranslation("ui.confirm"), click -> {
            try {
                sanctions.impose(body.id(), step.getValue(), reason.getValue());
                dialog.close();
                show();
            } catch (RejectedException e) {
                Refusals.show(e);
            }
        });
        confirm.addThemeName("primary");
        dialog.getFooter().add(new Button(getTranslation("ui.cancel"), click -> dialog.close()), confirm);
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sanction.title") + " · " + getTranslation("app.name");
    }
}
