package cn.yujiang.training.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.registry.BodyResources;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.training.ChangeRequest;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortChanges;
import cn.yujiang.training.CohortMerging;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.Rosters;
import cn.yujiang.ui.Empty;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** S11: requests to change an approved class, what each changes, and the decision on it; earlier ones stay below. */
@Route("cohorts/:id/changes")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class ChangesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Cohorts cohorts;
    private final transient CohortChanges changes;
    private final transient CohortMerging merging;
    private final transient Rosters rosters;
    private final transient BodyResources resources;
    private final transient CodeLists codes;
    private final transient Actor actor;
    private transient @Nullable Cohort cohort;

    ChangesView(
            Cohorts cohorts,
            CohortChanges changes,
            CohortMerging merging,
            Rosters rosters,
            BodyResources resources,
            CodeLists codes,
            CurrentActor currentActor) {
        this.cohorts = cohorts;
        this.changes = changes;
        this.merging = merging;
        this.rosters = rosters;
        this.resources = resources;
        this.codes = codes;
        this.actor = currentActor.require();
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CohortRoute.load(event, cohorts::get));
    }

    private void show(Cohort loaded) {
        cohort = loaded;
        removeAll();
        var header = new CohortHeader(loaded, CohortHeader.Tab.CHANGES);
        if (own(loaded) && changes.limits(loaded.id()).open()) {
            var ask = new Button(getTranslation("change.ask"), click -> compose(loaded));
            ask.addThemeName("primary");
            header.withActions(ask);
        }
        add(header, new Paragraph(getTranslation("change.explain", loaded.planVersion())));
        List<ChangeRequest> requests = changes.of(loaded.id());
        if (requests.isEmpty()) {
            add(new Empty(getTranslation("change.empty")));
        }
        requests.forEach(request -> add(new ChangeCard(request, changes, actor, () -> reload(loaded))));
    }

    private boolean own(Cohort loaded) {
        return (actor.is(Role.INSTITUTION) || actor.is(Role.ENTERPRISE))
                && Objects.equals(actor.bodyId(), loaded.bodyId());
    }

    private void reload(Cohort shown) {
        show(cohorts.get(shown.id()));
    }

    private void compose(Cohort loaded) {
        removeAll();
        var form = new ChangeForm(
                loaded,
                rosters.list(loaded.id()),
                changes,
                merging,
                changes.limits(loaded.id()),
                SessionChoices.of(resources, loaded.bodyId()),
                codes);
        form.withButtons(() -> reload(loaded));
        add(
                new CohortHeader(loaded, CohortHeader.Tab.CHANGES),
                new Paragraph(getTranslation("change.compose.explain")),
                form);
    }

    @Override
    public String getPageTitle() {
        Cohort shown = cohort;
        return getTranslation("cohort.tab.CHANGES")
                + (shown == null ? "" : " · " + shown.plan().name());
    }
}
