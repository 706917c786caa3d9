package cn.yujiang.controls.ui;

import cn.yujiang.controls.ComparisonLists;
import cn.yujiang.documents.ColumnKind;
import cn.yujiang.documents.ui.ImportTarget;
import java.util.List;
import java.util.function.Supplier;

/** A comparison list as the goal of a spreadsheet import. */
final class ComparisonTarget implements ImportTarget {

    private static final List<Column> COLUMNS =
            List.of(new Column("residentId", true, ColumnKind.ID_NUMBER), new Column("name", false, ColumnKind.TEXT));

    private final ComparisonLists lists;
    private final Supplier<ComparisonLists.Head> head;

    ComparisonTarget(ComparisonLists lists, Supplier<ComparisonLists.Head> head) {
        this.lists = lists;
        this.head = head;
    }

    @Override
    public String prefix() {
        return "comparison";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<Outcome> check(Batch batch) {
        return outcomes(lists.check(rows(batch)));
    }

    @Override
    public List<Outcome> take(Batch batch) {
        return outcomes(lists.take(head.get(), rows(batch), batch.fileHash()));
    }

    private static List<ComparisonLists.Row> rows(Batch batch) {
        return batch.rows().stream()
                .map(row -> new ComparisonLists.Row(row.rowNumber(), row.values()))
                .toList();
    }

    private static List<Outcome> outcomes(List<ComparisonLists.RowOutcome> answered) {
        return answered.stream()
                .map(answer -> new Outcome(answer.number(), answer.problems()))
                .toList();
    }
}
