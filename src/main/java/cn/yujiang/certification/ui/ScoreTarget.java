package cn.yujiang.certification.ui;

import cn.yujiang.certification.Exams;
import cn.yujiang.documents.ColumnKind;
import cn.yujiang.documents.ui.ImportTarget;
import java.util.List;

/** The scores of a class as the goal of a spreadsheet import; score cells are text because 缺考 stands in them. */
final class ScoreTarget implements ImportTarget {

    private static final List<Column> COLUMNS = List.of(
            new Column("residentId", true, ColumnKind.ID_NUMBER),
            new Column("theory", false, ColumnKind.TEXT),
            new Column("practice", false, ColumnKind.TEXT),
            new Column("retake", false, ColumnKind.TEXT));

    private final long cohortId;
    private final Exams exams;

    ScoreTarget(long cohortId, Exams exams) {
        this.cohortId = cohortId;
        this.exams = exams;
    }

    @Override
    public String prefix() {
        return "score";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<Outcome> check(Batch batch) {
        return outcomes(exams.preview(cohortId, rows(batch)));
    }

    @Override
    public List<Outcome> take(Batch batch) {
        return outcomes(exams.importScores(cohortId, batch.fileHash(), rows(batch)));
    }

    private static List<Exams.Row> rows(Batch batch) {
        return batch.rows().stream()
                .map(row -> new Exams.Row(row.rowNumber(), row.values()))
                .toList();
    }

    private static List<Outcome> outcomes(List<Exams.RowOutcome> answered) {
        return answered.stream()
                .map(answer -> new Outcome(answer.number(), answer.problems()))
                .toList();
    }
}
