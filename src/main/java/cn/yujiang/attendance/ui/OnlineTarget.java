package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.OnlineHours;
import cn.yujiang.documents.ColumnKind;
import cn.yujiang.documents.ImportProgress;
import cn.yujiang.documents.ImportedRow;
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
            new Column("completedOn", false, ColumnKind.DATE),
            new Column("studiedOn", false, ColumnKind.DATE),
            new Column("startedAt", false, ColumnKind.DATE_TIME),
            new Column("endedAt", false, ColumnKind.DATE_TIME),
            new Column("identity", false, ColumnKind.TEXT),
            new Column("idleMinutes", false, ColumnKind.TEXT));

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
        return outcomes(online.preview(cohortId, rows(batch.rows())));
    }

    @Override
    public List<Outcome> take(Batch batch) {
        return take(batch, ImportProgress.NONE);
    }

    @Override
    public List<Outcome> take(Batch batch, ImportProgress progress) {
        var source = new OnlineHours.Source(platform.get().strip(), batch.fileHash());
        List<OnlineHours.RowOutcome> unreadable = batch.unreadable().stream()
                .map(row -> new OnlineHours.RowOutcome(row(row), row.problems(), false))
                .toList();
        return outcomes(online.add(cohortId, new OnlineHours.File(source, rows(batch.rows()), unreadable), progress));
    }

    private static List<OnlineHours.Row> rows(List<ImportedRow> rows) {
        return rows.stream().map(OnlineTarget::row).toList();
    }

    private static OnlineHours.Row row(ImportedRow row) {
        return new OnlineHours.Row(row.rowNumber(), row.values());
    }

    private static List<Outcome> outcomes(List<OnlineHours.RowOutcome> answered) {
        return answered.stream()
                .map(answer -> new Outcome(answer.row().number(), answer.problems()))
                .toList();
    }
}
