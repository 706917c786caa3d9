package cn.yujiang.documents.application;

import cn.yujiang.documents.ColumnMapping;
import cn.yujiang.documents.ColumnSpec;
import cn.yujiang.documents.ImportProgress;
import cn.yujiang.documents.ImportedRow;
import cn.yujiang.documents.ImportedTable;
import cn.yujiang.documents.SheetReader;
import cn.yujiang.documents.SheetRow;
import cn.yujiang.documents.SpreadsheetGuard;
import cn.yujiang.documents.TableImport;
import cn.yujiang.documents.domain.HeadFinder;
import cn.yujiang.documents.domain.RowReader;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the first sheet that has a head; rows are turned into values as they stream by. */
final class StreamingTableImport implements TableImport {

    private static final int PROGRESS_STEP = 500;
    private final SpreadsheetGuard guard;
    private final SheetReader reader;

    StreamingTableImport(SpreadsheetGuard guard, SheetReader reader) {
        this.guard = guard;
        this.reader = reader;
    }

    @Override
    public ImportedTable read(byte[] file, List<ColumnSpec> columns, ImportProgress progress) {
        int total = guard.check(file).rows();
        Table table = new Table(columns, progress, total);
        reader.read(file, MAX_ROWS, table::row);
        return table.finish();
    }

    /** The table being read. */
    private static final class Table {

        private final List<ColumnSpec> columns;
        private final HeadFinder finder;
        private final ImportProgress progress;
        private final int total;
        private final List<ImportedRow> rows = new ArrayList<>();
        private final List<Integer> skipped = new ArrayList<>();
        private List<SheetRow> waiting = new ArrayList<>();
        private @Nullable ColumnMapping mapping;
        private @Nullable RowReader body;
        private int done;

        Table(List<ColumnSpec> columns, ImportProgress progress, int total) {
            this.columns = columns;
            this.finder = new HeadFinder(columns);
            this.progress = progress;
            this.total = total;
        }

        void row(SheetRow row) {
            if (++done % PROGRESS_STEP == 0) {
                progress.at(Math.min(done, total), total);
            }
            if (mapping != null) {
                data(row);
                return;
            }
            if (!waiting.isEmpty() && !waiting.getFirst().sheet().equals(row.sheet())) {
                searchHead();
                waiting = mapping == null ? new ArrayList<>() : waiting;
            }
            if (mapping == null) {
                searchIn(row);
            } else {
                data(row);
            }
        }

        private void searchIn(SheetRow row) {
            if (waiting.size() < HeadFinder.SEARCHED_ROWS) {
                waiting.add(row);
                if (waiting.size() == HeadFinder.SEARCHED_ROWS) {
                    searchHead();
                }
            }
        }

        private void searchHead() {
            Optional<ColumnMapping> head = finder.find(waiting);
            if (head.isPresent()) {
                mapping = head.get();
                body = new RowReader(head.get(), columns);
                waiting.forEach(this::data);
            }
        }

        private void data(SheetRow row) {
            ColumnMapping head = mapping;
            RowReader reader = body;
            if (head == null || reader == null || !head.complete()) {
                return;
            }
            if (!row.sheet().equals(head.sheet()) || row.number() <= head.headRow() || reader.isBlank(row)) {
                return;
            }
            if (reader.isFooter(row)) {
                skipped.add(row.number());
            } else {
                rows.add(reader.read(row));
            }
        }

        ImportedTable finish() {
            if (mapping == null) {
                searchHead();
            }
            if (mapping == null) {
                List<String> names = columns.stream().map(ColumnSpec::name).toList();
                throw new RejectedException(Rejection.of("IMPORT_NO_HEAD", String.join("、", names)));
            }
            progress.at(total, total);
            return new ImportedTable(mapping, List.copyOf(rows), List.copyOf(skipped));
        }
    }
}
