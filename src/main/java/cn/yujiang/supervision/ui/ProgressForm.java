package cn.yujiang.supervision.ui;

import cn.yujiang.shared.BusinessClock;
import cn.yujiang.supervision.ComplaintState;
import cn.yujiang.supervision.Complaints;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.time.LocalDate;
import java.util.function.LongSupplier;

/** Where a complaint stands, by its receipt. */
final class ProgressForm extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 20;

    private final transient Complaints complaints;
    private final transient LongSupplier wait;
    private final TextField receipt = new TextField();
    private final Div result = new Div();

    ProgressForm(Complaints complaints, LongSupplier wait) {
        this.complaints = complaints;
        this.wait = wait;
        addClassName("yj-complain");
        receipt.setLabel(getTranslation("complaint.receipt"));
        receipt.setMaxLength(LONGEST);
        receipt.setWidthFull();
        var ask = new Button(getTranslation("complaint.ask"), click -> ask());
        ask.addThemeName("primary");
        ask.addClickShortcut(Key.ENTER);
        result.getElement().setAttribute("role", "status");
        result.addClassName("yj-complain");
        add(receipt, ask, result);
    }

    private void ask() {
        result.removeAll();
        long seconds = wait.getAsLong();
        if (seconds > 0) {
            error(getTranslation("rejection.API_TOO_OFTEN", seconds));
            return;
        }
        complaints
                .progress(receipt.getValue())
                .ifPresentOrElse(this::show, () -> error(getTranslation("complaint.unknown")));
    }

    private void error(String sentence) {
        var line = new Paragraph(sentence);
        line.addClassName("yj-error");
        result.add(line);
    }

    private void show(Complaints.Progress progress) {
        LocalDate day = LocalDate.ofInstant(progress.receivedAt(), BusinessClock.ZONE);
        result.add(
                new Div(badge(progress.state())),
                new Facts()
                        .with(getTranslation("complaint.receivedOn"), day.toString())
                        .with(
                                getTranslation("complaint.answer"),
                                progress.answer().isEmpty()
                                        ? getTranslation("complaint.noAnswer")
                                        : progress.answer()));
    }

    private StatusBadge badge(ComplaintState state) {
        return new StatusBadge(getTranslation("complaint.state." + state), tone(state));
    }

    static Tone tone(ComplaintState state) {
        return switch (state) {
            case RECEIVED -> Tone.WAITING;
            case INVESTIGATING -> Tone.ACTIVE;
            case FOUNDED -> Tone.WARN;
            case UNFOUNDED -> Tone.NEUTRAL;
            case CLOSED -> Tone.GOOD;
        };
    }
}
