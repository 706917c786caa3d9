package cn.yujiang.documents.ui;

import cn.yujiang.documents.ImportedRow;
import cn.yujiang.documents.ImportedTable;
import cn.yujiang.documents.RejectedRow;
import cn.yujiang.documents.RejectedRowsWorkbook;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.Rejection;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows that were not taken: in a list with their reasons, and as a workbook to mend and import again. */
final class ProblemRows {

    private static final int SHOWN = 200;

    private final Component page;
    private final ColumnNames names;
    private final ImportedTable table;
    private final List<ImportTarget.Outcome> bad;
    private final Map<Integer, ImportedRow> rows;

    ProblemRows(Component page, ColumnNames names, ImportedTable table, List<ImportTarget.Outcome> outcomes) {
        this.page = page;
        this.names = names;
        this.table = table;
        this.bad = outcomes.stream().filter(outcome -> !outcome.taken()).toList();
        this.rows = table.rows().stream()
                .collect(Collectors.toMap(ImportedRow::rowNumber, Function.identity(), (a, b) -> a));
    }

    Grid<ImportTarget.Outcome> grid() {
        String firstColumn = table.mapping().columns().entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        var grid = new Grid<ImportTarget.Outcome>();
        grid.addColumn(ImportTarget.Outcome::rowNumber)
                .setHeader(page.getTranslation("import.row"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(outcome -> shown(row(outcome).value(firstColumn)))
                .setHeader(names.of(firstColumn))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(outcome -> reasons(outcome.problems()))
                .setHeader(page.getTranslation("import.reason"))
                .setFlexGrow(3);
        grid.setItems(bad.stream().limit(SHOWN).toList());
        grid.setHeight("16rem");
        return grid;
    }

    /** A number of identity finds the row by its masked form as well. */
    private static String shown(String value) {
        return value.matches("\\d{17}[\\dX]") ? Masking.residentId(value) : value;
    }

    private ImportedRow row(ImportTarget.Outcome outcome) {
        return Objects.requireNonNull(rows.get(outcome.rowNumber()));
    }

    private String reasons(List<Rejection> problems) {
        return problems.stream()
                .map(problem ->
                        (problem.field() == null ? "" : names.of(problem.field()) + "：") + Refusals.sentence(problem))
                .collect(Collectors.joining(" "));
    }

    Anchor download(RejectedRowsWorkbook workbooks) {
        List<RejectedRow> rejected = bad.stream()
                .map(outcome -> new RejectedRow(row(outcome), reasons(outcome.problems())))
                .toList();
        var labels = new RejectedRowsWorkbook.Labels(
                page.getTranslation("documents.rejected.reason"), page.getTranslation("documents.rejected.row"));
        byte[] workbook = workbooks.write(table.mapping(), rejected, labels);
        var handler = DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(workbook),
                "rejected-rows.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                workbook.length));
        return new Anchor(handler, page.getTranslation("import.download", rejected.size()));
    }
}
