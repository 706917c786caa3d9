package cn.yujiang.subsidy.ui;

import cn.yujiang.documents.ColumnKind;
import cn.yujiang.documents.ui.ImportTarget;
import cn.yujiang.policy.FactInfo;
import cn.yujiang.subsidy.ClaimLists;
import cn.yujiang.subsidy.ListColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A list as the goal of a spreadsheet import: the person, and a column for each fact the rule asks for. */
final class ListTarget implements ImportTarget {

    private static final List<Column> PERSON = List.of(
            new Column("name", true, ColumnKind.TEXT),
            new Column("residentId", true, ColumnKind.ID_NUMBER),
            new Column("phone", false, ColumnKind.PHONE),
            new Column("account", false, ColumnKind.ID_NUMBER));

    private final long listId;
    private final ClaimLists lists;
    private final List<Column> columns;

    ListTarget(long listId, ClaimLists lists, List<ListColumn> facts) {
        this.listId = listId;
        this.lists = lists;
        var all = new ArrayList<>(PERSON);
        facts.forEach(fact -> all.add(column(fact)));
        this.columns = List.copyOf(all);
    }

    private static Column column(ListColumn fact) {
        List<String> names = Stream.of(fact.info().name(), fact.info().english())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return new Column(fact.key(), fact.required(), kind(fact.info()), names);
    }

    /** Numbers are read by the service, which names the cell and what is wrong with it. */
    private static ColumnKind kind(FactInfo info) {
        return switch (info.kind()) {
            case DAY -> ColumnKind.DATE;
            case CODE -> ColumnKind.ID_NUMBER;
            case QUANTITY -> ColumnKind.DECIMAL;
            case LIST, TRUTH, MONTH, CHOICE -> ColumnKind.TEXT;
        };
    }

    @Override
    public String prefix() {
        return "listRows";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public List<Outcome> check(Batch batch) {
        return outcomes(lists.preview(listId, entries(batch)));
    }

    @Override
    public List<Outcome> take(Batch batch) {
        return outcomes(lists.add(listId, entries(batch)));
    }

    private static List<ClaimLists.Entry> entries(Batch batch) {
        return batch.rows().stream()
                .map(row -> new ClaimLists.Entry(row.rowNumber(), row.values()))
                .toList();
    }

    private static List<Outcome> outcomes(List<ClaimLists.Answer> answers) {
        return answers.stream()
                .map(answer -> new Outcome(answer.entry().number(), answer.problems()))
                .toList();
    }
}
