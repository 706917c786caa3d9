package cn.yujiang.certification.ui;

import cn.yujiang.certification.TrainingConfirmations;
import cn.yujiang.certification.TrainingConfirmations.Mine;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Refusals;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** The words of F11 on a trainee's phone, and the button that confirms them. Not shown before the class ends. */
final class ConfirmationPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient TrainingConfirmations confirmations;
    private final long cohortId;

    ConfirmationPanel(TrainingConfirmations confirmations, long cohortId) {
        this.confirmations = confirmations;
        this.cohortId = cohortId;
        addClassName("yj-confirmation");
        show();
    }

    private void show() {
        removeAll();
        setVisible(false);
        confirmations
                .mine(cohortId)
                .filter(mine -> mine.standing() != TrainingConfirmations.Standing.NOT_YET)
                .ifPresent(this::show);
    }

    private void show(Mine mine) {
        setVisible(true);
        var head = new Div(new H4(getTranslation("me.confirm.title")));
        head.addClassName("yj-title-row");
        add(head, new Paragraph(mine.statement()));
        Instant at = mine.at();
        switch (mine.standing()) {
            case CONFIRMED ->
                head.add(new StatusBadge(
                        getTranslation(
                                "me.confirm.done", at == null ? "" : MINUTE.format(at.atZone(BusinessClock.ZONE))),
                        Tone.GOOD));
            case OBJECTION_OPEN -> add(note("me.confirm.objection"));
            case CHANGED -> add(note("me.confirm.changed"), button(mine));
            default -> add(note("me.confirm.explain"), button(mine));
        }
    }

    private Paragraph note(String key) {
        var note = new Paragraph(getTranslation(key));
        note.addClassName("yj-count");
        return note;
    }

    private Button button(Mine mine) {
        var confirm = new Button(getTranslation("me.confirm"), click -> {
            try {
                confirmations.confirm(cohortId, mine.statement());
            } catch (RejectedException e) {
                Refusals.show(e);
            }
            show();
        });
        confirm.addThemeName("primary");
        return confirm;
    }
}
