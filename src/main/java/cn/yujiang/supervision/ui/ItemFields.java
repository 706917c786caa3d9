package cn.yujiang.supervision.ui;

import cn.yujiang.supervision.InspectionItem;
import cn.yujiang.supervision.InspectionItem.Answer;
import cn.yujiang.supervision.InspectionItem.Result;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/** The questions of F19, each with its answer and, for a no, the reason. Nothing is chosen beforehand: every answer is given. */
final class ItemFields extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 200;

    private record Question(InspectionItem item, RadioButtonGroup<Result> result, TextField remark) {}

    private final transient List<Question> questions = new ArrayList<>();

    ItemFields() {
        addClassName("yj-inspection-items");
        for (InspectionItem item : InspectionItem.values()) {
            var result = new RadioButtonGroup<Result>();
            result.setLabel(getTranslation("inspection.item." + item));
            result.setItems(Result.values());
            result.setItemLabelGenerator(one -> getTranslation("inspection.result." + one));
            var remark = new TextField(getTranslation("inspection.remark"));
            remark.setAriaLabel(getTranslation("inspection.item." + item) + " " + getTranslation("inspection.remark"));
            remark.setMaxLength(LONGEST);
            remark.setWidthFull();
            remark.setVisible(false);
            result.addValueChangeListener(change -> remark.setVisible(change.getValue() == Result.NO));
            questions.add(new Question(item, result, remark));
            var box = new Div(result, remark);
            box.addClassName("yj-inspection-item");
            add(box);
        }
    }

    /** Those that were answered. */
    List<Answer> answers() {
        return questions.stream()
                .filter(question -> question.result.getValue() != null)
                .map(question -> new Answer(
                        question.item,
                        question.result.getValue(),
                        question.result.getValue() == Result.NO ? question.remark.getValue() : ""))
                .toList();
    }
}
