package cn.yujiang.training.ui;

import cn.yujiang.training.Cohort;
import cn.yujiang.training.TrainingForms;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Stream;

/** Buttons that preview the papers of a class in the page. */
@org.springframework.stereotype.Component
class CohortForms {

    private final TrainingForms forms;

    CohortForms(TrainingForms forms) {
        this.forms = forms;
    }

    List<Component> buttons(Cohort cohort) {
        return Stream.of(TrainingForms.Paper.values())
                .<Component>map(paper -> new PaperButton(
                        UI.getCurrent().getTranslation("form." + paper), () -> forms.print(cohort.id(), paper)))
                .toList();
    }
}
