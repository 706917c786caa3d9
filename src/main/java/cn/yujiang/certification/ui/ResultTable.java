package cn.yujiang.certification.ui;

import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.ExamResult.Conclusion;
import cn.yujiang.certification.domain.ResultChecks;
import cn.yujiang.training.Enrolment;
import cn.yujiang.ui.FieldTable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Scores and conclusions of everybody in a class, in fields that the tab key walks through. */
final class ResultTable extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final class Line {
        private final Enrolment trainee;
        private final BigDecimalField theory = score("result.theory");
        private final BigDecimalField practice = score("result.practice");
        private final Select<Conclusion> conclusion = new Select<>();

        Line(Enrolment trainee, @Nullable ExamResult result, boolean editable) {
            this.trainee = trainee;
            conclusion.setItems(Conclusion.values());
            conclusion.setItemLabelGenerator(c -> c == null ? "" : getTranslation("result.conclusion." + c));
            conclusion.setEmptySelectionAllowed(true);
            conclusion.setAriaLabel(trainee.name() + " " + getTranslation("result.conclusion"));
            theory.setAriaLabel(trainee.name() + " " + getTranslation("result.theory"));
            practice.setAriaLabel(trainee.name() + " " + getTranslation("result.practice"));
            if (result != null) {
                theory.setValue(result.theory());
                practice.setValue(result.practice());
                conclusion.setValue(result.conclusion());
            }
            theory.setReadOnly(!editable);
            practice.setReadOnly(!editable);
            conclusion.setReadOnly(!editable);
        }

        private BigDecimalField score(String key) {
            var field = new BigDecimalField();
            field.setWidth("6.5rem");
            return field;
        }

        private boolean touched() {
            return !conclusion.isReadOnly() && filled();
        }

        private boolean filled() {
            return theory.getValue() != null || practice.getValue() != null || conclusion.getValue() != null;
        }

        private ExamResult value() {
            return new ExamResult(
                    trainee.id(),
                    theory.getValue(),
                    practice.getValue(),
                    Objects.requireNonNull(conclusion.getValue()));
        }
    }

    private final transient List<Line> lines = new ArrayList<>();
    private final transient BigDecimal passMark;

    /** What the table shows. */
    record Content(String title, List<Enrolment> trainees, Map<Long, ExamResult> results) {}

    ResultTable(Content content, BigDecimal passMark, Predicate<Enrolment> editable) {
        this.passMark = passMark;
        var table = new FieldTable(
                content.title(),
                List.of(
                        getTranslation("roster.name"),
                        getTranslation("roster.residentId"),
                        getTranslation("result.theory"),
                        getTranslation("result.practice"),
                        getTranslation("result.conclusion")));
        for (Enrolment trainee : content.trainees()) {
            var line = new Line(trainee, content.results().get(trainee.id()), editable.test(trainee));
            lines.add(line);
            table.addRow(
                    new Span(trainee.position() + " " + trainee.name()),
                    new Span(trainee.maskedId()),
                    line.theory,
                    line.practice,
                    line.conclusion);
        }
        add(table);
    }

    /** Fills the conclusions that are missing from the scores; what somebody chose stays. */
    void fillConclusions() {
        for (Line line : lines) {
            if (line.conclusion.getValue() == null) {
                line.conclusion.setValue(
                        ResultChecks.suggestion(line.theory.getValue(), line.practice.getValue(), passMark));
            }
        }
    }

    /** Who has neither scores nor a conclusion did not appear. */
    void restAbsent() {
        for (Line line : lines) {
            if (line.conclusion.getValue() == null
                    && line.theory.getValue() == null
                    && line.practice.getValue() == null) {
                line.conclusion.setValue(ExamResult.Conclusion.ABSENT);
            }
        }
    }

    /** The results entered, or nothing when a line with scores lacks its conclusion; such lines are marked. */
    Optional<List<ExamResult>> value() {
        boolean complete = true;
        for (Line line : lines) {
            boolean missing = line.touched() && line.conclusion.getValue() == null;
            line.conclusion.setInvalid(missing);
            line.conclusion.setErrorMessage(missing ? getTranslation("result.conclusion.missing") : null);
            complete &= !missing;
        }
        return complete
                ? Optional.of(
                        lines.stream().filter(Line::touched).map(Line::value).toList())
                : Optional.empty();
    }
}
