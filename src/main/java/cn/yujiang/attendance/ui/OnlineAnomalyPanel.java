package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.OnlineAnomalies;
import cn.yujiang.documents.SheetWriter;
import cn.yujiang.shared.Rejection;
import cn.yujiang.ui.FieldTable;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Hours of the online study of a class that do not count: surplus by person, refused rows by reason; to filter and to take home. */
final class OnlineAnomalyPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient OnlineAnomalies anomalies;
    private final long cohortId;
    private final Select<OnlineAnomalies.Reason> reason = new Select<>();
    private final TextField text = new TextField();
    private final Grid<OnlineAnomalies.Refused> grid = new Grid<>();
    private final Span count = new Span();

    OnlineAnomalyPanel(OnlineAnomalies anomalies, SheetWriter sheets, long cohortId) {
        this.anomalies = anomalies;
        this.cohortId = cohortId;
        setId("online-anomalies");
        addClassName("yj-anomalies");
        List<OnlineAnomalies.Surplus> surplus = anomalies.surplus(cohortId);
        List<OnlineAnomalies.Reason> reasons = anomalies.reasons(cohortId);
        add(new H2(getTranslation("online.anomalies")));
        if (surplus.isEmpty() && reasons.isEmpty()) {
            add(new Paragraph(getTranslation("online.anomalies.none")));
            return;
        }
        if (!surplus.isEmpty()) {
            add(new Paragraph(getTranslation("online.surplus.explain", surplus.size())), table(surplus));
        }
        if (!reasons.isEmpty()) {
            add(filter(reasons), refused(), count);
            refresh();
        }
        add(new Anchor(
                new OnlineAnomalySheet(this, anomalies, sheets).download(cohortId, this::chosen),
                getTranslation("online.anomalies.export")));
    }

    private FieldTable table(List<OnlineAnomalies.Surplus> surplus) {
        var table = new FieldTable(
                getTranslation("online.surplus.title"),
                List.of(
                        getTranslation("roster.name"),
                        getTranslation("online.surplus.studied"),
                        getTranslation("online.surplus.counts"),
                        getTranslation("online.surplus.surplus"),
                        getTranslation("online.surplus.bound")));
        surplus.forEach(one -> table.addRow(
                new Span(one.position() + " " + one.name()),
                new Span(one.studied().toText()),
                new Span(one.counts().toText()),
                new Span(one.surplus().toText()),
                new Span(bound(one))));
        return table;
    }

    String bound(OnlineAnomalies.Surplus one) {
        return getTranslation(one.byPlan() ? "online.surplus.byPlan" : "online.surplus.byShare");
    }

    private Div filter(List<OnlineAnomalies.Reason> reasons) {
        reason.setLabel(getTranslation("online.reason"));
        reason.setItems(reasons);
        reason.setEmptySelectionAllowed(true);
        reason.setEmptySelectionCaption(getTranslation("ui.all"));
        reason.setItemLabelGenerator(one -> one == null
                ? getTranslation("ui.all")
                : getTranslation("online.reason." + one.code()) + "（" + one.rows() + "）");
        reason.setWidth("16rem");
        reason.addValueChangeListener(change -> refresh());
        text.setLabel(getTranslation("online.anomalies.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> refresh());
        var bar = new Div(reason, text);
        bar.addClassName("yj-filter");
        return bar;
    }

    private Grid<OnlineAnomalies.Refused> refused() {
        grid.addColumn(row -> row.rowNo() == null ? "—" : row.rowNo().toString())
                .setHeader(getTranslation("import.row"))
                .setWidth("5rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        column("roster.name", "10.5rem", OnlineAnomalyPanel::person);
        column("online.course", "9rem", OnlineAnomalies.Refused::course);
        column("online.hours", "6rem", OnlineAnomalies.Refused::hours).setTextAlign(ColumnTextAlign.END);
        column("online.when", "10.5rem", OnlineAnomalies.Refused::day);
        column("import.reason", "18rem", this::sentences).setFlexGrow(3);
        column("online.refused.at", "9rem", row -> Moments.minute(row.at()) + " " + row.platform());
        grid.addThemeName("wrap-cell-content");
        grid.setItemsPageable(
                page -> anomalies.refused(cohortId, chosen(), (int) page.getOffset(), page.getPageSize()),
                page -> anomalies.countRefused(cohortId, chosen()));
        grid.setHeight("24rem");
        count.addClassName("yj-count");
        return grid;
    }

    private Grid.Column<OnlineAnomalies.Refused> column(
            String key, String width, com.vaadin.flow.function.ValueProvider<OnlineAnomalies.Refused, String> value) {
        return grid.addColumn(value)
                .setHeader(getTranslation(key))
                .setWidth(width)
                .setFlexGrow(0);
    }

    static String person(OnlineAnomalies.Refused row) {
        return (row.name() + " " + row.maskedId()).strip();
    }

    String sentences(OnlineAnomalies.Refused row) {
        return (row.takenLater() ? getTranslation("online.refused.takenLater") + " " : "")
                + row.problems().stream().map(this::sentence).collect(Collectors.joining(" "));
    }

    private String sentence(Rejection problem) {
        return Refusals.sentence(problem);
    }

    private OnlineAnomalies.Filter chosen() {
        OnlineAnomalies.Reason one = reason.getValue();
        return new OnlineAnomalies.Filter(one == null ? "" : one.code(), text.getValue());
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        count.setText(getTranslation("ui.total", anomalies.countRefused(cohortId, chosen())));
    }
}
