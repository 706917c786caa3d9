package cn.yujiang.subsidy.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimForms;
import cn.yujiang.subsidy.ClaimHearings;
import cn.yujiang.subsidy.ClaimReviews;
import cn.yujiang.subsidy.ClaimTransitions;
import cn.yujiang.ui.DecisionDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;

/** The buttons of a claim: those the transition table allows for the user now. The services check everything again. */
final class ClaimActions {

    /** The page the buttons stand on; steps are taken with the version it shows. */
    interface Page {
        Claim current();

        void reload();
    }

    private final ClaimServices services;
    private final Actor actor;
    private final Page page;

    ClaimActions(ClaimServices services, Actor actor, Page page) {
        this.services = services;
        this.actor = actor;
        this.page = page;
    }

    boolean can(Claim claim, ClaimAction action) {
        return actor.roles().stream()
                .anyMatch(role -> ClaimTransitions.actions(claim.state(), role).contains(action));
    }

    /** Whether the user is a reviewer at all. */
    boolean reviews() {
        return actor.is(Role.FIRST_REVIEWER) || actor.is(Role.SECOND_REVIEWER);
    }

    List<Component> buttons(Claim claim, List<ClaimHearings.Hearing> hearings) {
        var buttons = new ArrayList<Component>();
        Optional<ClaimHearings.Hearing> standing =
                hearings.stream().filter(ClaimHearings.Hearing::stands).findFirst();
        applicant(buttons, claim);
        if (standing.isPresent()) {
            hearing(buttons, claim, standing.get());
        } else {
            review(buttons, claim);
        }
        approval(buttons, claim);
        decision(buttons, claim, ClaimAction.WITHDRAW, true, reason -> services.claims()
                .withdraw(claim.id(), reason, version()));
        if (claim.submission() > 0) {
            services.forms().papers(claim.id()).forEach(paper -> buttons.add(print(claim, paper)));
        }
        return buttons;
    }

    private void applicant(List<Component> buttons, Claim claim) {
        if (can(claim, ClaimAction.SUBMIT)) {
            String key = java.util.UUID.randomUUID().toString();
            buttons.add(primary(new Button(text("claim.action.SUBMIT"), click -> new SubmitDialog(
                            claim,
                            commitment -> run(() -> services.claims().submit(claim.id(), commitment, key, version())))
                    .open())));
            buttons.add(new Button(
                    text("claim.recompute"),
                    click -> run(() -> services.claims().recompute(claim.id()))));
        }
    }

    private void review(List<Component> buttons, Claim claim) {
        if (can(claim, ClaimAction.ACCEPT)) {
            buttons.add(primary(new Button(
                    text("claim.action.ACCEPT"),
                    click -> run(() -> services.reviews().accept(claim.id(), version())))));
        }
        if (can(claim, ClaimAction.PASS)) {
            buttons.add(primary(new Button(text("claim.action.PASS." + claim.state()), click -> new PassDialog(
                            pass -> run(() -> services.reviews().pass(claim.id(), pass, version())))
                    .open())));
            buttons.add(new Button(text("claim.recomputation"), click -> recompute(claim)));
        }
        if (can(claim, ClaimAction.REOPEN) && actor.id() == firstReviewer(claim)) {
            decision(buttons, claim, ClaimAction.REOPEN, true, reason -> services.reviews()
                    .reopen(claim.id(), reason, version()));
        }
        if (can(claim, ClaimAction.RETURN)) {
            buttons.add(new Button(text("claim.action.RETURN"), click -> new ReturnDialog(decision ->
                            run(() -> services.reviews().returnForCorrection(claim.id(), decision, version())))
                    .open()));
        }
        if (can(claim, ClaimAction.PROPOSE_REFUSAL)) {
            buttons.add(new Button(text("claim.action.PROPOSE_REFUSAL"), click -> new RefusalDialog(
                            proposal -> run(() -> services.hearings().propose(claim.id(), proposal, version())))
                    .open()));
        }
    }

    private void approval(List<Component> buttons, Claim claim) {
        if (!can(claim, ClaimAction.APPROVE)) {
            return;
        }
        String label = text("claim.action.APPROVE");
        buttons.add(primary(new Button(label, click -> {
            String explanation = services.reviews()
                            .waiting(claim.id())
                            .map(ClaimActions::divided)
                            .orElseGet(() -> text("claim.action.APPROVE.explain"))
                    + money(services.reviews().source(claim.id()));
            new DecisionDialog(
                            new DecisionDialog.Question(label, explanation, false),
                            reason -> run(() -> services.reviews().approve(claim.id(), reason, version())))
                    .open();
        })));
    }

    private static String money(ClaimReviews.Source source) {
        return source.funding() == ClaimReviews.Funding.READY
                ? ""
                : " " + UI.getCurrent().getTranslation("claim.source." + source.funding(), source.source());
    }

    private static String divided(ClaimReviews.Waiting waiting) {
        return UI.getCurrent()
                .getTranslation(
                        waiting.wholeClaim() ? "claim.action.APPROVE.waits" : "claim.action.APPROVE.divides",
                        waiting.names().size(),
                        String.join("、", waiting.names()),
                        waiting.amount().toPlainYuan(),
                        waiting.rest().toPlainYuan());
    }

    private static long firstReviewer(Claim claim) {
        Long first = claim.firstReviewerId();
        return first == null ? 0 : first;
    }

    private void hearing(List<Component> buttons, Claim claim, ClaimHearings.Hearing hearing) {
        if (hearing.answer() == null && !hearing.decidable()) {
            decision(buttons, claim, ClaimAction.ANSWER_REFUSAL, true, text -> services.hearings()
                    .answer(claim.id(), text, version()));
        }
        if (hearing.decidable() && !hearing.own()) {
            decision(buttons, claim, ClaimAction.REJECT, false, comment -> services.reviews()
                    .reject(claim.id(), comment, version()));
        }
        decision(buttons, claim, ClaimAction.DROP_REFUSAL, true, reason -> services.hearings()
                .drop(claim.id(), reason, version()));
    }

    private void recompute(Claim claim) {
        var facts = services.facts(claim.ruleId());
        new RecomputeDialog(
                        services.reviews().recomputation(claim.id()),
                        facts,
                        reason -> run(() -> services.reviews().confirmRecomputation(claim.id(), reason, version())))
                .open();
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
        boolean main = action == ClaimAction.ANSWER_REFUSAL;
        buttons.add(main ? primary(button) : button);
    }

    private Button print(Claim claim, ClaimForms.Paper paper) {
        String label = text("form." + paper);
        return new Button(
                label, click -> ClaimPrinting.open(label, services.forms().print(claim.id(), paper)));
    }

    private int version() {
        return page.current().version();
    }

    /**
     * Two reviewers on one claim make one decision: the second one's page is read anew behind the open dialog, what was typed stays,
     * and a second confirmation is given to what now stands there.
     */
    void run(Runnable step) {
        try {
            step.run();
        } catch (OptimisticLockingFailureException stale) {
            page.reload();
            throw new RejectedException(Rejection.of("CLAIM_STALE"), stale);
        } catch (RejectedException refused) {
            page.reload(); // what the controls found just now stands on the page
            throw refused;
        }
        page.reload();
    }

    static Button primary(Button button) {
        button.addThemeName("primary");
        return button;
    }

    static Button tertiary(Button button) {
        button.addThemeName("tertiary");
        return button;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
