package cn.yujiang.documents.application;

import cn.yujiang.documents.ColumnMapping;
import cn.yujiang.documents.RejectedRow;
import cn.yujiang.documents.RejectedRowsWorkbook;
import cn.yujiang.documents.SheetWriter;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;

/** Original columns, then the reason. */
final class XlsxRejectedRows implements RejectedRowsWorkbook {

    private final SheetWriter writer;

    XlsxRejectedRows(SheetWriter writer) {
        this.writer = writer;
    }

    @Override
    public byte[] write(ColumnMapping mapping, List<RejectedRow> rows, Labels labels) {
        List<String> headers = new ArrayList<>(mapping.headers());
        headers.add(labels.reason());
        return writer.write(mapping.sheet(), headers, rows.stream().map(row -> cells(mapping, row, labels)));
    }

    private static List<String> cells(ColumnMapping mapping, RejectedRow rejected, Labels labels) {
        List<String> original = rejected.row().original();
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < mapping.headers().size(); column++) {
            cells.add(column < original.size() ? original.get(column) : "");
        }
        String number = String.valueOf(rejected.row().rowNumber());
        cells.add(MessageFormat.format(labels.rowReason(), number, rejected.reason()));
        return cells;
    }
}
