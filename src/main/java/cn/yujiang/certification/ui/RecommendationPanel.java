package cn.yujiang.certification.ui;

import cn.yujiang.certification.JobRecommendations;
import cn.yujiang.certification.JobRecommendations.Recommendation;
import cn.yujiang.certification.JobRecommendations.Result;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.ui.PaperButton;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.FieldTable;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.io.Serial;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Jobs recommended to the trainees of a class, and what became of them (F23). */
final class RecommendationPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param editable whether the user belongs to the body and the class is open for it */
    record Frame(long cohortId, List<Enrolment> roster, boolean editable, LocalDate today) {}

    private final transient JobRecommendations recommendations;
    private final transient Frame frame;

    RecommendationPanel(JobRecommendations recommendations, Frame frame) {
        this.recommendations = recommendations;
        this.frame = frame;
        addClassName("yj-part");
        show();
    }

    private void show() {
        removeAll();
        List<Recommendation> entries = recommendations.of(frame.cohortId);
        var bar = new Div();
        bar.addClassName("yj-actions");
        if (frame.editable) {
            bar.add(new Button(getTranslation("recommendation.add"), click -> new RecommendationDialog(
                            frame.roster, frame.today, entry -> {
                                recommendations.add(frame.cohortId, entry);
                                show();
                            })
                    .open()));
        }
        if (entries.stream().anyMatch(entry -> entry.result() != Result.WITHDRAWN)) {
            bar.add(new PaperButton(getTranslation("form.F23"), () -> recommendations.print(frame.cohortId)));
        }
        add(new H2(getTranslation("recommendation.title")), bar);
        add(entries.isEmpty() ? new Empty(getTranslation("recommendation.none")) : table(entries));
    }

    private FieldTable table(List<Recommendation> entries) {
        var table = new FieldTable(
                getTranslation("recommendation.title"),
                Stream.of(
                                "roster.name",
                                "recommendation.employer",
                                "recommendation.post",
                                "recommendation.day",
                                "recommendation.result")
                        .map(this::getTranslation)
                        .toList());
        entries.forEach(entry -> table.addRow(
                new Span(entry.name()),
                new Span(entry.employer()),
                new Span(entry.post()),
                new Span(entry.day().toString()),
                result(entry)));
        return table;
    }

    private Component result(Recommendation entry) {
        if (!frame.editable || entry.result() == Result.WITHDRAWN) {
            return new Span(name(entry.result()));
        }
        var select = new Select<Result>();
        select.setItems(Result.values());
        select.setItemLabelGenerator(this::name);
        select.setValue(entry.result());
        select.setAriaLabel(entry.name() + " " + getTranslation("recommendation.result"));
        select.addValueChangeListener(change -> {
            try {
                recommendations.answer(frame.cohortId, entry.id(), change.getValue());
            } catch (RejectedException refused) {
                Refusals.show(refused);
            }
            show();
        });
        return select;
    }

    private String name(Result result) {
        return getTranslation("recommendation.result." + result);
    }
}
