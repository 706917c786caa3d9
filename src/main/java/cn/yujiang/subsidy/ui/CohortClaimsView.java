package cn.yujiang.subsidy.ui;

import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Ids;
import cn.yujiang.subsidy.ClaimPapers;
import cn.yujiang.subsidy.ClaimSummary;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.ui.CohortHeader;
import cn.yujiang.training.ui.CohortRoute;
import cn.yujiang.ui.Empty;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The subsidies of a class: what may be claimed under the policies in force, and what has been. */
@Route("cohorts/:id/claims")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class CohortClaimsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Cohorts cohorts;
    private final transient Claims claims;
    private final transient ClaimPapers claimPapers;
    private final transient PolicyCatalogue policies;
    private final transient CurrentActor currentActor;

    CohortClaimsView(
            Cohorts cohorts,
            Claims claims,
            ClaimPapers claimPapers,
            PolicyCatalogue policies,
            CurrentActor currentActor) {
        this.claimPapers = claimPapers;
        this.cohorts = cohorts;
        this.claims = claims;
        this.policies = policies;
        this.currentActor = currentActor;
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Cohort cohort = CohortRoute.load(event, cohorts::get);
        removeAll();
        add(new CohortHeader(cohort, CohortHeader.Tab.CLAIMS));
        List<ClaimSummary> existing = claims.ofCohort(cohort.id());
        if (!currentActor.require().isBureau()) {
            add(new H2(getTranslation("claims.claimable")), claimable(cohort, existing));
        }
        add(new H2(getTranslation("claims.title")), existing(existing));
    }

    private Div claimable(Cohort cohort, List<ClaimSummary> existing) {
        var list = new Div();
        list.addClassName("yj-findings");
        if (cohort.state() != CohortState.COMPLETED) {
            list.add(new Empty(getTranslation("claims.notCompleted")));
            return list;
        }
        Set<String> taken = existing.stream().map(ClaimSummary::ruleId).collect(Collectors.toSet());
        List<RuleInfo> rules = claims.claimableRules(cohort.id());
        if (rules.isEmpty()) {
            list.add(new Empty(getTranslation("claims.noRule")));
        }
        rules.forEach(rule -> list.add(row(cohort, rule, taken.contains(rule.id()))));
        return list;
    }

    private Div row(Cohort cohort, RuleInfo rule, boolean taken) {
        var title = new Span(getLocale().getLanguage().equals("en") ? rule.titleEn() : rule.titleZh());
        title.addClassName("yj-strong");
        var basis = new Span(policies.basis(rule.id()));
        basis.addClassName("yj-count");
        var draft = new Button(getTranslation("claims.draft"), click -> {
            long id = claims.draft(cohort.id(), rule.id());
            getUI().ifPresent(ui -> ui.navigate("claims/" + Ids.toText(id)));
        });
        draft.setEnabled(!taken);
        draft.setAriaLabel(getTranslation("claims.draft") + " " + title.getText());
        var asked = new Span(getTranslation("paper.asked", papers(cohort, rule)));
        asked.addClassName("yj-count");
        var words = new Div(title, basis, asked);
        words.addClassName("yj-notes");
        var row = new Div(words, draft);
        row.addClassNames("yj-finding", "yj-claimable");
        return row;
    }

    /** Every paper with where it stands, so that nobody drafts first and looks for papers then. */
    private String papers(Cohort cohort, RuleInfo rule) {
        return claimPapers.ofClass(cohort.id(), rule.id()).stream()
                .map(paper -> paper.name() + "（" + getTranslation("paper.state." + paper.state()) + "）")
                .collect(Collectors.joining("、"));
    }

    private static ClaimGrid existing(List<ClaimSummary> existing) {
        var grid = new ClaimGrid();
        grid.setItems(existing);
        grid.setAllRowsVisible(true);
        return grid;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cohort.tab.CLAIMS") + " · " + getTranslation("app.name");
    }
}
