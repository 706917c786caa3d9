package cn.yujiang.supervision.ui;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.supervision.InspectionAction;
import cn.yujiang.supervision.Inspections;
import cn.yujiang.supervision.Inspections.Inspection;
import cn.yujiang.supervision.Inspections.Report;
import cn.yujiang.supervision.Inspections.Subject;
import cn.yujiang.training.ui.CohortRoute;
import cn.yujiang.training.ui.PaperButton;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.Timeline;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.Set;
import java.util.function.Consumer;

/** S25: one inspection – the form on the spot, what was found, and what followed. */
@Route("inspections/:id")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class InspectionView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Inspections inspections;
    private final transient CurrentActor currentActor;
    private final transient BusinessClock clock;

    InspectionView(Inspections inspections, CurrentActor currentActor, BusinessClock clock) {
        this.inspections = inspections;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CohortRoute.load(event, inspections::get));
    }

    private void step(long id, Runnable step) {
        step.run();
        show(inspections.get(id));
        getChildren().findFirst().ifPresent(Component::scrollIntoView); // a phone stood at the end of the form
    }

    private void show(Inspection inspection) {
        removeAll();
        Set<InspectionAction> possible = inspections.actions(inspection.id());
        Report report = inspection.report();
        var header = new PageHeader(getTranslation("inspection.title") + " " + inspection.number())
                .withBadge(InspectionWords.badges(inspection));
        if (report != null) {
            header.withActions(new PaperButton(getTranslation("form.F19"), () -> inspections.print(inspection.id())));
        }
        add(header, facts(inspection));
        if (possible.contains(InspectionAction.RECORD)) {
            add(new H2(getTranslation("inspection.form")), form(inspection));
        }
        if (report != null) {
            add(new InspectionResult(inspections, inspection, report));
        }
        if (possible.contains(InspectionAction.ANSWER)) {
            add(new AnswerForm((text, papers) -> step(
                    inspection.id(), () -> inspections.answer(inspection.id(), text, papers, inspection.version()))));
        }
        decisions(header, inspection, possible);
        add(new H2(getTranslation("inspection.history")), history(inspection.id()));
    }

    private InspectionForm form(Inspection inspection) {
        return new InspectionForm(
                inspection,
                currentActor.require().displayName(),
                clock.now(),
                (report, photos) -> step(
                        inspection.id(),
                        () -> inspections.record(inspection.id(), report, photos, inspection.version())));
    }

    private void decisions(PageHeader header, Inspection inspection, Set<InspectionAction> possible) {
        long id = inspection.id();
        int version = inspection.version();
        if (possible.contains(InspectionAction.CLOSE)) {
            Button close = ask("inspection.close", false, note -> step(id, () -> inspections.close(id, note, version)));
            close.addThemeName("primary");
            header.withActions(close);
        }
        if (possible.contains(InspectionAction.DEMAND_AGAIN)) {
            header.withActions(new Button(getTranslation("inspection.again"), click -> new AgainDialog(
                            clock.today(),
                            (reason, deadline) ->
                                    step(id, () -> inspections.demandAgain(id, reason, deadline, version)))
                    .open()));
        }
        if (possible.contains(InspectionAction.DROP)) {
            header.withActions(
                    ask("inspection.drop", true, reason -> step(id, () -> inspections.drop(id, reason, version))));
        }
    }

    private Button ask(String key, boolean reason, Consumer<String> then) {
        var question = new DecisionDialog.Question(getTranslation(key), getTranslation(key + ".explain"), reason);
        return new Button(getTranslation(key), click -> new DecisionDialog(question, then).open());
    }

    private Facts facts(Inspection inspection) {
        Subject subject = inspection.subject();
        return new Facts()
                .with(getTranslation("inspection.body"), subject.bodyName())
                .with(getTranslation("inspection.class"), subject.cohortName())
                .with(getTranslation("inspection.filing"), subject.filingNo())
                .with(
                        getTranslation("inspection.session"),
                        subject.day() + " " + subject.time() + " " + subject.content())
                .with(getTranslation("inspection.teacher"), subject.teacher())
                .with(getTranslation("inspection.place"), subject.place())
                .with(getTranslation("inspection.roster"), Integer.toString(inspection.expected()));
    }

    private Timeline history(long id) {
        return new Timeline(inspections.history(id).stream().map(this::event).toList());
    }

    private Timeline.Step event(AuditTrail.Event event) {
        String reason = event.reason();
        return new Timeline.Step(
                InspectionWords.WHEN.format(event.at()),
                event.actorName(),
                getTranslation("inspection.step." + event.action()),
                reason == null ? "" : reason);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inspection.title") + " · " + getTranslation("app.name");
    }
}
