package cn.yujiang.subsidy.ui;

import cn.yujiang.shared.Ids;
import cn.yujiang.subsidy.ClaimSummary;
import cn.yujiang.ui.Amounts;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.io.Serial;

/** Claims as a table, the same on every page that lists them. */
final class ClaimGrid extends Grid<ClaimSummary> {

    @Serial
    private static final long serialVersionUID = 1L;

    ClaimGrid() {
        addComponentColumn(row -> new Anchor(
                        "claims/" + Ids.toText(row.id()),
                        row.claimNo() == null ? getTranslation("claim.draft") : row.claimNo()))
                .setHeader(getTranslation("claim.no"))
                .setAutoWidth(true);
        addColumn(ClaimSummary::ruleTitle)
                .setHeader(getTranslation("claim.project"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        addColumn(ClaimSummary::applicantName)
                .setHeader(getTranslation("claim.applicant"))
                .setAutoWidth(true);
        addColumn(ClaimSummary::cohortName)
                .setHeader(getTranslation("claim.cohort"))
                .setAutoWidth(true);
        addColumn(ClaimSummary::paidPersons)
                .setHeader(getTranslation("claim.persons"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addComponentColumn(row -> Amounts.span(row.total()))
                .setHeader(getTranslation("claim.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addComponentColumn(row -> ClaimBadges.of(row.state()))
                .setHeader(getTranslation("claim.state"))
                .setAutoWidth(true);
        addColumn(row -> row.dueOn() == null ? "—" : row.dueOn().toString())
                .setHeader(getTranslation("claim.due"))
                .setAutoWidth(true);
        setEmptyStateText(getTranslation("claims.empty"));
    }
}
