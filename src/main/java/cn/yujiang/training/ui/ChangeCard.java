package cn.yujiang.training.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.training.ChangeRequest;
import cn.yujiang.training.ChangeState;
import cn.yujiang.training.CohortChanges;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

/** One request: who asked for what and why, what it changes, what the checks say, and the decision. */
final class ChangeCard extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient ChangeRequest request;
    private final transient CohortChanges changes;
    private final transient Runnable reload;

    ChangeCard(ChangeRequest request, CohortChanges changes, Actor actor, Runnable reload) {
        this.request = request;
        this.changes = changes;
        this.reload = reload;
        addClassName("yj-card");
        var head = new Div(
                new H3(getTranslation("change.request", request.baseVersion())),
                new StatusBadge(getTranslation("change.state." + request.state()), tone(request.state())));
        head.addClassName("yj-title-row");
        add(
                head,
                new Paragraph(getTranslation(
                        "change.asked", request.requestedBy(), when(request.requestedAt()), request.reason())));
        decided();
        add(new DiffView(request.diff()));
        if (request.state() == ChangeState.OPEN) {
            add(
                    new H3(getTranslation("cohort.findings")),
                    CohortFindings.of(changes.check(request.id())),
                    buttons(actor));
        }
    }

    private void decided() {
        Instant at = request.decidedAt();
        String by = request.decidedBy();
        if (at == null || by == null) {
            return;
        }
        Integer version = request.newVersion();
        String what = version == null
                ? getTranslation("change.decided." + request.state(), by, when(at))
                : getTranslation("change.decided.APPROVED", by, when(at), version);
        add(new Paragraph(request.comment().isEmpty() ? what : what + " " + request.comment()));
    }

    private Div buttons(Actor actor) {
        var bar = new Div();
        bar.addClassName("yj-actions");
        if (actor.is(Role.FIRST_REVIEWER)) {
            Button approve = step("approve", false, text -> changes.approve(request.id(), text, request.version()));
            approve.addThemeName("primary");
            bar.add(approve, step("refuse", true, text -> changes.refuse(request.id(), text, request.version())));
        }
        if (actor.is(Role.INSTITUTION) || actor.is(Role.ENTERPRISE)) {
            bar.add(step("withdraw", false, text -> changes.withdraw(request.id(), request.version())));
        }
        return bar;
    }

    private Button step(String key, boolean reason, Consumer<String> service) {
        String label = getTranslation("change." + key);
        var question = new DecisionDialog.Question(label, getTranslation("change." + key + ".explain"), reason);
        return new Button(label, click -> new DecisionDialog(question, text -> {
                    service.accept(text);
                    reload.run();
                })
                .open());
    }

    private static String when(Instant at) {
        return WHEN.format(at.atZone(BusinessClock.ZONE));
    }

    private static Tone tone(ChangeState state) {
        return switch (state) {
            case OPEN -> Tone.WAITING;
            case APPROVED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }
}
