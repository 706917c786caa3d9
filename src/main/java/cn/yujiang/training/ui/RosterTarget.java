package cn.yujiang.training.ui;

import cn.yujiang.documents.ColumnKind;
import cn.yujiang.documents.ui.ImportTarget;
import cn.yujiang.training.Rosters;
import java.util.List;

/** The roster as the goal of a spreadsheet import. */
final class RosterTarget implements ImportTarget {

    private static final List<Column> COLUMNS = List.of(
            new Column("name", true, ColumnKind.TEXT),
            new Column("residentId", true, ColumnKind.ID_NUMBER),
            new Column("category", true, ColumnKind.TEXT),
            new Column("education", false, ColumnKind.TEXT),
            new Column("phone", false, ColumnKind.PHONE),
            new Column("account", false, ColumnKind.ID_NUMBER),
            new Column("employer", false, ColumnKind.TEXT),
            new Column("hireDate", false, ColumnKind.DATE));

    private final long cohortId;
    private final Rosters rosters;

    RosterTarget(long cohortId, Rosters rosters) {
        this.cohortId = cohortId;
        this.rosters = rosters;
    }

    @Override
    public String prefix() {
        return "roster";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<Outcome> check(Batch batch) {
        return outcomes(rosters.preview(cohortId, rows(batch)));
    }

    @Override
    public List<Outcome> take(Batch batch) {
        return outcomes(rosters.add(cohortId, rows(batch)));
    }

    private static List<Rosters.Row> rows(Batch batch) {
        return batch.rows().stream()
                .map(row -> new Rosters.Row(row.rowNumber(), row.values()))
                .toList();
    }

    private static List<Outcome> outcomes(List<Rosters.RowOutcome> answered) {
        return answered.stream()
                .map(answer -> new Outcome(answer.row().number(), answer.problems()))
                .toList();
    }
}
