package cn.yujiang.certification.ui;

import cn.yujiang.certification.Exams;
import cn.yujiang.ui.Dates;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.time.LocalDate;

/** Day, place and the two examiners of an examination. */
final class SittingFields extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int NAME_LENGTH = 30;

    private final DatePicker date = Dates.picker();
    private final TextField place = new TextField();
    private final TextField first = new TextField();
    private final TextField second = new TextField();

    SittingFields(Exams.Sitting sitting, LocalDate today, boolean editable) {
        addClassName("yj-form");
        date.setLabel(getTranslation("exam.date"));
        date.setMax(today);
        date.setValue(sitting.date());
        date.setReadOnly(!editable);
        text(place, "exam.place", sitting.place(), editable);
        text(first, "exam.firstExaminer", sitting.firstExaminer(), editable);
        text(second, "exam.secondExaminer", sitting.secondExaminer(), editable);
        place.setMaxLength(100);
        add(date, place, first, second);
    }

    private void text(TextField field, String key, String value, boolean editable) {
        field.setLabel(getTranslation(key));
        field.setMaxLength(NAME_LENGTH);
        field.setValue(value);
        field.setReadOnly(!editable);
    }

    Exams.Sitting value() {
        return new Exams.Sitting(date.getValue(), place.getValue(), first.getValue(), second.getValue());
    }
}
