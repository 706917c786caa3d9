package cn.yujiang.training.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.Ids;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortAction;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.domain.CohortTransitions;
import cn.yujiang.ui.DecisionDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The buttons of a class: those the transition table allows for the user now. The service checks everything again. */
final class CohortActions {

    private final Cohorts cohorts;
    private final CohortForms forms;
    private final Actor actor;
    private final Runnable reload;

    CohortActions(Cohorts cohorts, CohortForms forms, Actor actor, Runnable reload) {
        this.cohorts = cohorts;
        this.forms = forms;
        this.actor = actor;
        this.reload = reload;
    }

    boolean editable(Cohort cohort) {
        return can(cohort, CohortAction.EDIT);
    }

    private boolean can(Cohort cohort, CohortAction action) {
        boolean own = actor.isBureau() || Long.valueOf(cohort.bodyId()).equals(actor.bodyId());
        return own && CohortTransitions.possible(cohort.state(), action, actor.roles());
    }

    List<Component> buttons(Cohort cohort) {
        var buttons = new ArrayList<Component>();
        decide(buttons, cohort, CohortAction.FILE, false, text -> cohorts.file(cohort.id(), cohort.version()));
        decide(
                buttons,
                cohort,
                CohortAction.APPROVE,
                false,
                text -> cohorts.approve(cohort.id(), text, cohort.version()));
        decide(
                buttons,
                cohort,
                CohortAction.RETURN,
                true,
                text -> cohorts.returnForCorrection(cohort.id(), text, cohort.version()));
        decide(buttons, cohort, CohortAction.REJECT, true, text -> cohorts.reject(cohort.id(), text, cohort.version()));
        decide(buttons, cohort, CohortAction.START, false, text -> cohorts.start(cohort.id()));
        decide(buttons, cohort, CohortAction.COMPLETE, false, text -> cohorts.complete(cohort.id()));
        decide(
                buttons,
                cohort,
                CohortAction.SUSPEND,
                true,
                text -> cohorts.suspend(cohort.id(), text, cohort.version()));
        decide(buttons, cohort, CohortAction.RESUME, true, text -> cohorts.resume(cohort.id(), text, cohort.version()));
        decide(
                buttons,
                cohort,
                CohortAction.DISQUALIFY,
                true,
                text -> cohorts.disqualify(cohort.id(), text, cohort.version()));
        decide(buttons, cohort, CohortAction.CANCEL, true, text -> cohorts.cancel(cohort.id(), text));
        if (actor.is(Role.INSTITUTION) || actor.is(Role.ENTERPRISE)) {
            buttons.add(copy(cohort));
        }
        buttons.addAll(forms.buttons(cohort));
        return buttons;
    }

    private void decide(
            List<Component> buttons,
            Cohort cohort,
            CohortAction action,
            boolean reasonRequired,
            Consumer<String> service) {
        if (!can(cohort, action)) {
            return;
        }
        UI ui = UI.getCurrent();
        String label = ui.getTranslation("cohort.action." + action);
        var button = new Button(label, click -> {
            var question = new DecisionDialog.Question(
                    label, ui.getTranslation("cohort.action." + action + ".explain"), reasonRequired);
            new DecisionDialog(question, reason -> {
                        service.accept(reason);
                        reload.run();
                    })
                    .open();
        });
        if (buttons.isEmpty()) {
            button.addThemeName("primary");
        }
        buttons.add(button);
    }

    private Component copy(Cohort cohort) {
        UI ui = UI.getCurrent();
        return new Button(ui.getTranslation("cohort.copy"), click -> new CopyDialog(start -> {
                    long copy = cohorts.copy(cohort.id(), start);
                    ui.navigate("cohorts/" + Ids.toText(copy));
                })
                .open());
    }
}
