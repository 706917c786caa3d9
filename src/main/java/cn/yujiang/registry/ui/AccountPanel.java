package cn.yujiang.registry.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.registry.BodyAccountChanges;
import cn.yujiang.registry.BodyAccountChanges.Change;
import cn.yujiang.registry.BodyAccountChanges.State;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;
import java.util.function.Consumer;

/** New accounts of a body: what waits for the bureau, and what became of earlier ones. Empty while there were none. */
final class AccountPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient BodyAccountChanges accounts;
    private final transient Runnable reload;

    AccountPanel(BodyAccountChanges accounts, long bodyId, Actor actor, Runnable reload) {
        this.accounts = accounts;
        this.reload = reload;
        addClassName("yj-findings");
        List<Change> changes = accounts.of(bodyId);
        setVisible(!changes.isEmpty());
        add(new H2(getTranslation("account.title")));
        changes.forEach(change -> add(row(change, actor)));
    }

    private Div row(Change change, Actor actor) {
        Tone tone =
                switch (change.state()) {
                    case PENDING -> Tone.WAITING;
                    case CONFIRMED -> Tone.GOOD;
                    case REFUSED -> Tone.BAD;
                };
        var row = new Div(
                new StatusBadge(getTranslation("account.state." + change.state()), tone),
                new Span(change.bank() + " " + change.maskedAccount()),
                new Span(getTranslation(
                        "account.proposed",
                        change.proposedBy(),
                        change.proposedAt().atZone(BusinessClock.ZONE).toLocalDate())),
                new Span((change.decidedBy() + " " + change.note()).strip()));
        row.addClassNames("yj-finding", "yj-diff-row");
        if (actor.is(Role.FIRST_REVIEWER) && change.state() == State.PENDING) {
            Button confirm = step("confirm", false, text -> accounts.confirm(change.id(), change.version()));
            confirm.addThemeName("primary");
            row.add(confirm, step("refuse", true, text -> accounts.refuse(change.id(), text, change.version())));
        }
        return row;
    }

    private Button step(String key, boolean reason, Consumer<String> service) {
        var question = new DecisionDialog.Question(
                getTranslation("account." + key), getTranslation("account." + key + ".explain"), reason);
        return new Button(getTranslation("account." + key), click -> new DecisionDialog(question, text -> {
                    service.accept(text);
                    reload.run();
                })
                .open());
    }
}
