package cn.yujiang.controls.ui;

import cn.yujiang.controls.ComparisonLists;
import cn.yujiang.controls.ListKind;
import cn.yujiang.documents.RejectedRowsWorkbook;
import cn.yujiang.documents.TableImport;
import cn.yujiang.documents.ui.TableImportDialog;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Lists of other bureaus that rosters and claims are compared with: which there are, and importing another. */
@Route("comparison-lists")
@Menu(title = "menu.comparison", order = 66, icon = "vaadin:split")
@RolesAllowed({"FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class ComparisonView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient ComparisonLists lists;
    private final transient TableImportDialog.Tools tools;
    private final transient BusinessClock clock;
    private final Grid<ComparisonLists.Listed> grid = new Grid<>();

    ComparisonView(
            ComparisonLists lists,
            TableImport tables,
            RejectedRowsWorkbook rejected,
            BusinessClock clock,
            CurrentActor currentActor) {
        this.lists = lists;
        this.tools = new TableImportDialog.Tools(tables, rejected);
        this.clock = clock;
        addClassName("yj-page");
        var header =
                new PageHeader(getTranslation("comparison.title")).withStateLine(getTranslation("comparison.explain"));
        var actor = currentActor.require();
        if (actor.is(Role.FIRST_REVIEWER) || actor.is(Role.SECOND_REVIEWER) || actor.is(Role.SUPERVISOR)) {
            var open = new Button(getTranslation("comparison.import"), click -> importList());
            open.addThemeName("primary");
            header.withActions(open);
        }
        columns();
        add(header, grid);
        show();
    }

    private void columns() {
        grid.addColumn(row -> getTranslation("comparison.kind." + row.head().kind()))
                .setHeader(getTranslation("comparison.kind"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.head().source())
                .setHeader(getTranslation("comparison.source"))
                .setFlexGrow(2);
        grid.addColumn(row -> row.head().asOf())
                .setHeader(getTranslation("comparison.asOf"))
                .setAutoWidth(true);
        grid.addColumn(ComparisonLists.Listed::people)
                .setHeader(getTranslation("comparison.people"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(row -> new StatusBadge(
                        getTranslation(row.current() ? "comparison.current" : "comparison.old"),
                        row.current() ? Tone.GOOD : Tone.NEUTRAL))
                .setHeader(getTranslation("claim.state"))
                .setAutoWidth(true);
        grid.addColumn(row -> WHEN.format(row.importedAt().atZone(BusinessClock.ZONE)) + " " + row.importedBy())
                .setHeader(getTranslation("comparison.importedAt"))
                .setAutoWidth(true);
        grid.setEmptyStateText(getTranslation("comparison.empty"));
        grid.setAllRowsVisible(true);
    }

    private void show() {
        grid.setItems(lists.lists());
    }

    private void importList() {
        var kind = new Select<ListKind>();
        kind.setLabel(getTranslation("comparison.kind"));
        kind.setItems(ListKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("comparison.kind." + each));
        kind.setValue(ListKind.DECEASED);
        var source = new TextField(getTranslation("comparison.source"));
        source.setMaxLength(100);
        source.setRequiredIndicatorVisible(true);
        var asOf = Dates.picker(getTranslation("comparison.asOf"));
        asOf.setValue(clock.today());
        var target = new ComparisonTarget(lists, () -> {
            LocalDate day = asOf.getValue();
            return new ComparisonLists.Head(kind.getValue(), source.getValue(), day == null ? clock.today() : day);
        });
        new TableImportDialog(target, tools, this::show, kind, source, asOf).open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("comparison.title") + " · " + getTranslation("app.name");
    }
}
