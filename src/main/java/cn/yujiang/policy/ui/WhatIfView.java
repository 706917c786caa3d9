package cn.yujiang.policy.ui;

import cn.yujiang.documents.SheetWriter;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.Places;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.BackgroundJob;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;
import java.util.Optional;

/** What a change of a paper would cost and whom it would reach: step by step on one page, nothing of it stored. */
@Route("what-if")
@Menu(title = "menu.whatIf", order = 71, icon = "vaadin:flask")
@RolesAllowed({"POLICY_ADMIN", "SECOND_REVIEWER", "SUPERVISOR"})
final class WhatIfView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient WhatIf whatIf;
    private final transient SheetWriter writer;
    private final transient ReformWords words;
    private final RuleChoice rules;
    private final PeopleChoice people;
    private final ReformChoice reforms;
    private final MoneyField budget;
    private final BackgroundJob job = new BackgroundJob("whatif.progress").cancellable();
    private final Button run = new Button();
    private final Section result = new Section();

    WhatIfView(
            WhatIf whatIf,
            PolicyCatalogue catalogue,
            Places places,
            SheetWriter writer,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.whatIf = whatIf;
        this.writer = writer;
        var policyWords = new PolicyWords(this, places);
        words = new ReformWords(policyWords, catalogue);
        var scope = new StudyScope(catalogue, places, currentActor.require(), clock.today());
        rules = new RuleChoice(scope, policyWords, this::rulesChanged);
        people = new PeopleChoice(scope, policyWords);
        reforms = new ReformChoice(new ChangeDialog.Tools(whatIf, scope, policyWords), rules::chosen);
        budget = new MoneyField(getTranslation("whatif.budget"));
        budget.setHelperText(getTranslation("whatif.budget.explain"));
        addClassName("yj-page");
        result.addClassName("yj-whatif-result");
        result.getElement().setAttribute("aria-live", "polite");
        run.setText(getTranslation("whatif.run"));
        run.addThemeName("primary");
        run.addClickListener(click -> run());
        add(
                new PageHeader(getTranslation("menu.whatIf")).withStateLine(getTranslation("whatif.explain")),
                step("whatif.step.rules", rules),
                step("whatif.step.people", people),
                step("whatif.step.reforms", reforms),
                step("whatif.step.run", budget, run, job),
                result);
        result.add(new Empty(getTranslation("whatif.result.none")));
        rules.open();
    }

    private Section step(String title, Component... parts) {
        var body = new Div(parts);
        body.addClassNames("yj-card", "yj-stack");
        var step = new Section(new H2(getTranslation(title)), body);
        step.addClassName("yj-step");
        return step;
    }

    private void rulesChanged() {
        people.propose(rules.chosen());
    }

    private void run() {
        result.removeAll();
        Optional<Study> study = read();
        if (study.isEmpty()) {
            fail(getTranslation("whatif.incomplete"));
            return;
        }
        List<String> strays = reforms.strays();
        if (!strays.isEmpty()) {
            fail(getTranslation("whatif.strays", String.join("；", strays)));
            return;
        }
        run.setEnabled(false);
        job.run(
                progress -> study.get().ask(whatIf, progress::tell),
                new BackgroundJob.Ending<>(this::show, this::fail));
    }

    /** Empty when a field says that something is wrong. */
    private Optional<Study> read() {
        Optional<Study.People> wanted = people.read();
        boolean chosen = rules.check();
        boolean money = budget.isBlank() || budget.money().isPresent();
        if (!money) {
            budget.complain();
        }
        return chosen && money
                ? wanted.map(found -> new Study(
                        rules.chosen(), found, reforms.read(), budget.money().orElse(null)))
                : Optional.empty();
    }

    private void show(Study.Outcome outcome) {
        run.setEnabled(true);
        result.add(new StudyResult(outcome, words, writer), new SolverForm(whatIf, outcome, words));
        result.scrollIntoView();
    }

    private void fail(RuntimeException e) {
        run.setEnabled(true);
        if (!(e instanceof RejectedException refused)) {
            throw e;
        }
        refused.rejections().forEach(rejection -> fail(Refusals.sentence(rejection)));
    }

    private void fail(String sentence) {
        var error = new Paragraph(sentence);
        error.addClassName("yj-error");
        error.getElement().setAttribute("role", "alert");
        result.add(error);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.whatIf") + " · " + getTranslation("app.name");
    }
}
