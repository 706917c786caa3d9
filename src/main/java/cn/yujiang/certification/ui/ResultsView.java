package cn.yujiang.certification.ui;

import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.certification.Certificates;
import cn.yujiang.certification.OutcomeForms;
import cn.yujiang.certification.TrainingCertificates;
import cn.yujiang.certification.TrainingConfirmations;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Rosters;
import cn.yujiang.training.ui.CohortHeader;
import cn.yujiang.training.ui.CohortRoute;
import cn.yujiang.training.ui.PaperButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** S09: results of the examination and certificates of a class. */
@Route("cohorts/:id/results")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class ResultsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Set<CohortState> CERTIFICATES_OPEN = Set.of(CohortState.RUNNING, CohortState.COMPLETED);

    /** What the page reads and writes. */
    @org.springframework.stereotype.Component
    record Services(
            Cohorts cohorts,
            Rosters rosters,
            ExamPanel.Services exam,
            OutcomeForms forms,
            Certificates certificates,
            TrainingCertificates issue,
            TrainingConfirmations confirmations,
            HouseRules rules) {}

    private final transient Services services;
    private final transient CodeLists codes;
    private final transient CurrentActor currentActor;
    private final transient BusinessClock clock;
    private transient @Nullable Cohort cohort;

    ResultsView(Services services, CodeLists codes, CurrentActor currentActor, BusinessClock clock) {
        this.services = services;
        this.codes = codes;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CohortRoute.load(event, services.cohorts::get));
    }

    private void show(Cohort loaded) {
        cohort = loaded;
        removeAll();
        boolean enters = !currentActor.require().isBureau();
        List<Enrolment> roster = services.rosters.list(loaded.id());
        var header = new CohortHeader(loaded, CohortHeader.Tab.RESULTS)
                .withActions(
                        new PaperButton(getTranslation("form.F06"), () -> services.forms.results(loaded.id())),
                        new PaperButton(getTranslation("form.F11"), () -> services.forms.confirmations(loaded.id())));
        add(header, new H2(getTranslation("result.title")));
        add(exam(loaded, enters));
        if (loaded.state() == CohortState.COMPLETED || loaded.state() == CohortState.SETTLED) {
            var count = services.confirmations.count(loaded.id());
            var confirmed = new Paragraph(getTranslation("confirmation.count", count.confirmed(), count.roster()));
            confirmed.addClassName("yj-count");
            add(confirmed);
        }
        addIssue(loaded);
        add(new H2(getTranslation("certificate.title")));
        addCertificates(loaded, roster, enters && CERTIFICATES_OPEN.contains(loaded.state()));
    }

    private ExamPanel exam(Cohort loaded, boolean enters) {
        int passMark = services.rules.integer(HouseRules.PASS_MARK, loaded.divisionCode());
        long user = currentActor.require().id();
        return new ExamPanel(services.exam, loaded, new ExamPanel.Viewer(user, enters, passMark, clock.today()));
    }

    private void addIssue(Cohort loaded) {
        if (loaded.state() != CohortState.COMPLETED
                && services.issue.ofCohort(loaded.id()).isEmpty()) {
            return;
        }
        boolean own =
                Long.valueOf(loaded.bodyId()).equals(currentActor.require().bodyId());
        add(new IssuePanel(services.issue, loaded, new IssuePanel.Viewer(clock.today(), own), () -> show(loaded)));
    }

    private void addCertificates(Cohort loaded, List<Enrolment> roster, boolean editable) {
        if (editable) {
            var add = new Button(getTranslation("certificate.add"), click -> new CertificateDialog(
                            loaded, roster, services.certificates, codes, clock.today())
                    .afterwards(() -> show(loaded))
                    .open());
            var bulk = new Button(getTranslation("certificate.bulk"), click -> new CertificateBulkDialog(
                            loaded, roster, services.certificates, codes, clock.today())
                    .afterwards(() -> show(loaded))
                    .open());
            var bar = new Div(bulk, add);
            bar.addClassName("yj-actions");
            add(bar);
        }
        List<Certificate> certificates = services.certificates.ofCohort(loaded.id());
        var count = new Span(getTranslation("ui.total", certificates.size()));
        count.addClassName("yj-count");
        add(grid(loaded, certificates, editable), count);
    }

    private Grid<Certificate> grid(Cohort loaded, List<Certificate> certificates, boolean editable) {
        var grid = new Grid<Certificate>();
        grid.addColumn(Certificate::holder)
                .setHeader(getTranslation("certificate.holder"))
                .setAutoWidth(true);
        CertificateColumns.addTo(grid, codes);
        if (editable) {
            grid.addComponentColumn(c -> remove(loaded, c)).setAutoWidth(true);
        }
        grid.setItems(certificates);
        grid.setAllRowsVisible(certificates.size() <= 12);
        return grid;
    }

    /** A certificate the bureau has not decided on can be taken back. */
    private Button remove(Cohort loaded, Certificate certificate) {
        var remove = new Button(getTranslation("session.remove"), click -> {
            services.certificates.remove(certificate.id());
            show(loaded);
        });
        remove.addThemeName("tertiary");
        remove.setVisible(certificate.state() == CertificateState.RECORDED);
        return remove;
    }

    @Override
    public String getPageTitle() {
        Cohort shown = cohort;
        return getTranslation("cohort.tab.RESULTS")
                + (shown == null ? "" : " · " + shown.plan().name());
    }
}
