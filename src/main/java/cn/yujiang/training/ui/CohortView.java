package cn.yujiang.training.ui;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.registry.Bodies;
import cn.yujiang.registry.BodyResources;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.Finding;
import cn.yujiang.ui.Timeline;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** S05: plan and sessions of a class, what the checks found, and the steps that are possible now. A draft saves itself. */
@Route("cohorts/:id")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class CohortView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient Cohorts cohorts;
    private final transient CodeLists codes;
    private final transient Bodies bodies;
    private final transient BodyResources resources;
    private final transient HouseRules rules;
    private final transient AuditTrail audit;
    private final transient BusinessClock clock;
    private final transient CohortActions actions;
    private final Span saved = new Span();
    private final Div findings = new Div();
    private transient @Nullable Cohort cohort;

    CohortView(
            Cohorts cohorts,
            CodeLists codes,
            Bodies bodies,
            BodyResources resources,
            HouseRules rules,
            AuditTrail audit,
            BusinessClock clock,
            CohortForms forms,
            CurrentActor currentActor) {
        this.cohorts = cohorts;
        this.codes = codes;
        this.bodies = bodies;
        this.resources = resources;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
        this.actions = new CohortActions(cohorts, forms, currentActor.require(), this::reload);
        addClassName("yj-page");
        saved.addClassName("yj-count");
        saved.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CohortRoute.load(event, cohorts::get));
    }

    private void reload() {
        Cohort shown = cohort;
        if (shown != null) {
            show(cohorts.get(shown.id()));
        }
    }

    private void show(Cohort loaded) {
        cohort = loaded;
        boolean editable = actions.editable(loaded);
        removeAll();
        var online = new OnlineShare(rules.ratio(HouseRules.ONLINE_CAP_RATIO, loaded.divisionCode()));
        var plan = new PlanForm(codes, bodies.evaluationBodies(loaded.divisionCode()), editable);
        var sessions = new SessionEditor(loaded.sessions(), options(loaded, editable));
        plan.read(loaded.plan());
        online.show(sessions.sessions());
        plan.onChange(() -> save(plan.value(), sessions));
        sessions.onChange(() -> {
            online.show(sessions.sessions());
            save(plan.value(), sessions);
        });
        var header = new CohortHeader(loaded, CohortHeader.Tab.PLAN)
                .withActions(actions.buttons(loaded).toArray(com.vaadin.flow.component.Component[]::new));
        add(header, saved);
        if (loaded.state() == CohortState.DRAFT
                || loaded.state() == CohortState.FILED
                || loaded.state() == CohortState.RETURNED) {
            add(new H2(getTranslation("cohort.findings")), findings);
            check(loaded.id(), sessions);
        }
        add(new H2(getTranslation("cohort.plan")), plan);
        add(new H2(getTranslation("cohort.sessions")), online, sessions);
        add(new H2(getTranslation("audit.history")), history(loaded.id()));
    }

    private SessionEditor.Options options(Cohort loaded, boolean editable) {
        return new SessionEditor.Options(
                editable,
                session -> true,
                editable ? SessionChoices.of(resources, loaded.bodyId()) : SessionChoices.NONE,
                clock.today());
    }

    private void save(CohortPlan plan, SessionEditor sessions) {
        Cohort shown = cohort;
        if (shown == null) {
            return;
        }
        cohorts.save(shown.id(), plan, sessions.sessions(), shown.version());
        cohort = cohorts.get(shown.id());
        check(shown.id(), sessions);
        saved.setText(getTranslation(
                "ui.draft.saved", LocalTime.now(BusinessClock.ZONE).truncatedTo(ChronoUnit.SECONDS)));
    }

    private void check(long cohortId, SessionEditor sessions) {
        List<Finding> found = cohorts.check(cohortId);
        findings.removeAll();
        findings.add(CohortFindings.of(found));
        sessions.show(found);
    }

    private Timeline history(long cohortId) {
        return new Timeline(audit.history("cohort", cohortId).stream()
                .map(event -> new Timeline.Step(
                        WHEN.format(event.at().atZone(BusinessClock.ZONE)),
                        event.actorName(),
                        getTranslation("event." + event.action()),
                        event.reason() == null ? "" : event.reason()))
                .toList());
    }

    @Override
    public String getPageTitle() {
        Cohort shown = cohort;
        return (shown == null ? "" : shown.plan().name() + " · ") + getTranslation("app.name");
    }
}
