package cn.yujiang.subsidy.ui;

import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.subsidy.ClaimLists;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;

/** The lists claims without a class are made from: those of the body, or those handed in to the bureau. */
@Route("lists")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "FINANCE", "SUPERVISOR"})
final class ListsView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    ListsView(ClaimLists lists, PolicyCatalogue policies, CurrentActor currentActor, BusinessClock clock) {
        addClassName("yj-page");
        boolean bureau = currentActor.require().isBureau();
        var header = new PageHeader(getTranslation("lists.title"));
        if (!bureau) {
            var create =
                    new Button(getTranslation("list.new"), click -> new NewListDialog(lists, policies, clock).open());
            create.addThemeName("primary");
            header.withActions(create);
        }
        var count = new Span(getTranslation("lists.count", lists.count()));
        count.addClassName("yj-count");
        add(header, new Paragraph(getTranslation("lists.explain")), grid(lists, bureau), count);
    }

    private Grid<ClaimLists.Summary> grid(ClaimLists lists, boolean bureau) {
        var grid = new Grid<ClaimLists.Summary>();
        grid.addComponentColumn(row -> new Anchor("lists/" + Ids.toText(row.id()), row.title()))
                .setHeader(getTranslation("claim.list"))
                .setAutoWidth(true);
        if (bureau) {
            grid.addColumn(ClaimLists.Summary::bodyName)
                    .setHeader(getTranslation("claim.applicant"))
                    .setAutoWidth(true);
        }
        grid.addColumn(ClaimLists.Summary::rows)
                .setHeader(getTranslation("list.rows"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("claim.state"))
                .setAutoWidth(true);
        grid.setEmptyStateText(getTranslation("lists.empty"));
        grid.setHeight("30rem");
        grid.setItemsPageable(page -> lists.find((int) page.getOffset(), page.getPageSize()), page -> lists.count());
        return grid;
    }

    private Component state(ClaimLists.Summary row) {
        ClaimState state = row.state();
        return state == null ? new StatusBadge(getTranslation("list.open"), Tone.NEUTRAL) : ClaimBadges.of(state);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lists.title") + " · " + getTranslation("app.name");
    }
}
