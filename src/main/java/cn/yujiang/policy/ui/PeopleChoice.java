package cn.yujiang.policy.ui;

import cn.yujiang.policy.RuleInfo;
import cn.yujiang.policy.Validity;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.ui.Dates;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.io.Serial;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Second step of a study: claims as they were handed in, or cases made up from what the papers declare. */
final class PeopleChoice extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int USUAL_SIZE = 100_000;
    private static final int MOST = 1_000_000;
    private static final int FIRST_SEED = 20_260_101;

    private final transient StudyScope scope;
    private final RadioButtonGroup<Boolean> stored = new RadioButtonGroup<>();
    private final IntegerField size = new IntegerField();
    private final IntegerField seed = new IntegerField();
    private final MultiSelectComboBox<String> places = new MultiSelectComboBox<>();
    private final DatePicker from = Dates.picker();
    private final DatePicker to = Dates.picker();
    private boolean periodTouched;

    PeopleChoice(StudyScope scope, PolicyWords words) {
        this.scope = scope;
        addClassName("yj-stack");
        stored.setAriaLabel(getTranslation("whatif.people"));
        stored.setItems(false, true);
        stored.setItemLabelGenerator(one -> getTranslation(one ? "whatif.people.stored" : "whatif.people.made"));
        stored.setValue(false);
        var explain = new Paragraph(getTranslation("whatif.people.made.explain"));
        explain.addClassName("yj-count");
        sizes();
        places(words);
        periods();
        var form = new Div(size, seed, places, from, to);
        form.addClassNames("yj-form", "yj-whatif-people");
        stored.addValueChangeListener(change -> {
            form.setVisible(!change.getValue());
            explain.setText(
                    getTranslation(change.getValue() ? "whatif.people.stored.explain" : "whatif.people.made.explain"));
        });
        add(stored, explain, form);
    }

    private void sizes() {
        size.setLabel(getTranslation("whatif.size"));
        size.setMin(1);
        size.setMax(MOST);
        size.setValue(USUAL_SIZE);
        size.setErrorMessage(getTranslation("whatif.size.bad"));
        seed.setLabel(getTranslation("whatif.seed"));
        seed.setHelperText(getTranslation("whatif.seed.explain"));
        seed.setValue(FIRST_SEED);
        seed.setErrorMessage(getTranslation("whatif.seed.bad"));
    }

    private void places(PolicyWords words) {
        places.setLabel(getTranslation("whatif.places"));
        places.setHelperText(getTranslation("whatif.places.explain"));
        places.setItems(scope.places());
        places.setItemLabelGenerator(words::place);
        places.setAllowCustomValue(true);
        places.setErrorMessage(getTranslation("whatif.places.bad"));
        places.addCustomValueSetListener(typed -> {
            String code = typed.getDetail().strip();
            places.setInvalid(!scope.hasPlace(code));
            if (scope.hasPlace(code)) {
                Set<String> more = new LinkedHashSet<>(places.getValue());
                more.add(code);
                places.setItems(Stream.concat(scope.places().stream(), more.stream())
                        .distinct()
                        .toList());
                places.setValue(more);
            }
        });
        places.setValue(Set.of(scope.actor().divisionCode()));
    }

    private void periods() {
        from.setLabel(getTranslation("whatif.from"));
        to.setLabel(getTranslation("whatif.to"));
        to.setErrorMessage(getTranslation("whatif.period.bad"));
        from.setErrorMessage(getTranslation("whatif.period.bad"));
        from.addValueChangeListener(change -> periodTouched |= change.isFromClient());
        to.addValueChangeListener(change -> periodTouched |= change.isFromClient());
    }

    /** Proposes a year in which the rules hold, unless somebody chose a period. */
    void propose(List<RuleInfo> rules) {
        if (periodTouched) {
            return;
        }
        LocalDate start = rules.stream()
                .map(rule -> rule.validity().from())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(scope.today().withDayOfYear(1));
        LocalDate year = start.plusYears(1).minusDays(1);
        LocalDate end = rules.stream()
                .map(RuleInfo::validity)
                .map(Validity::to)
                .filter(Objects::nonNull)
                .filter(last -> !last.isBefore(start) && last.isBefore(year))
                .min(LocalDate::compareTo)
                .orElse(year);
        from.setValue(start);
        to.setValue(end);
    }

    /** Empty when something is wrong, which then stands at its field. */
    Optional<Study.People> read() {
        if (stored.getValue()) {
            return Optional.of(new Study.People(null));
        }
        Integer many = size.getValue();
        Integer start = seed.getValue();
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        size.setInvalid(many == null || many < 1 || many > MOST);
        seed.setInvalid(start == null);
        places.setInvalid(places.getValue().isEmpty());
        from.setInvalid(first == null);
        to.setInvalid(last == null || (first != null && last.isBefore(first)));
        boolean bad = Stream.of(
                        size.isInvalid(), seed.isInvalid(), places.isInvalid(), from.isInvalid(), to.isInvalid())
                .anyMatch(invalid -> invalid);
        if (bad || many == null || start == null || first == null || last == null) {
            return Optional.empty();
        }
        List<String> where = places.getValue().stream().sorted().toList();
        return Optional.of(new Study.People(new WhatIf.Synthetic(many, start, where, first, last)));
    }
}
