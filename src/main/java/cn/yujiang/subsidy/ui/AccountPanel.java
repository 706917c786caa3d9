package cn.yujiang.subsidy.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.subsidy.AccountCorrections;
import cn.yujiang.subsidy.AccountCorrections.Correction;
import cn.yujiang.subsidy.AccountCorrections.State;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;

/** Payees of a claim whose transfer failed: what the applicant corrects and the first review confirms. Empty while nothing failed. */
final class AccountPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient AccountCorrections corrections;
    private final transient Actor actor;
    private final transient Runnable reload;

    AccountPanel(long claimId, AccountCorrections corrections, Actor actor, Runnable reload) {
        this.corrections = corrections;
        this.actor = actor;
        this.reload = reload;
        List<Correction> all = corrections.of(claimId);
        setVisible(!all.isEmpty());
        addClassName("yj-findings");
        add(new H2(getTranslation("accounts.title")));
        all.forEach(correction -> add(row(correction)));
    }

    private Div row(Correction correction) {
        var row = new Div(
                new StatusBadge(getTranslation("accounts.state." + correction.state()), tone(correction.state())),
                new Span(correction.partyName()),
                new Span(getTranslation("accounts.failed", correction.failReason())));
        row.addClassName("yj-finding");
        if (!correction.maskedAccount().isEmpty()) {
            row.add(new Span(getTranslation(
                    "accounts.proposed",
                    correction.holder(),
                    correction.bank().isEmpty() ? "—" : correction.bank(),
                    correction.maskedAccount(),
                    correction.reason())));
        }
        if (!correction.note().isEmpty()) {
            row.add(new Span(getTranslation("accounts.sentBack", correction.note())));
        }
        buttons(row, correction);
        return row;
    }

    private void buttons(Div row, Correction correction) {
        boolean applicant = actor.is(Role.INSTITUTION) || actor.is(Role.ENTERPRISE) || actor.is(Role.EVALUATOR);
        if (applicant && correction.state() != State.CONFIRMED) {
            var correct = new Button(getTranslation("accounts.correct"), click -> new AccountDialog(
                            correction, account -> run(() -> corrections.correct(correction.id(), account)))
                    .open());
            correct.addThemeName("primary");
            row.add(correct);
        }
        if (actor.is(Role.FIRST_REVIEWER) && correction.state() == State.PROPOSED) {
            row.add(confirm(correction), sendBack(correction));
        }
    }

    private Button confirm(Correction correction) {
        var question = new DecisionDialog.Question(
                getTranslation("accounts.confirm"),
                getTranslation(
                        "accounts.confirm.explain",
                        correction.partyName(),
                        correction.holder(),
                        correction.bank().isEmpty() ? "—" : correction.bank(),
                        correction.maskedAccount()),
                false);
        var button = new Button(
                getTranslation("accounts.confirm"),
                click -> new DecisionDialog(question, note -> run(() -> corrections.confirm(correction.id()))).open());
        button.addThemeName("primary");
        return button;
    }

    private Button sendBack(Correction correction) {
        var question = new DecisionDialog.Question(
                getTranslation("accounts.sendBack"),
                getTranslation("accounts.sendBack.explain", correction.partyName()),
                true);
        return new Button(getTranslation("accounts.sendBack"), click -> new DecisionDialog(
                        question, reason -> run(() -> corrections.sendBack(correction.id(), reason)))
                .open());
    }

    private void run(Runnable step) {
        step.run();
        reload.run();
    }

    private static Tone tone(State state) {
        return switch (state) {
            case NEEDED -> Tone.WARN;
            case PROPOSED -> Tone.WAITING;
            case CONFIRMED -> Tone.GOOD;
        };
    }
}
