package cn.yujiang.policy.ui;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.Assessor;
import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.PolicyEngine;
import cn.yujiang.policy.PolicyHistory;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.io.Serial;
import java.util.List;
import java.util.Optional;

/** S30: what a rule gives for facts that anybody types in. Nothing of it is stored. */
@Route(value = "calculator", autoLayout = false)
@Menu(title = "menu.calculator", order = 95, icon = "vaadin:calc")
@AnonymousAllowed
final class CalculatorView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient PolicyCatalogue catalogue;
    private final transient Assessor assessor;
    private final ComboBox<PackInfo> paper = new ComboBox<>();
    private final VersionChoice version;
    private final ComboBox<RuleInfo> rule = new ComboBox<>();
    private final DatePicker day;
    private final Section form = stack();
    private final Section answer = stack();

    CalculatorView(PolicyCatalogue catalogue, Assessor assessor, PolicyHistory history, BusinessClock clock) {
        this.catalogue = catalogue;
        this.assessor = assessor;
        version = new VersionChoice(history);
        day = Dates.picker(clock.today());
        addClassName("yj-page");
        answer.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHeader(getTranslation("calculator.title"))
                        .withStateLine(getTranslation("calculator.explain"))
                        .withActions(PolicyWords.ways(this)),
                choices(),
                form,
                answer);
        List<PackInfo> papers = papers();
        if (!papers.isEmpty()) {
            paper.setValue(papers.getFirst());
        }
    }

    /** {@code calculator?rule=ID} opens with that rule; an unknown one is left aside. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("rule")
                .flatMap(catalogue::rule)
                .ifPresent(this::open);
    }

    private void open(RuleInfo wanted) {
        catalogue.pack(wanted.packId()).ifPresent(paper::setValue);
        rule.setValue(wanted);
    }

    private static Section stack() {
        var section = new Section();
        section.addClassName("yj-stack");
        return section;
    }

    private List<PackInfo> papers() {
        return catalogue.packs().stream()
                .filter(pack -> !pack.rules().isEmpty())
                .toList();
    }

    private Div choices() {
        paper.setLabel(getTranslation("calculator.paper"));
        paper.setItems(papers());
        paper.setItemLabelGenerator(pack -> pack.document().title());
        paper.addValueChangeListener(change -> showRules());
        day.setLabel(getTranslation("calculator.day"));
        day.setHelperText(getTranslation("calculator.day.explain"));
        rule.setLabel(getTranslation("calculator.rule"));
        rule.setItemLabelGenerator(this::title);
        rule.addValueChangeListener(change -> showForm());
        version.addValueChangeListener(change -> showForm());
        var bar = new Div(paper, rule, day, version);
        bar.addClassNames("yj-form", "yj-calculator-choices");
        return bar;
    }

    private String title(RuleInfo info) {
        return getLocale().getLanguage().equals("en") ? info.titleEn() : info.titleZh();
    }

    private void showRules() {
        PackInfo chosen = paper.getValue();
        version.offer(chosen == null ? "" : chosen.id());
        List<RuleInfo> rules = chosen == null
                ? List.of()
                : chosen.rules().stream()
                        .flatMap(id -> catalogue.rule(id).stream())
                        .toList();
        rule.setItems(rules);
        rule.setValue(rules.isEmpty() ? null : rules.getFirst());
    }

    private void showForm() {
        form.removeAll();
        answer.removeAll();
        RuleInfo now = rule.getValue();
        if (now == null) {
            return;
        }
        Optional<RuleInfo> then =
                version.earlier().flatMap(engine -> engine.catalogue().rule(now.id()));
        if (then.isEmpty() && version.getValue() != null) {
            form.add(new Empty(getTranslation("calculator.version.without")));
            return;
        }
        RuleInfo chosen = then.orElse(now);
        var facts = new FactForm(chosen, getLocale());
        var compute = new Button(getTranslation("calculator.compute"), click -> compute(chosen, facts));
        compute.addThemeName("primary");
        form.add(new H2(title(chosen)), TraceSteps.quotation(chosen.citation()), facts, compute);
    }

    private void compute(RuleInfo chosen, FactForm facts) {
        facts.clearErrors();
        answer.removeAll();
        try {
            Assessment assessment = version.earlier()
                    .map(PolicyEngine::assessor)
                    .orElse(assessor)
                    .assess(new AssessmentRequest(chosen.id(), day.getValue(), facts.values(), facts.readings()));
            show(chosen, assessment, facts);
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }

    private void show(RuleInfo chosen, Assessment assessment, FactForm facts) {
        String field = assessment.field();
        if (field != null) {
            facts.blame(field, getTranslation("assessmentStatus." + assessment.status()));
        }
        answer.add(
                new H2(getTranslation("calculator.result")),
                new CalculationResult(assessment, facts.nameOf(field), chosen.outputs()));
        var trial = new Paragraph(getTranslation("calculator.trial"));
        trial.addClassName("yj-hint");
        answer.add(trial);
        answer.scrollIntoView();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calculator.title") + " · " + getTranslation("app.name");
    }
}
