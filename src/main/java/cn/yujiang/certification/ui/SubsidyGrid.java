package cn.yujiang.certification.ui;

import cn.yujiang.certification.PersonSubsidies.Subsidy;
import cn.yujiang.ui.Amounts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;

/** Subsidies claimed for a person, newest first. */
final class SubsidyGrid extends Grid<Subsidy> {

    @Serial
    private static final long serialVersionUID = 1L;

    SubsidyGrid() {
        addColumn(row -> Integer.toString(row.year()))
                .setHeader(getTranslation("person.subsidy.year"))
                .setAutoWidth(true);
        addComponentColumn(SubsidyGrid::project)
                .setHeader(getTranslation("claim.project"))
                .setFlexGrow(2);
        addColumn(row -> row.applicant() + " · " + row.cohort())
                .setHeader(getTranslation("claim.applicant"))
                .setFlexGrow(2);
        addColumn(row -> getTranslation("person.subsidy.payee." + row.payee()))
                .setHeader(getTranslation("person.subsidy.payee"))
                .setAutoWidth(true);
        addComponentColumn(row -> Amounts.span(row.amount()))
                .setHeader(getTranslation("claim.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addColumn(row -> getTranslation(row.stateKey()))
                .setHeader(getTranslation("claim.state"))
                .setAutoWidth(true);
        setAllRowsVisible(true);
    }

    private static Component project(Subsidy row) {
        String path = row.path();
        return path == null ? new Span(row.project()) : new Anchor(path, row.project());
    }
}
