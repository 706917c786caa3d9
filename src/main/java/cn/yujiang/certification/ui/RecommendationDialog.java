package cn.yujiang.certification.ui;

import cn.yujiang.certification.JobRecommendations.NewRecommendation;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.training.Enrolment;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One job for one or more trainees. */
final class RecommendationDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private final MultiSelectComboBox<Enrolment> trainees = new MultiSelectComboBox<>();
    private final TextField employer = new TextField();
    private final TextField post = new TextField();
    private final DatePicker day = Dates.picker();
    private final LocalDate today;

    RecommendationDialog(List<Enrolment> roster, LocalDate today, Consumer<NewRecommendation> onSave) {
        this.today = today;
        setHeaderTitle(getTranslation("recommendation.add"));
        setWidth("min(36rem, 96vw)");
        trainees.setLabel(getTranslation("recommendation.trainees"));
        trainees.setItems(roster);
        trainees.setItemLabelGenerator(one -> one.position() + " " + one.name());
        employer.setLabel(getTranslation("recommendation.employer"));
        employer.setMaxLength(200);
        post.setLabel(getTranslation("recommendation.post"));
        post.setMaxLength(60);
        day.setLabel(getTranslation("recommendation.day"));
        day.setMax(today);
        day.setValue(today);
        trainees.setWidthFull();
        employer.setWidthFull();
        post.setWidthFull();
        var form = new Div(trainees, employer, post, day);
        form.addClassName("yj-stack");
        add(form);
        var save = new Button(getTranslation("ui.save"), click -> save(onSave));
        save.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
    }

    private void save(Consumer<NewRecommendation> onSave) {
        LocalDate chosen = day.getValue();
        try {
            onSave.accept(new NewRecommendation(
                    trainees.getValue().stream().map(Enrolment::id).collect(Collectors.toSet()),
                    employer.getValue(),
                    post.getValue(),
                    chosen == null ? today : chosen));
            close();
        } catch (RejectedException refused) {
            Refusals.show(refused);
        }
    }
}
