package cn.yujiang.certification.ui;

import cn.yujiang.certification.Employment;
import cn.yujiang.certification.EmploymentProofs;
import cn.yujiang.certification.JobRecommendations;
import cn.yujiang.certification.OutcomeForms;
import cn.yujiang.certification.Outcomes;
import cn.yujiang.certification.domain.EmploymentRate;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.EnrolmentState;
import cn.yujiang.training.Rosters;
import cn.yujiang.training.ui.CohortHeader;
import cn.yujiang.training.ui.CohortRoute;
import cn.yujiang.training.ui.PaperButton;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.Figures;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** S10: what became of the trainees of a class, and the employment rate as an exact fraction. */
@Route("cohorts/:id/employment")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class EmploymentView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The rule whose payment hangs on the rate, where it holds. */
    private static final String RATE_RULE = "XZ2022-2.3.1-training";

    private static final String RATE_KEY = "employmentRateMin";

    private final transient Cohorts cohorts;
    private final transient Rosters rosters;
    private final transient Outcomes outcomes;
    private final transient EmploymentProofs proofs;
    private final transient OutcomeForms forms;
    private final transient JobRecommendations recommendations;
    private final transient PolicyCatalogue policies;
    private final transient CurrentActor currentActor;
    private final transient BusinessClock clock;
    private final Span saved = new Span();
    private transient @Nullable Cohort cohort;

    EmploymentView(
            Cohorts cohorts,
            Rosters rosters,
            Outcomes outcomes,
            EmploymentProofs proofs,
            OutcomeForms forms,
            JobRecommendations recommendations,
            PolicyCatalogue policies,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.cohorts = cohorts;
        this.rosters = rosters;
        this.outcomes = outcomes;
        this.proofs = proofs;
        this.forms = forms;
        this.recommendations = recommendations;
        this.policies = policies;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("yj-page");
        saved.addClassName("yj-count");
        saved.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CohortRoute.load(event, cohorts::get));
    }

    private void show(Cohort loaded) {
        cohort = loaded;
        removeAll();
        Actor actor = currentActor.require();
        boolean own = Long.valueOf(loaded.bodyId()).equals(actor.bodyId());
        boolean editable = own && loaded.state() == CohortState.COMPLETED;
        List<Enrolment> roster = rosters.list(loaded.id());
        Map<Long, Employment> entries = outcomes.employment(loaded.id());
        var header = new CohortHeader(loaded, CohortHeader.Tab.EMPLOYMENT)
                .withActions(new PaperButton(getTranslation("form.F22"), () -> forms.employment(loaded.id())));
        if (actor.is(Role.FIRST_REVIEWER) && !entries.isEmpty()) {
            header.withActions(new Button(getTranslation("employment.verify"), click -> askVerify(loaded)));
        }
        Map<Long, List<EmploymentProofs.Item>> papers = proofs.of(loaded.id());
        var table = new EmploymentTable(
                roster,
                entries,
                editable,
                clock.today(),
                trainee -> proofs(
                        new EmploymentProofDialog.Subject(loaded.id(), trainee, editable),
                        papers.getOrDefault(trainee.id(), List.of()).size()));
        add(header, figures(loaded, roster, entries), table);
        if (editable) {
            var save = new Button(getTranslation("ui.save"), click -> save(loaded, table));
            save.addThemeName("primary");
            var bar = new Div(save, saved);
            bar.addClassName("yj-actions");
            add(bar);
        }
        boolean open = own && (editable || loaded.state() == CohortState.RUNNING);
        add(new RecommendationPanel(
                recommendations, new RecommendationPanel.Frame(loaded.id(), roster, open, clock.today())));
    }

    private Button proofs(EmploymentProofDialog.Subject subject, int count) {
        var open = new Button(getTranslation("employment.proofs.open", count));
        open.addThemeNames("small");
        open.setAriaLabel(
                getTranslation("employment.proofs.of", subject.trainee().name()));
        open.addClickListener(click -> new EmploymentProofDialog(
                        subject,
                        proofs,
                        () -> open.setText(getTranslation(
                                "employment.proofs.open",
                                proofs.of(subject.cohortId())
                                        .getOrDefault(subject.trainee().id(), List.of())
                                        .size())))
                .open());
        return open;
    }

    /** Who dropped out counts in the rate: it is taken of the roster at the beginning. */
    private Div figures(Cohort loaded, List<Enrolment> roster, Map<Long, Employment> entries) {
        int dropouts = (int) rosters.former(loaded.id()).stream()
                .filter(former -> former.state() == EnrolmentState.DROPPED)
                .count();
        var recorded = rate(roster.size() + dropouts, entries, false);
        var verified = rate(roster.size() + dropouts, entries, true);
        var box = new Div(new Figures()
                .with(getTranslation("employment.surveyed"), entries.size() + "/" + roster.size())
                .with(getTranslation("employment.rate"), text(recorded))
                .with(getTranslation("employment.rate.verified"), text(verified)));
        threshold(loaded).ifPresent(min -> box.add(standing(verified, min)));
        box.addClassName("yj-stack");
        return box;
    }

    private StatusBadge standing(EmploymentRate rate, BigDecimal min) {
        boolean reached = rate.reaches(min);
        String percent = min.movePointRight(2).stripTrailingZeros().toPlainString();
        return new StatusBadge(
                getTranslation(
                        reached ? "employment.reached" : "employment.below",
                        rate.employed(),
                        rate.roster(),
                        rate.percent(),
                        percent),
                reached ? Tone.GOOD : Tone.WARN);
    }

    private static EmploymentRate rate(int roster, Map<Long, Employment> entries, boolean onlyVerified) {
        long employed = entries.values().stream()
                .filter(entry -> entry.employed() && (!onlyVerified || entry.verified()))
                .count();
        return new EmploymentRate((int) employed, roster);
    }

    private static String text(EmploymentRate rate) {
        return rate.employed() + "/" + rate.roster() + " = " + rate.percent() + "%";
    }

    /** The rate the paper of the division asks for. */
    private Optional<BigDecimal> threshold(Cohort loaded) {
        return policies.rule(RATE_RULE)
                .filter(rule -> rule.appliesTo(loaded.divisionCode()))
                .flatMap(rule -> rule.parameter(RATE_KEY))
                .flatMap(parameter -> Optional.ofNullable(parameter.value()))
                .map(EmploymentView::ratio);
    }

    private static BigDecimal ratio(String text) {
        return text.endsWith("%")
                ? new BigDecimal(text.substring(0, text.length() - 1).strip()).movePointLeft(2)
                : new BigDecimal(text.strip());
    }

    private void save(Cohort loaded, EmploymentTable table) {
        List<Employment> changes = table.changes();
        outcomes.saveEmployment(loaded.id(), changes);
        show(loaded);
        saved.setText(getTranslation("employment.saved", changes.size()));
    }

    private void askVerify(Cohort loaded) {
        Map<Long, List<EmploymentProofs.Item>> papers = proofs.of(loaded.id());
        long lacking = outcomes.employment(loaded.id()).values().stream()
                .filter(entry -> entry.employed() && !papers.containsKey(entry.enrolmentId()))
                .count();
        String explain = getTranslation("employment.verify.explain")
                + (lacking == 0 ? "" : " " + getTranslation("employment.proofs.lacking", lacking));
        var question = new DecisionDialog.Question(getTranslation("employment.verify"), explain, true);
        new DecisionDialog(question, method -> {
                    outcomes.verifyEmployment(loaded.id(), method);
                    show(loaded);
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        Cohort shown = cohort;
        return getTranslation("cohort.tab.EMPLOYMENT")
                + (shown == null ? "" : " · " + shown.plan().name());
    }
}
