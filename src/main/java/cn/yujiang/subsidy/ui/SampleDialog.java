package cn.yujiang.subsidy.ui;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.subsidy.ClaimChecks;
import cn.yujiang.subsidy.ClaimChecks.Answer;
import cn.yujiang.subsidy.ClaimChecks.Asked;
import cn.yujiang.subsidy.SampleAnswer;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/** Writes down what the trainees said on the phone whom chance drew. */
final class SampleDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    /** One person's fields. */
    private record Fields(Asked asked, RadioButtonGroup<SampleAnswer> answer, TextField note) {}

    private final transient ClaimChecks checks;
    private final long claimId;
    private final transient List<Fields> fields = new ArrayList<>();

    SampleDialog(ClaimChecks checks, long claimId, Runnable onSaved) {
        this.checks = checks;
        this.claimId = claimId;
        setHeaderTitle(getTranslation("sample.title"));
        setWidth("min(52rem, 96vw)");
        add(new Paragraph(getTranslation("sample.explain")));
        checks.sample(claimId).people().stream().filter(Asked::drawn).forEach(asked -> add(row(asked)));
        var save = new Button(getTranslation("ui.save"), click -> {
            try {
                checks.ask(claimId, answers());
                close();
                onSaved.run();
            } catch (RejectedException e) {
                Refusals.show(e);
            }
        });
        save.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
    }

    private Div row(Asked asked) {
        var name = new Span(asked.position() + " " + asked.name());
        name.addClassName("yj-strong");
        var phone = new Button(
                asked.maskedPhone().isEmpty() ? getTranslation("sample.noPhone") : asked.maskedPhone(),
                click -> click.getSource().setText(checks.phone(claimId, asked.lineId())));
        phone.addThemeName("tertiary");
        phone.setEnabled(!asked.maskedPhone().isEmpty());
        phone.setAriaLabel(getTranslation("sample.phone", asked.name()));
        var answer = new RadioButtonGroup<SampleAnswer>();
        answer.setItems(SampleAnswer.values());
        answer.setItemLabelGenerator(each -> getTranslation("sample." + each));
        answer.setAriaLabel(getTranslation("sample.answer", asked.name()));
        answer.setValue(asked.answer());
        var note = new TextField();
        note.setPlaceholder(getTranslation("sample.note"));
        note.setAriaLabel(getTranslation("sample.note") + " " + asked.name());
        note.setMaxLength(500);
        note.setValue(asked.note());
        fields.add(new Fields(asked, answer, note));
        var row = new Div(name, phone, answer, note);
        row.addClassNames("yj-finding", "yj-sample");
        return row;
    }

    /** Only what was answered or changed. */
    private List<Answer> answers() {
        return fields.stream()
                .filter(each -> each.answer.getValue() != null)
                .filter(each -> each.answer.getValue() != each.asked.answer()
                        || !each.note.getValue().equals(each.asked.note()))
                .map(each -> new Answer(each.asked.lineId(), each.answer.getValue(), each.note.getValue()))
                .toList();
    }
}
