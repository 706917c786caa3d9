package cn.yujiang.subsidy.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimForms;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimReviews;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.ClaimTransitions;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.subsidy.Notices;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The buttons of a claim: those the transition table allows for the user now. The services check everything again. */
final class ClaimActions {

    /** The use cases behind the buttons. */
    record Services(Claims claims, ClaimReviews reviews, Notices notices, ClaimForms forms) {}

    private final Services services;
    private final Actor actor;
    private final Runnable reload;

    ClaimActions(Services services, Actor actor, Runnable reload) {
        this.services = services;
        this.actor = actor;
        this.reload = reload;
    }

    private boolean can(Claim claim, ClaimAction action) {
        return actor.roles().stream()
                .anyMatch(role -> ClaimTransitions.actions(claim.state(), role).contains(action));
    }

    List<Component> buttons(Claim claim) {
        var buttons = new ArrayList<Component>();
        if (can(claim, ClaimAction.SUBMIT)) {
            buttons.add(submit(claim));
            buttons.add(new Button(text("claim.recompute"), click -> run(() -> services.claims.recompute(claim.id()))));
        }
        if (can(claim, ClaimAction.ACCEPT)) {
            buttons.add(primary(new Button(
                    text("claim.action.ACCEPT"),
                    click -> run(() -> services.reviews.accept(claim.id(), claim.version())))));
        }
        if (can(claim, ClaimAction.PASS)) {
            buttons.add(primary(new Button(text("claim.action.PASS." + claim.state()), click -> new PassDialog(
                            pass -> run(() -> services.reviews.pass(claim.id(), pass, claim.version())))
                    .open())));
        }
        decision(
                buttons,
                claim,
                ClaimAction.RETURN,
                true,
                reason -> services.reviews.returnForCorrection(claim.id(), reason, claim.version()));
        decision(
                buttons,
                claim,
                ClaimAction.REJECT,
                true,
                reason -> services.reviews.reject(claim.id(), reason, claim.version()));
        decision(
                buttons,
                claim,
                ClaimAction.APPROVE,
                false,
                reason -> services.reviews.approve(claim.id(), reason, claim.version()));
        decision(
                buttons,
                claim,
                ClaimAction.WITHDRAW,
                true,
                reason -> services.claims.withdraw(claim.id(), reason, claim.version()));
        if (claim.submission() > 0) {
            buttons.add(print(claim, ClaimForms.Paper.F08));
            buttons.add(print(claim, ClaimForms.Paper.F09));
        }
        return buttons;
    }

    private Button submit(Claim claim) {
        String key = java.util.UUID.randomUUID().toString();
        return primary(new Button(text("claim.action.SUBMIT"), click -> new SubmitDialog(
                        claim,
                        commitment -> run(() -> services.claims.submit(claim.id(), commitment, key, claim.version())))
                .open()));
    }

    private void decision(
            List<Component> buttons,
            Claim claim,
            ClaimAction action,
            boolean reasonRequired,
            Consumer<String> service) {
        if (!can(claim, action)) {
            return;
        }
        String label = text("claim.action." + action);
        var question = new DecisionDialog.Question(label, text("claim.action." + action + ".explain"), reasonRequired);
        var button = new Button(
                label, click -> new DecisionDialog(question, reason -> run(() -> service.accept(reason))).open());
        buttons.add(action == ClaimAction.APPROVE ? primary(button) : button);
    }

    private Button print(Claim claim, ClaimForms.Paper paper) {
        String label = text("form." + paper);
        return new Button(label, click -> ClaimPrinting.open(label, services.forms.print(claim.id(), paper)));
    }

    boolean mayStrike(Claim claim) {
        boolean reviewing = claim.state() == ClaimState.FIRST_REVIEW || claim.state() == ClaimState.SECOND_REVIEW;
        return reviewing && can(claim, ClaimAction.PASS);
    }

    Component strikeButton(Claim claim, ClaimLine line) {
        if (line.strikeCode() != null) {
            return tertiary(new Button(
                    text("claim.reinstate"),
                    click -> run(() -> services.reviews.reinstate(claim.id(), line.id(), claim.version()))));
        }
        if (!line.payable().isPositive()) {
            return new Span();
        }
        return tertiary(new Button(text("claim.strike"), click -> new StrikeDialog(
                        line, strike -> run(() -> services.reviews.strike(claim.id(), strike, claim.version())))
                .open()));
    }

    boolean mayObject(Claim claim) {
        return can(claim, ClaimAction.OBJECT);
    }

    Component objectButton(Claim claim, ClaimLine line) {
        var question = new DecisionDialog.Question(text("claim.object"), text("claim.object.explain"), true);
        return tertiary(new Button(text("claim.object"), click -> new DecisionDialog(
                        question, reason -> run(() -> services.notices.object(claim.id(), line.id(), reason)))
                .open()));
    }

    Component objections(List<Notices.Objection> objections) {
        var list = new Div();
        list.addClassName("yj-findings");
        objections.forEach(objection -> list.add(objection(objection)));
        return list;
    }

    private Div objection(Notices.Objection objection) {
        boolean open = objection.state() == Notices.Objection.State.OPEN;
        var row = new Div(
                new StatusBadge(text("objection.state." + objection.state()), open ? Tone.WARN : Tone.NEUTRAL),
                new Span(objection.name()),
                new Span(objection.text()),
                new Span(objection.result()));
        row.addClassName("yj-finding");
        if (open && actor.is(cn.yujiang.identity.Role.SECOND_REVIEWER)) {
            row.add(resolve(objection, true), resolve(objection, false));
        }
        return row;
    }

    private Button resolve(Notices.Objection objection, boolean founded) {
        String label = text(founded ? "objection.founded" : "objection.unfounded");
        var question = new DecisionDialog.Question(label, text("objection.explain"), true);
        return tertiary(new Button(label, click -> new DecisionDialog(
                        question, result -> run(() -> services.notices.resolve(objection.id(), founded, result)))
                .open()));
    }

    private void run(Runnable step) {
        step.run();
        reload.run();
    }

    private static Button primary(Button button) {
        button.addThemeName("primary");
        return button;
    }

    private static Button tertiary(Button button) {
        button.addThemeName("tertiary");
        return button;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
