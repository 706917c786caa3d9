package cn.yujiang.certification.ui;

import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.Exams;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.training.Enrolment;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serial;
import java.util.List;

/** Changes one closed result with a reason; a refusal keeps the dialog open. */
final class CorrectionDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ComboBox<Exams.Candidate> trainee = new ComboBox<>();
    private final BigDecimalField theory = new BigDecimalField();
    private final BigDecimalField practice = new BigDecimalField();
    private final Select<ExamResult.Conclusion> conclusion = new Select<>();
    private final TextArea reason = new TextArea();

    CorrectionDialog(long cohortId, List<Exams.Candidate> candidates, Exams exams, Runnable afterwards) {
        setHeaderTitle(getTranslation("exam.correct"));
        setWidth("min(44rem, 96vw)");
        trainee.setLabel(getTranslation("certificate.holder.trainee"));
        trainee.setItems(candidates);
        trainee.setItemLabelGenerator(candidate -> label(candidate.trainee()));
        trainee.addValueChangeListener(change -> show(change.getValue()));
        theory.setLabel(getTranslation("result.theory"));
        practice.setLabel(getTranslation("result.practice"));
        conclusion.setLabel(getTranslation("result.conclusion"));
        conclusion.setItems(ExamResult.Conclusion.values());
        conclusion.setItemLabelGenerator(c -> getTranslation("result.conclusion." + c));
        reason.setLabel(getTranslation("ui.reason"));
        reason.setWidthFull();
        reason.setMaxLength(500);
        var form = new Div(trainee, theory, practice, conclusion);
        form.addClassName("yj-form");
        add(new Paragraph(getTranslation("exam.correct.explain")), form, reason);
        var save = new Button(getTranslation("ui.save"), click -> save(cohortId, exams, afterwards));
        save.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
    }

    private static String label(Enrolment enrolment) {
        return enrolment.position() + " " + enrolment.name();
    }

    private void show(Exams.@org.jspecify.annotations.Nullable Candidate candidate) {
        ExamResult result = candidate == null ? null : candidate.decisive();
        if (result != null) {
            theory.setValue(result.theory());
            practice.setValue(result.practice());
            conclusion.setValue(result.conclusion());
        }
    }

    private void save(long cohortId, Exams exams, Runnable afterwards) {
        Exams.Candidate chosen = trainee.getValue();
        ExamResult.Conclusion decided = conclusion.getValue();
        trainee.setInvalid(chosen == null);
        conclusion.setInvalid(decided == null);
        if (chosen == null || decided == null) {
            return;
        }
        try {
            var result = new ExamResult(chosen.trainee().id(), theory.getValue(), practice.getValue(), decided);
            exams.correct(cohortId, result, reason.getValue());
            close();
            afterwards.run();
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }
}
