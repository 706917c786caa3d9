package cn.yujiang.policy.ui;

import cn.yujiang.policy.ParameterInfo;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.BackgroundJob;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The question the other way round: how large may a value be so that the budget holds? */
final class SolverForm extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** A parameter that is a number. */
    private record Target(RuleInfo rule, ParameterInfo parameter) {}

    private final transient WhatIf whatIf;
    private final transient Study.Outcome outcome;
    private final transient ReformWords words;
    private final ComboBox<Target> target = new ComboBox<>();
    private final TextField lowest = new TextField();
    private final TextField highest = new TextField();
    private final MoneyField budget;
    private final BackgroundJob job = new BackgroundJob("whatif.progress").cancellable();
    private final Div answer = new Div();

    SolverForm(WhatIf whatIf, Study.Outcome outcome, ReformWords words) {
        this.whatIf = whatIf;
        this.outcome = outcome;
        this.words = words;
        budget = new MoneyField(getTranslation("whatif.budget"));
        addClassNames("yj-card", "yj-whatif-solver");
        answer.getElement().setAttribute("aria-live", "polite");
        target.setLabel(getTranslation("whatif.solver.parameter"));
        target.setItems(targets());
        target.setItemLabelGenerator(one -> one.parameter.name());
        target.addValueChangeListener(change -> propose());
        lowest.setLabel(getTranslation("whatif.solver.lowest"));
        highest.setLabel(getTranslation("whatif.solver.highest"));
        Money wanted = outcome.study().budget();
        budget.setMoney(wanted == null ? outcome.report().baseline().total() : wanted);
        var form = new Div(target, lowest, highest, budget);
        form.addClassName("yj-form");
        var ask = new Button(getTranslation("whatif.solver.ask"), click -> ask());
        add(
                new H2(getTranslation("whatif.solver")),
                new Paragraph(getTranslation("whatif.solver.explain")),
                form,
                ask,
                job,
                answer);
    }

    private List<Target> targets() {
        List<Target> all = new ArrayList<>();
        for (RuleInfo rule : outcome.study().rules()) {
            rule.parameters().stream()
                    .filter(parameter -> parameter.choices().isEmpty())
                    .filter(parameter -> String.valueOf(parameter.value()).matches("[\\d.]+\\D*"))
                    .filter(parameter -> all.stream().noneMatch(known -> same(known, rule, parameter)))
                    .forEach(parameter -> all.add(new Target(rule, parameter)));
        }
        return all;
    }

    private static boolean same(Target known, RuleInfo rule, ParameterInfo parameter) {
        return known.rule.packId().equals(rule.packId())
                && known.parameter.name().equals(parameter.name());
    }

    /** From nothing to twice what holds today. */
    private void propose() {
        Target chosen = target.getValue();
        if (chosen != null) {
            String standing = String.valueOf(chosen.parameter.value());
            String number = standing.replaceAll("[^\\d.].*", "");
            String unit = standing.substring(number.length());
            var twice = new java.math.BigDecimal(number).multiply(java.math.BigDecimal.TWO);
            lowest.setValue("0" + unit);
            highest.setValue(twice.stripTrailingZeros().toPlainString() + unit);
            target.setHelperText(
                    getTranslation("whatif.value.now", words.words().value(standing)));
        }
    }

    private void ask() {
        Target chosen = target.getValue();
        Optional<Money> limit = budget.money();
        target.setErrorMessage(getTranslation("whatif.solver.choose"));
        target.setInvalid(chosen == null);
        if (limit.isEmpty()) {
            budget.complain();
        }
        if (chosen == null || limit.isEmpty()) {
            return;
        }
        answer.removeAll();
        var search = new WhatIf.Search(
                chosen.rule.id(),
                chosen.parameter.key(),
                null,
                lowest.getValue().strip(),
                highest.getValue().strip(),
                limit.get());
        job.run(
                progress ->
                        whatIf.largestWithin(outcome.cases(), outcome.study().ruleIds(), search, progress::tell),
                new BackgroundJob.Ending<>(found -> show(chosen, search, found), this::fail));
    }

    private void show(Target chosen, WhatIf.Search search, WhatIf.Affordable found) {
        String value = found.value();
        String name = chosen.parameter.name();
        if (value == null) {
            say(getTranslation(
                    "whatif.solver.none", search.lowest(), Amounts.text(found.total()), Amounts.text(search.budget())));
            return;
        }
        say(getTranslation("whatif.solver.found", name, value, Amounts.text(found.total())));
        Money next = found.nextTotal();
        say(
                next == null
                        ? getTranslation("whatif.solver.all", search.highest())
                        : getTranslation(
                                "whatif.solver.next", Amounts.text(next), Amounts.text(next.minus(search.budget()))));
    }

    private void say(String sentence) {
        var line = new Paragraph(sentence);
        line.addClassName("yj-solution");
        answer.add(line);
    }

    private void fail(RuntimeException e) {
        if (!(e instanceof RejectedException refused)) {
            throw e;
        }
        refused.rejections().forEach(rejection -> {
            var error = new Paragraph(Refusals.sentence(rejection));
            error.addClassName("yj-error");
            answer.add(error);
        });
    }
}
