package cn.yujiang.training.ui;

import cn.yujiang.registry.BodyResources;
import cn.yujiang.registry.Teacher;
import cn.yujiang.registry.TrainingPlace;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;

/** Teachers and places of a body, by name. Another name may be typed; the checks say that it is on no list. */
record SessionChoices(List<String> teachers, List<String> places) {

    static final SessionChoices NONE = new SessionChoices(List.of(), List.of());

    static SessionChoices of(BodyResources resources, long bodyId) {
        return new SessionChoices(
                resources.teachers(bodyId).stream().map(Teacher::name).toList(),
                resources.places(bodyId).stream().map(TrainingPlace::name).toList());
    }

    static ComboBox<String> field(String label, List<String> names) {
        var field = new ComboBox<String>(label, names);
        field.setAllowCustomValue(true);
        field.setClearButtonVisible(true);
        field.addCustomValueSetListener(
                typed -> field.setValue(typed.getDetail().strip()));
        return field;
    }
}
