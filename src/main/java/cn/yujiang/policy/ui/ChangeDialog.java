package cn.yujiang.policy.ui;

import cn.yujiang.policy.ParameterInfo;
import cn.yujiang.policy.Reform;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serial;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One parameter with another value: shows where it stands in the paper, says at once whether a value can be used. */
final class ChangeDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What the dialog works with. */
    record Tools(WhatIf whatIf, StudyScope scope, PolicyWords words) {}

    private final transient Tools tools;
    private final ComboBox<RuleInfo> rule = new ComboBox<>();
    private final ComboBox<ParameterInfo> parameter = new ComboBox<>();
    private final Div sentence = new Div();
    private final ComboBox<String> value = new ComboBox<>();
    private final TextField amount = new TextField();
    private final ComboBox<String> place = new ComboBox<>();
    private final DatePicker from = Dates.picker();
    private final DatePicker to = Dates.picker();

    ChangeDialog(List<RuleInfo> rules, Tools tools, Consumer<Reform.Change> onAdd) {
        this.tools = tools;
        setHeaderTitle(getTranslation("whatif.change.add"));
        setWidth("min(46rem, 96vw)");
        rule.setLabel(getTranslation("whatif.rule"));
        rule.setItems(rules);
        rule.setItemLabelGenerator(tools.words()::title);
        rule.addValueChangeListener(change -> showParameters());
        parameter.setLabel(getTranslation("whatif.parameter"));
        parameter.setItemLabelGenerator(ParameterInfo::name);
        parameter.addValueChangeListener(change -> showParameter());
        sentence.addClassName("yj-wide");
        values();
        whereAndWhen();
        var form = new Div(rule, parameter, sentence, amount, value, place, from, to);
        form.addClassName("yj-form");
        add(form);
        var add = new Button(getTranslation("whatif.change.take"), click -> take(onAdd));
        add.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), add);
        rule.setValue(rules.getFirst());
    }

    private void values() {
        amount.setLabel(getTranslation("whatif.value"));
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.addValueChangeListener(change -> {
            if (!change.getValue().isBlank()) {
                check();
            }
        });
        value.setLabel(getTranslation("whatif.value"));
        value.setItemLabelGenerator(tools.words()::value);
        value.addValueChangeListener(change -> value.setInvalid(false));
    }

    private void whereAndWhen() {
        place.setLabel(getTranslation("whatif.place"));
        place.setPlaceholder(getTranslation("whatif.place.all"));
        place.setHelperText(getTranslation("whatif.places.explain"));
        place.setItems(tools.scope().places());
        place.setItemLabelGenerator(tools.words()::place);
        place.setClearButtonVisible(true);
        place.setAllowCustomValue(true);
        place.addCustomValueSetListener(
                typed -> place.setValue(typed.getDetail().strip()));
        from.setLabel(getTranslation("whatif.change.from"));
        from.setHelperText(getTranslation("whatif.change.from.explain"));
        from.setClearButtonVisible(true);
        to.setLabel(getTranslation("whatif.change.to"));
        to.setHelperText(getTranslation("whatif.change.to.explain"));
        to.setClearButtonVisible(true);
    }

    private void showParameters() {
        RuleInfo chosen = rule.getValue();
        List<ParameterInfo> own = chosen == null
                ? List.of()
                : chosen.parameters().stream()
                        .collect(Collectors.toMap(
                                ParameterInfo::key, one -> one, (a, b) -> b, java.util.LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList();
        parameter.setItems(own);
        parameter.setValue(own.isEmpty() ? null : own.getFirst());
    }

    private void showParameter() {
        sentence.removeAll();
        ParameterInfo chosen = parameter.getValue();
        boolean choice = chosen != null && isChoice(chosen);
        amount.setVisible(!choice);
        value.setVisible(choice);
        amount.setInvalid(false);
        if (chosen == null || rule.getValue() == null) {
            return;
        }
        sentence.add(new ParameterSentence(tools.scope().paper(rule.getValue()), chosen));
        String now = getTranslation("whatif.value.now", tools.words().value(chosen.value()));
        if (choice) {
            value.setItems(chosen.choices().isEmpty() ? List.of("true", "false") : chosen.choices());
            value.setHelperText(now);
        } else {
            amount.setHelperText(now);
        }
    }

    private static boolean isChoice(ParameterInfo one) {
        String standing = one.value();
        return !one.choices().isEmpty() || "true".equals(standing) || "false".equals(standing);
    }

    private Reform.Change change() {
        String typed = value.isVisible() ? value.getValue() : amount.getValue().strip();
        return new Reform.Change(
                rule.getValue().id(),
                parameter.getValue().key(),
                place.getValue(),
                from.getValue(),
                to.getValue(),
                typed == null ? "" : typed);
    }

    /** Whether the value can be used; if not, it stands at the field why. */
    private boolean check() {
        String problem = "";
        try {
            tools.whatIf().check(change());
        } catch (RejectedException e) {
            problem = sentence(e.rejections().getFirst());
        }
        amount.setErrorMessage(problem);
        amount.setInvalid(!problem.isEmpty());
        value.setErrorMessage(getTranslation("whatif.value.choose"));
        value.setInvalid(!problem.isEmpty());
        return problem.isEmpty();
    }

    private String sentence(Rejection rejection) {
        String standing = parameter.getValue().value();
        return rejection.code().equals("PARAMETER_VALUE") && standing != null
                ? getTranslation("whatif.value.bad", rejection.args().getLast(), standing)
                : Refusals.sentence(rejection);
    }

    private void take(Consumer<Reform.Change> onAdd) {
        boolean complete = rule.getValue() != null && parameter.getValue() != null;
        rule.setInvalid(rule.getValue() == null);
        parameter.setInvalid(parameter.getValue() == null);
        String where = place.getValue();
        place.setErrorMessage(getTranslation("whatif.places.bad"));
        place.setInvalid(where != null && !tools.scope().hasPlace(where));
        to.setErrorMessage(getTranslation("whatif.period.bad"));
        to.setInvalid(from.getValue() != null
                && to.getValue() != null
                && to.getValue().isBefore(from.getValue()));
        if (complete && check() && !place.isInvalid() && !to.isInvalid()) {
            onAdd.accept(change());
            close();
        }
    }
}
