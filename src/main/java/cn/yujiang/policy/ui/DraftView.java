package cn.yujiang.policy.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.policy.PackDrafts;
import cn.yujiang.policy.PackDrafts.Draft;
import cn.yujiang.policy.PackDrafts.State;
import cn.yujiang.policy.PackFinding;
import cn.yujiang.policy.PackPart;
import cn.yujiang.policy.ui.DraftHeader.Tab;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.FindingList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;
import java.util.function.Function;

/** S27: one draft of a paper, tab by tab, with what the checks say above and the next steps at the top. */
@Route("policy-papers/:id/:tab?")
@RolesAllowed({"POLICY_ADMIN", "SECOND_REVIEWER"})
final class DraftView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient PackDrafts drafts;
    private final transient Actor actor;
    private Tab tab = Tab.PARAMETERS;

    DraftView(PackDrafts drafts, CurrentActor currentActor) {
        this.drafts = drafts;
        this.actor = currentActor.require();
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tab = Tab.of(event.getRouteParameters().get("tab").orElse(""));
        long id = event.getRouteParameters().get("id").flatMap(Ids::parse).orElseThrow(NotFoundException::new);
        try {
            show(drafts.get(id));
        } catch (RejectedException unknown) {
            throw new NotFoundException();
        }
    }

    private void show(Draft draft) {
        removeAll();
        boolean open = draft.state() == State.DRAFT || draft.state() == State.SUBMITTED;
        List<PackFinding> findings = open ? drafts.check(draft.id()) : List.of();
        add(new DraftHeader(draft, tab).withActions(actions(draft, findings)));
        if (open) {
            add(findings(findings));
        }
        add(content(draft));
    }

    private Component findings(List<PackFinding> findings) {
        var list = new FindingList(FindingItems.of(this, findings), getTranslation("draft.check.none"));
        if (findings.isEmpty()) {
            return list;
        }
        long errors = findings.stream().filter(PackFinding::error).count();
        var details = new Details(getTranslation("draft.check.some", errors, findings.size() - errors), list);
        details.setOpened(findings.size() <= 4);
        details.addClassName("yj-rule");
        return details;
    }

    private Component content(Draft draft) {
        boolean editable = draft.state() == State.DRAFT && actor.is(Role.POLICY_ADMIN);
        var parts = new DraftParts(drafts, draft, editable, this::show);
        return switch (tab) {
            case PARAMETERS -> parts.parameters();
            case RULES -> parts.rules();
            case FACTS -> parts.list(PackPart.FACT);
            case ARTICLES -> parts.paper();
            case EXAMPLES -> parts.examples();
            case CHANGES -> new DraftChanges(drafts.differences(draft.id()));
            case EFFECTS -> new DraftEffectsPanel(drafts, draft, this::show);
            case TEXT -> new DraftTextPanel(drafts, draft, editable, this::show);
        };
    }

    private Component[] actions(Draft draft, List<PackFinding> findings) {
        if (draft.state() == State.DRAFT && actor.is(Role.POLICY_ADMIN)) {
            var submit = new Button(
                    getTranslation("draft.submit"),
                    click -> ask("draft.submit", reason -> drafts.submit(draft.id(), draft.lock(), reason)));
            submit.addThemeName("primary");
            submit.setEnabled(findings.stream().noneMatch(PackFinding::error));
            var discard = new Button(
                    getTranslation("draft.discard"),
                    click -> ask("draft.discard", reason -> drafts.discard(draft.id(), draft.lock())));
            return new Component[] {submit, discard};
        }
        boolean second = draft.state() == State.SUBMITTED
                && draft.madeBy() != actor.id()
                && !draft.editors().contains(actor.id());
        if (second) {
            var publish = new Button(
                    getTranslation("draft.publish"),
                    click -> ask("draft.publish", reason -> drafts.publish(draft.id(), draft.lock())));
            publish.addThemeName("primary");
            var back = new Button(
                    getTranslation("draft.giveBack"),
                    click -> ask("draft.giveBack", reason -> drafts.giveBack(draft.id(), draft.lock(), reason)));
            return new Component[] {publish, back};
        }
        return new Component[0];
    }

    /** Asks once more; steps that others read about need a reason. */
    private void ask(String step, Function<String, Draft> decide) {
        boolean reasoned = step.equals("draft.submit") || step.equals("draft.giveBack");
        new DecisionDialog(
                        new DecisionDialog.Question(getTranslation(step), getTranslation(step + ".explain"), reasoned),
                        reason -> show(decide.apply(reason)))
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.papers") + " · " + getTranslation("app.name");
    }
}
