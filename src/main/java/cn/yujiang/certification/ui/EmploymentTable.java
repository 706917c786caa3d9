package cn.yujiang.certification.ui;

import cn.yujiang.certification.Employment;
import cn.yujiang.training.Enrolment;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.FieldTable;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of every trainee: employed or not, where, since when. An empty first field means "not asked yet". */
final class EmploymentTable extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final class Line {
        private final Enrolment trainee;
        private final @Nullable Employment stored;
        private final Select<Boolean> employed = new Select<>();
        private final TextField employer = new TextField();
        private final TextField code = new TextField();
        private final TextField job = new TextField();
        private final DatePicker since = Dates.picker();
        private final IntegerField months = new IntegerField();

        Line(Enrolment trainee, @Nullable Employment stored, boolean editable, LocalDate today) {
            this.trainee = trainee;
            this.stored = stored;
            employed.setItems(true, false);
            employed.setItemLabelGenerator(e -> e == null ? "" : getTranslation(e ? "ui.yes" : "ui.no"));
            employed.setEmptySelectionAllowed(true);
            employed.setAriaLabel(label("employment.employed"));
            employer.setAriaLabel(label("employment.employer"));
            employer.setMaxLength(200);
            employer.addClassName("yj-long");
            code.setAriaLabel(label("employment.code"));
            code.setMaxLength(18);
            code.addClassName("yj-long");
            code.setPlaceholder(getTranslation("employment.code"));
            job.setAriaLabel(label("employment.job"));
            job.setMaxLength(60);
            job.setWidth("7rem");
            since.setAriaLabel(label("employment.since"));
            since.setMax(today);
            months.setAriaLabel(label("employment.months"));
            months.setMin(0);
            months.setWidth("5rem");
            employed.setWidth("6rem");
            if (stored != null) {
                employed.setValue(stored.employed());
                employer.setValue(stored.employer());
                code.setValue(stored.details().employerCode());
                job.setValue(stored.details().job());
                since.setValue(stored.since());
                months.setValue(stored.contractMonths());
            }
            employed.setReadOnly(!editable);
            employer.setReadOnly(!editable);
            code.setReadOnly(!editable);
            job.setReadOnly(!editable);
            since.setReadOnly(!editable);
            months.setReadOnly(!editable);
        }

        private Div body() {
            var both = new Div(employer, code);
            both.addClassName("yj-rows");
            return both;
        }

        private String label(String key) {
            return trainee.name() + " " + getTranslation(key);
        }

        /** Saving sets an entry back to "not verified", so only lines that changed are saved. */
        private boolean changed() {
            return employed.getValue() != null && !value().saysTheSameAs(stored);
        }

        private Employment value() {
            boolean works = Objects.requireNonNull(employed.getValue());
            Integer contract = months.getValue();
            return new Employment(
                    trainee.id(),
                    works,
                    works ? employer.getValue().strip() : "",
                    works ? since.getValue() : null,
                    works && contract != null ? contract : 0,
                    false,
                    new Employment.Details(
                            works ? code.getValue().strip().toUpperCase(Locale.ROOT) : "",
                            works ? job.getValue().strip() : "",
                            null));
        }
    }

    private final transient List<Line> lines = new ArrayList<>();

    /** @param proofs what leads to the proofs of a trainee */
    EmploymentTable(
            List<Enrolment> roster,
            Map<Long, Employment> stored,
            boolean editable,
            LocalDate today,
            Function<Enrolment, Component> proofs) {
        var table = new FieldTable(
                getTranslation("employment.title"),
                Stream.of(
                                "roster.name",
                                "employment.employed",
                                "employment.employer",
                                "employment.job",
                                "employment.since",
                                "employment.months",
                                "employment.proofs",
                                "employment.verified")
                        .map(this::getTranslation)
                        .toList());
        for (Enrolment trainee : roster) {
            var line = new Line(trainee, stored.get(trainee.id()), editable, today);
            lines.add(line);
            table.addRow(
                    new Span(trainee.position() + " " + trainee.name()),
                    line.employed,
                    line.body(),
                    line.job,
                    line.since,
                    line.months,
                    proofs.apply(trainee),
                    state(line.stored));
        }
        add(table);
    }

    private Component state(@Nullable Employment entry) {
        if (entry == null) {
            return new StatusBadge(getTranslation("employment.missing"), Tone.WARN);
        }
        return entry.verified()
                ? new StatusBadge(getTranslation("employment.checked"), Tone.GOOD)
                : new StatusBadge(getTranslation("employment.unchecked"), Tone.WAITING);
    }

    /** The lines that were changed. */
    List<Employment> changes() {
        return lines.stream().filter(Line::changed).map(Line::value).toList();
    }
}
