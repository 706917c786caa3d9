package cn.yujiang.clawback.ui;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.clawback.Clawback;
import cn.yujiang.clawback.ClawbackForms;
import cn.yujiang.clawback.ClawbackState;
import cn.yujiang.clawback.Clawbacks;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RmbUppercase;
import cn.yujiang.training.ui.CohortRoute;
import cn.yujiang.training.ui.PaperButton;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.Figures;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.Timeline;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
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
import org.jspecify.annotations.Nullable;

/** One claw-back: what was found, what the rule gives without it, who decided, what is still owed. */
@Route("clawbacks/:id")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "FINANCE", "SUPERVISOR"})
final class ClawbackView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient Clawbacks clawbacks;
    private final transient ClawbackForms forms;
    private final transient AuditTrail audit;
    private final transient Actor actor;
    private transient @Nullable Clawback shown;

    ClawbackView(Clawbacks clawbacks, ClawbackForms forms, AuditTrail audit, CurrentActor currentActor) {
        this.clawbacks = clawbacks;
        this.forms = forms;
        this.audit = audit;
        this.actor = currentActor.require();
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CohortRoute.load(event, clawbacks::get));
    }

    private void show(Clawback clawback) {
        shown = clawback;
        removeAll();
        String note = clawback.note() == null ? "" : " · " + clawback.note();
        var header = new PageHeader(
                        clawback.number() == null
                                ? getTranslation("clawback.proposal")
                                : getTranslation("clawback.title", clawback.number()))
                .withBadge(ClawbackGrid.badge(clawback.state()))
                .withStateLine(getTranslation("clawback.next." + clawback.state()) + note);
        if (clawback.state() == ClawbackState.PROPOSED && actor.is(Role.SECOND_REVIEWER)) {
            header.withActions(button(clawback, true), button(clawback, false));
        }
        if (clawback.number() != null) {
            header.withActions(new PaperButton(getTranslation("clawback.print"), () -> forms.print(clawback.id())));
        }
        add(
                header,
                new Figures()
                        .with(getTranslation("clawback.amount"), Amounts.text(clawback.amount()))
                        .with(getTranslation("clawback.received"), Amounts.text(clawback.received()))
                        .with(getTranslation("clawback.open"), Amounts.text(clawback.open())),
                facts(clawback),
                new H2(getTranslation("clawback.lines")),
                lines(clawback),
                new H2(getTranslation("audit.history")),
                history(clawback.id()));
    }

    private Button button(Clawback clawback, boolean decide) {
        String step = decide ? "clawback.decide" : "clawback.dismiss";
        var question = new DecisionDialog.Question(getTranslation(step), getTranslation(step + ".explain"), true);
        var button = new Button(getTranslation(step), click -> new DecisionDialog(question, text -> {
                    if (decide) {
                        clawbacks.decide(clawback.id(), text, clawback.version());
                    } else {
                        clawbacks.dismiss(clawback.id(), text, clawback.version());
                    }
                    show(clawbacks.get(clawback.id()));
                })
                .open());
        if (decide) {
            button.addThemeName("primary");
        }
        return button;
    }

    private Facts facts(Clawback clawback) {
        return new Facts()
                .with(
                        getTranslation("clawback.claim"),
                        new Anchor("claims/" + Ids.toText(clawback.claimId()), clawback.claimNo()))
                .with(getTranslation("claim.applicant"), clawback.bodyName())
                .with(getTranslation("advance.rule"), clawback.ruleTitle())
                .with(getTranslation("clawback.reason"), getTranslation("clawback.reason." + clawback.reason()))
                .with(getTranslation("clawback.facts"), clawback.facts())
                .with(getTranslation("claim.basis"), clawback.basis())
                .with(getTranslation("clawback.words"), RmbUppercase.of(clawback.amount()))
                .with(
                        getTranslation("clawback.proposedOn"),
                        clawback.proposedOn().toString())
                .with(getTranslation("clawback.decidedOn"), text(clawback.decidedOn()))
                .with(getTranslation("clawback.dueOn"), text(clawback.dueOn()));
    }

    private static String text(java.time.@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private Grid<Clawback.Line> lines(Clawback clawback) {
        var grid = new Grid<Clawback.Line>();
        grid.addColumn(Clawback.Line::position)
                .setHeader(getTranslation("roster.position"))
                .setAutoWidth(true);
        grid.addColumn(line -> line.name() + " " + line.maskedId())
                .setHeader(getTranslation("adjustment.person"))
                .setAutoWidth(true);
        grid.addColumn(line -> Amounts.text(line.paid()))
                .setHeader(getTranslation("clawback.paid"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(line -> Amounts.text(line.amount()))
                .setHeader(getTranslation("clawback.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(Clawback.Line::fault)
                .setHeader(getTranslation("clawback.fault"))
                .setFlexGrow(3);
        grid.addThemeName("wrap-cell-content");
        grid.setItems(clawback.lines());
        grid.setAllRowsVisible(true);
        return grid;
    }

    private Timeline history(long id) {
        return new Timeline(audit.history("clawback", id).stream()
                .map(event -> new Timeline.Step(
                        WHEN.format(event.at().atZone(BusinessClock.ZONE)),
                        event.actorName(),
                        getTranslation("clawback.event." + event.action()),
                        event.reason() == null ? "" : event.reason()))
                .toList());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.clawbacks") + " · " + getTranslation("app.name");
    }
}
