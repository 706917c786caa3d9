package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.OnlineHours;
import cn.yujiang.documents.ColumnKind;
import cn.yujiang.documents.ui.ImportTarget;
import java.util.List;
import java.util.function.Supplier;

/** The online hours of a class as the goal of a spreadsheet import. */
final class OnlineTarget implements ImportTarget {

    private static final List<Column> COLUMNS = List.of(
            new Column("residentId", true, ColumnKind.ID_NUMBER),
            new Column("course", true, ColumnKind.TEXT),
            new Column("hours", true, ColumnKind.DECIMAL),
            new Column("score", false, ColumnKind.TEXT),
            new Column("completedOn", true, ColumnKind.DATE));

    private final long cohortId;
    private final OnlineHours online;
    private final Supplier<String> platform;

    OnlineTarget(long cohortId, OnlineHours online, Supplier<String> platform) {
        this.cohortId = cohortId;
        this.online = online;
        this.platform = platform;
    }

    @Override
    public String prefix() {
        return "online";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<Outcome> check(Batch batch) {
        return outcomes(online.preview(cohortId, rows(batch)));
    }

    @Override
    public List<Outcome> take(Batch batch) {
        var source = new OnlineHours.Source(platform.get().strip(), batch.fileHash());
        return outcomes(online.add(cohortId, source, rows(batch)));
    }

    private static List<OnlineHours.Row> rows(Batch batch) {
        return batch.rows().stream()
                .map(row -> new OnlineHours.Row(row.rowNumber(), row.values()))
                .toList();
    }

    private static List<Outcome> outcomes(List<OnlineHours.RowOutcome> answered) {
        return answered.stream()
                .map(answer -> new Outcome(answer.row().number(), answer.problems()))
                .toList();
    }
}
