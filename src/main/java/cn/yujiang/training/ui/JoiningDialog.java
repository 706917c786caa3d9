package cn.yujiang.training.ui;

import cn.yujiang.shared.Rejection;
import cn.yujiang.training.CohortMerging.Candidate;
import cn.yujiang.training.CohortMerging.Source;
import cn.yujiang.training.Joining;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Asks which class people come from, and who of it: each with the hours earned so far, or with the reason why not. */
final class JoiningDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private final CheckboxGroup<Candidate> people = new CheckboxGroup<>();

    JoiningDialog(List<Source> sources, Consumer<List<Joining>> onChosen) {
        setHeaderTitle(getTranslation("change.join"));
        setWidth("min(44rem, 96vw)");
        add(new Paragraph(getTranslation("change.join.explain")));
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()));
        if (sources.isEmpty()) {
            add(new Empty(getTranslation("change.join.none")));
            return;
        }
        add(classes(sources), people());
        var confirm = new Button(getTranslation("ui.confirm"), click -> confirm(onChosen));
        confirm.addThemeName("primary");
        getFooter().add(confirm);
    }

    private ComboBox<Source> classes(List<Source> sources) {
        var from = new ComboBox<Source>(getTranslation("change.join.from"));
        from.setItems(sources);
        from.setItemLabelGenerator(Source::name);
        from.setWidthFull();
        from.addValueChangeListener(event -> show(event.getValue()));
        from.setValue(sources.getFirst());
        return from;
    }

    private void show(@org.jspecify.annotations.Nullable Source source) {
        people.setItems(source == null ? List.of() : source.people());
    }

    private CheckboxGroup<Candidate> people() {
        people.setLabel(getTranslation("change.join.who"));
        people.addThemeName("vertical");
        people.setItemLabelGenerator(this::label);
        people.setItemEnabledProvider(Candidate::fits);
        people.setWidthFull();
        return people;
    }

    private String label(Candidate candidate) {
        Joining joining = candidate.joining();
        String person = getTranslation(
                        "change.person", joining.position(), joining.person().name()) + " "
                + joining.person().maskedId();
        if (candidate.fits()) {
            return person + " · " + getTranslation("change.join.hours", joining.offline(), joining.online());
        }
        Rejection first = candidate.refusals().getFirst();
        return person + " · " + Refusals.sentence(first);
    }

    private void confirm(Consumer<List<Joining>> onChosen) {
        if (people.getValue().isEmpty()) {
            people.setInvalid(true);
            people.setErrorMessage(getTranslation("change.who.missing"));
            return;
        }
        onChosen.accept(people.getValue().stream()
                .map(Candidate::joining)
                .sorted(Comparator.comparingInt(Joining::position))
                .toList());
        close();
    }
}
