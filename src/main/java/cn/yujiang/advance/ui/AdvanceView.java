package cn.yujiang.advance.ui;

import cn.yujiang.advance.Advance;
import cn.yujiang.advance.AdvanceForms;
import cn.yujiang.advance.AdvanceState;
import cn.yujiang.advance.Advances;
import cn.yujiang.advance.domain.AdvanceSteps;
import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.training.ui.CohortRoute;
import cn.yujiang.training.ui.PaperButton;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.Figures;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.Timeline;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One advance: what was asked for, what the paper allows, what became of the money, and the steps possible now. */
@Route("advances/:id")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "FIRST_REVIEWER", "SECOND_REVIEWER", "FINANCE", "SUPERVISOR"})
final class AdvanceView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient Advances advances;
    private final transient AdvanceForms forms;
    private final transient AuditTrail audit;
    private final transient Actor actor;
    private transient @Nullable Advance shown;

    AdvanceView(Advances advances, AdvanceForms forms, AuditTrail audit, CurrentActor currentActor) {
        this.advances = advances;
        this.forms = forms;
        this.audit = audit;
        this.actor = currentActor.require();
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CohortRoute.load(event, advances::get));
    }

    private void show(Advance advance) {
        shown = advance;
        removeAll();
        String reason = advance.reason() == null ? "" : " · " + advance.reason();
        add(
                new PageHeader(getTranslation("advance.title", advance.advanceNo()))
                        .withBadge(AdvanceGrid.badge(advance.state()))
                        .withStateLine(getTranslation("advance.next." + advance.state()) + reason)
                        .withActions(buttons(advance).toArray(Component[]::new)),
                new Figures()
                        .with(getTranslation("advance.granted"), Amounts.text(advance.granted()))
                        .with(getTranslation("advance.counted"), Amounts.text(advance.counted()))
                        .with(getTranslation("advance.owed"), Amounts.text(advance.owed()))
                        .with(getTranslation("advance.open"), Amounts.text(advance.open())),
                facts(advance),
                new H2(getTranslation("audit.history")),
                history(advance.id()));
    }

    private Facts facts(Advance advance) {
        return new Facts()
                .with(getTranslation("claim.applicant"), advance.bodyName())
                .with(
                        getTranslation("claim.cohort"),
                        new Anchor("cohorts/" + Ids.toText(advance.cohortId()), advance.cohortName()))
                .with(getTranslation("advance.rule"), advance.ruleTitle())
                .with(getTranslation("claim.basis"), advance.basis())
                .with(getTranslation("advance.persons"), Integer.toString(advance.persons()))
                .with(getTranslation("advance.expected"), Amounts.span(advance.expected()))
                .with(getTranslation("advance.ceiling.plain"), Amounts.span(advance.ceiling()))
                .with(getTranslation("advance.before"), Amounts.span(advance.before()))
                .with(getTranslation("advance.requested"), Amounts.span(advance.requested()))
                .with(getTranslation("body.accountName"), advance.accountName())
                .with(getTranslation("body.bank"), advance.bankName())
                .with(getTranslation("body.account"), advance.maskedAccount())
                .with(
                        getTranslation("advance.requestedOn"),
                        advance.requestedOn().toString())
                .with(getTranslation("advance.paidOn"), text(advance.paidOn()))
                .with(getTranslation("advance.settledOn"), text(advance.settledOn()));
    }

    private static String text(java.time.@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private List<Button> buttons(Advance advance) {
        var buttons = new ArrayList<Button>();
        buttons.add(new PaperButton(getTranslation("advance.print"), () -> forms.print(advance.id())));
        long id = advance.id();
        int version = advance.version();
        for (Role role : actor.roles()) {
            AdvanceSteps.actions(advance.state(), role)
                    .forEach(action -> buttons.add(
                            switch (action) {
                                case WITHDRAW ->
                                    button("withdraw", true, reason -> advances.withdraw(id, reason, version));
                                case REVIEW ->
                                    button("review", false, comment -> advances.review(id, comment, version));
                                case APPROVE ->
                                    button("approve", false, comment -> advances.approve(id, comment, version));
                                default -> button("reject", true, reason -> advances.reject(id, reason, version));
                            }));
        }
        if (advance.state() == AdvanceState.PAYMENT_FAILED && actor.is(Role.FIRST_REVIEWER)) {
            buttons.add(button("account", false, comment -> advances.confirmAccount(id, version)));
        }
        if (advance.state() == AdvanceState.PAID && actor.is(Role.SECOND_REVIEWER)) {
            buttons.add(button("share", true, reason -> advances.demandShareOfFailed(id, reason, version)));
            buttons.add(button("settle", true, reason -> advances.settleWithoutClaim(id, reason, version)));
        }
        return buttons;
    }

    private Button button(String step, boolean reasonRequired, Consumer<String> decide) {
        String title = getTranslation("advance.step." + step);
        var question =
                new DecisionDialog.Question(title, getTranslation("advance.step." + step + ".explain"), reasonRequired);
        var button = new Button(title, click -> new DecisionDialog(question, reason -> {
                    decide.accept(reason);
                    Advance before = shown;
                    if (before != null) {
                        show(advances.get(before.id()));
                    }
                })
                .open());
        if (!reasonRequired) {
            button.addThemeName("primary");
        }
        return button;
    }

    private Timeline history(long id) {
        return new Timeline(audit.history("advance", id).stream()
                .map(event -> new Timeline.Step(
                        WHEN.format(event.at().atZone(BusinessClock.ZONE)),
                        event.actorName(),
                        getTranslation("advance.event." + event.action()),
                        event.reason() == null ? "" : event.reason()))
                .toList());
    }

    @Override
    public String getPageTitle() {
        Advance advance = shown;
        return (advance == null ? "" : advance.advanceNo() + " · ") + getTranslation("app.name");
    }
}
