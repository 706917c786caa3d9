package cn.yujiang.subsidy.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.Notices;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What can be done with one line of a claim: striking out and back in, objections. */
final class LineActions {

    private final ClaimServices services;
    private final Actor actor;
    private final ClaimActions actions;

    LineActions(ClaimServices services, Actor actor, ClaimActions actions) {
        this.services = services;
        this.actor = actor;
        this.actions = actions;
    }

    /** Whether names lead to the card of the person. */
    boolean mayOpenPeople() {
        return actor.isBureau();
    }

    boolean mayStrike(Claim claim) {
        boolean reviewing = claim.state() == ClaimState.FIRST_REVIEW || claim.state() == ClaimState.SECOND_REVIEW;
        return reviewing && actions.can(claim, ClaimAction.PASS);
    }

    Component strikeButton(Claim claim, ClaimLine line) {
        if (line.strikeCode() != null) {
            return ClaimActions.tertiary(new Button(
                    text("claim.reinstate"),
                    click -> actions.run(() -> services.reviews().reinstate(claim.id(), line.id(), claim.version()))));
        }
        if (!line.payable().isPositive()) {
            return new Span();
        }
        return ClaimActions.tertiary(new Button(text("claim.strike"), click -> new StrikeDialog(
                        line,
                        strike -> actions.run(() -> services.reviews().strike(claim.id(), strike, claim.version())))
                .open()));
    }

    boolean mayObject(Claim claim) {
        return actions.can(claim, ClaimAction.OBJECT);
    }

    /** Only what the notice shows can be objected to. */
    Component objectButton(Claim claim, ClaimLine line) {
        if (!line.payable().isPositive()) {
            return new Span();
        }
        var question = new DecisionDialog.Question(text("claim.object"), text("claim.object.explain"), true);
        return ClaimActions.tertiary(new Button(text("claim.object"), click -> new DecisionDialog(
                        question, reason -> actions.run(() -> services.notices().object(claim.id(), line.id(), reason)))
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
        boolean received = objection.state() == Notices.Objection.State.RECEIVED;
        var row = new Div(
                new StatusBadge(
                        text("objection.state." + objection.state()), open || received ? Tone.WARN : Tone.NEUTRAL),
                new Span(objection.name()),
                new Span(objection.text()),
                new Span(objection.result()));
        row.addClassName("yj-finding");
        if (open && actor.is(Role.SECOND_REVIEWER)) {
            row.add(resolve(objection, true), resolve(objection, false));
        }
        if (received && actor.is(Role.SUPERVISOR)) {
            row.add(takeUp(objection), setAside(objection));
        }
        return row;
    }

    private Button takeUp(Notices.Objection objection) {
        return ClaimActions.tertiary(new Button(
                text("objection.takeUp"),
                click -> actions.run(() -> services.objections().takeUp(objection.id()))));
    }

    private Button setAside(Notices.Objection objection) {
        String label = text("objection.setAside");
        var question = new DecisionDialog.Question(label, text("objection.setAside.explain"), true);
        return ClaimActions.tertiary(new Button(label, click -> new DecisionDialog(
                        question,
                        reason -> actions.run(() -> services.objections().dismiss(objection.id(), reason)))
                .open()));
    }

    private Button resolve(Notices.Objection objection, boolean founded) {
        String label = text(founded ? "objection.founded" : "objection.unfounded");
        var question = new DecisionDialog.Question(label, text("objection.explain"), true);
        return ClaimActions.tertiary(new Button(label, click -> new DecisionDialog(
                        question,
                        result -> actions.run(() -> services.notices().resolve(objection.id(), founded, result)))
                .open()));
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
