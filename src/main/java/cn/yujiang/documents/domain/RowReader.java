package cn.yujiang.documents.domain;

import cn.yujiang.documents.ColumnMapping;
import cn.yujiang.documents.ColumnSpec;
import cn.yujiang.documents.ImportedRow;
import cn.yujiang.documents.SheetRow;
import cn.yujiang.shared.FullWidth;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the rows below a head and tells data from blank rows and footers. */
public final class RowReader {

    private static final Pattern FOOTER = Pattern.compile(
            "(合计|总计|小计|共计|填表|制表|审核|复核|负责人|经办|填报|单位负责人|单位\\(?盖章|盖章|备注[:：]|说明|注[:：]" + "|日期[:：]|联系人[:：]).*");

    private final ColumnMapping mapping;
    private final List<ColumnSpec> columns;

    public RowReader(ColumnMapping mapping, List<ColumnSpec> columns) {
        this.mapping = mapping;
        this.columns = columns.stream()
                .filter(column -> mapping.columns().containsKey(column.key()))
                .toList();
    }

    /** No wanted column is filled: an empty row, or one with only its serial number. */
    public boolean isBlank(SheetRow row) {
        boolean unfilled =
                columns.stream().allMatch(column -> shown(row, column).isEmpty());
        return unfilled && !startsLikeFooter(row);
    }

    /** Starts with a footer word and leaves most of the required columns empty. */
    public boolean isFooter(SheetRow row) {
        List<ColumnSpec> required =
                columns.stream().filter(ColumnSpec::required).toList();
        List<ColumnSpec> counted = required.isEmpty() ? columns : required;
        long filled =
                counted.stream().filter(column -> !shown(row, column).isEmpty()).count();
        return startsLikeFooter(row) && filled * 2 <= counted.size();
    }

    private static boolean startsLikeFooter(SheetRow row) {
        return row.cells().stream()
                .map(cell -> FullWidth.compact(cell.shown()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .filter(text -> FOOTER.matcher(text).matches())
                .isPresent();
    }

    private String shown(SheetRow row, ColumnSpec column) {
        return FullWidth.compact(row.cell(position(column)).shown());
    }

    private int position(ColumnSpec column) {
        return mapping.columns().getOrDefault(column.key(), Integer.MAX_VALUE);
    }

    public ImportedRow read(SheetRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Rejection> problems = new ArrayList<>();
        for (ColumnSpec column : columns) {
            try {
                String value = CellValues.normalise(column, row.cell(position(column)));
                if (!value.isEmpty()) {
                    values.put(column.key(), value);
                } else if (column.required()) {
                    problems.add(Rejection.onField(column.key(), "IMPORT_REQUIRED", column.name()));
                }
            } catch (RejectedException e) {
                problems.addAll(e.rejections());
            }
        }
        List<String> original = row.cells().stream().map(cell -> cell.shown()).toList();
        return new ImportedRow(row.number(), values, problems, original);
    }
}
