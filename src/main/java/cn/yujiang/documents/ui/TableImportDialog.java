package cn.yujiang.documents.ui;

import cn.yujiang.documents.ColumnSpec;
import cn.yujiang.documents.ImportedTable;
import cn.yujiang.documents.RejectedRowsWorkbook;
import cn.yujiang.documents.TableImport;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Sha256;
import cn.yujiang.ui.BackgroundJob;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.Serial;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Imports a table as offices make it: shows how the columns were read, which rows are good and why others are not, takes the good
 * ones on demand and gives the bad ones back as a workbook. Reading and storing happen outside the page.
 */
public final class TableImportDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_BYTES = 20 * 1024 * 1024;

    /** The services the dialog works with. */
    public record Tools(TableImport tables, RejectedRowsWorkbook rejected) {}

    private record Read(ImportedTable table, String hash, List<ImportTarget.Outcome> outcomes) {}

    private final transient ImportTarget target;
    private final transient Tools tools;
    private final transient Runnable onImported;
    private final BackgroundJob job = new BackgroundJob("import.progress");
    private final Div result = new Div();

    /** @param extras fields shown above the upload, such as the name of a platform */
    public TableImportDialog(ImportTarget target, Tools tools, Runnable onImported, Component... extras) {
        this.target = target;
        this.tools = tools;
        this.onImported = onImported;
        setHeaderTitle(text("import"));
        setWidth("min(64rem, 96vw)");
        result.getElement().setAttribute("aria-live", "polite");
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> preview(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileTypes(".xlsx", ".xls");
        upload.setUploadButton(new Button(getTranslation("import.choose")));
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        add(new Paragraph(text("import.explain")));
        add(extras);
        add(upload, job, result);
        getFooter().add(new Button(getTranslation("ui.close"), click -> close()));
    }

    private String text(String key) {
        return getTranslation(target.prefix() + "." + key);
    }

    private List<ColumnSpec> columns() {
        return target.columns().stream().map(this::spec).toList();
    }

    private ColumnSpec spec(ImportTarget.Column column) {
        String[] names = new ColumnNames(this, target).heads(column);
        return column.required()
                ? ColumnSpec.required(column.key(), column.kind(), names)
                : ColumnSpec.optional(column.key(), column.kind(), names);
    }

    private void preview(byte[] bytes) {
        result.removeAll();
        List<ColumnSpec> columns = columns();
        job.run(progress -> read(bytes, columns, progress), new BackgroundJob.Ending<>(this::show, this::fail));
    }

    private Read read(byte[] bytes, List<ColumnSpec> columns, BackgroundJob.Progress progress) {
        ImportedTable table = tools.tables.read(bytes, columns, progress::tell);
        String hash = Sha256.hex(bytes);
        return new Read(
                table, hash, table.mapping().complete() ? all(table, target.check(readable(table, hash))) : List.of());
    }

    private static ImportTarget.Batch readable(ImportedTable table, String hash) {
        var byReadable = table.rows().stream()
                .collect(Collectors.partitioningBy(row -> row.problems().isEmpty()));
        return new ImportTarget.Batch(
                Objects.requireNonNull(byReadable.get(true)), Objects.requireNonNull(byReadable.get(false)), hash);
    }

    /** Rows the table reader already refused keep its reasons; the others are answered by the target. */
    private static List<ImportTarget.Outcome> all(ImportedTable table, List<ImportTarget.Outcome> answered) {
        Stream<ImportTarget.Outcome> unreadable = table.rows().stream()
                .filter(row -> !row.problems().isEmpty())
                .map(row -> new ImportTarget.Outcome(row.rowNumber(), row.problems()));
        return Stream.concat(answered.stream(), unreadable)
                .sorted(Comparator.comparingInt(ImportTarget.Outcome::rowNumber))
                .toList();
    }

    private void fail(RuntimeException e) {
        if (!(e instanceof RejectedException refused)) {
            throw e;
        }
        fail(refused.rejections().stream().map(Refusals::sentence).collect(Collectors.joining(" ")));
    }

    private void fail(String sentence) {
        var error = new Paragraph(sentence);
        error.addClassName("yj-error");
        result.add(error);
    }

    private void show(Read read) {
        var mapping = read.table.mapping();
        if (!mapping.complete()) {
            fail(getTranslation(
                    "import.missing",
                    String.join("、", mapping.missingRequired()),
                    String.join("、", mapping.headers())));
            return;
        }
        long good = read.outcomes.stream().filter(ImportTarget.Outcome::taken).count();
        long bad = read.outcomes.size() - good;
        String columns = mapping.columns().entrySet().stream()
                .map(e -> new ColumnNames(this, target).of(e.getKey()) + "←"
                        + mapping.headers().get(e.getValue()))
                .collect(Collectors.joining("；"));
        result.add(heading(
                "import-summary",
                getTranslation(
                        "import.summary", good, bad, read.table.skippedRows().size())));
        result.add(new Paragraph(getTranslation("import.mapping", columns)));
        if (!mapping.unmapped().isEmpty()) {
            result.add(new Paragraph(getTranslation("import.ignored", String.join("、", mapping.unmapped()))));
        }
        if (bad > 0) {
            addProblems(read.table, read.outcomes);
        }
        if (good > 0) {
            var take = new Button(getTranslation("import.take", good), click -> take(read));
            take.addThemeName("primary");
            take.setDisableOnClick(true);
            result.add(take);
        }
    }

    private void addProblems(ImportedTable table, List<ImportTarget.Outcome> outcomes) {
        var problems = new ProblemRows(this, new ColumnNames(this, target), table, outcomes);
        result.add(problems.grid(), problems.download(tools.rejected));
    }

    private static H3 heading(String id, String text) {
        var heading = new H3(text);
        heading.setId(id);
        return heading;
    }

    private void take(Read read) {
        result.removeAll();
        job.run(
                progress -> all(read.table, target.take(readable(read.table, read.hash), progress::tell)),
                new BackgroundJob.Ending<>(outcomes -> done(read.table, outcomes), refused -> {
                    show(read);
                    fail(refused);
                }));
    }

    private void done(ImportedTable table, List<ImportTarget.Outcome> outcomes) {
        long good = outcomes.stream().filter(ImportTarget.Outcome::taken).count();
        result.add(heading("import-done", getTranslation("import.done", good, outcomes.size() - good)));
        if (good < outcomes.size()) {
            addProblems(table, outcomes);
        }
        onImported.run();
    }
}
