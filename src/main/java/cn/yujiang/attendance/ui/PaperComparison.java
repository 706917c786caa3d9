package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.AttendanceCorrections;
import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.Leave;
import cn.yujiang.attendance.PaperSheets;
import cn.yujiang.attendance.PaperSheets.Answer;
import cn.yujiang.attendance.RollCall;
import cn.yujiang.documents.FileKind;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.Refusals;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.Serial;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The photographed sheet beside the record; what is shown in the last column is recorded once it is confirmed. */
final class PaperComparison extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_REASON = 500;

    /** A picture and what was read from it. */
    record Sheet(long cohortId, PaperSheets.Picture picture, PaperSheets.Reading reading) {}

    private final transient Sheet sheet;
    private final transient PaperSheets sheets;
    private final transient AttendanceCorrections corrections;
    private final transient Runnable afterwards;
    private final transient Map<PaperSheets.Row, Select<AttendanceMark>> decisions = new LinkedHashMap<>();
    private final TextField reason = new TextField();

    PaperComparison(Sheet sheet, PaperSheets sheets, AttendanceCorrections corrections, Runnable afterwards) {
        this.sheet = sheet;
        this.sheets = sheets;
        this.corrections = corrections;
        this.afterwards = afterwards;
        addClassName("yj-paper-comparison");
        var title = new H3(getTranslation(
                "paperSheet.compare",
                PaperSheetsView.label(sheet.reading.session()),
                sheet.reading.page(),
                sheet.reading.pages()));
        var body = new Div(picture(), table());
        body.addClassName("yj-paper-body");
        reason.setLabel(getTranslation("paperSheet.reason"));
        reason.setMaxLength(MAX_REASON);
        reason.setWidthFull();
        var confirm = new Button(getTranslation("paperSheet.confirm"), click -> confirm());
        confirm.addThemeName("primary");
        var buttons = new Div(confirm, new Button(getTranslation("paperSheet.discard"), click -> afterwards.run()));
        buttons.addClassName("yj-actions");
        add(title, summary(), body, reason, buttons);
    }

    private Paragraph summary() {
        List<PaperSheets.Row> rows = sheet.reading.rows();
        var summary = new Paragraph(getTranslation(
                "paperSheet.summary",
                rows.size(),
                count(Answer.MARKED),
                count(Answer.EMPTY),
                count(Answer.UNCLEAR),
                rows.stream().filter(PaperSheets.Row::differs).count()));
        summary.addClassName(count(Answer.UNCLEAR) > 0 ? "yj-warning" : "yj-count");
        return summary;
    }

    private long count(Answer answer) {
        return sheet.reading.rows().stream()
                .filter(row -> row.answer() == answer)
                .count();
    }

    private Image picture() {
        byte[] bytes = sheet.picture.content();
        var image = new Image(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(bytes),
                        "sheet",
                        FileKind.of(bytes).orElse(FileKind.JPG).mediaType(),
                        bytes.length)),
                getTranslation("paperSheet.picture"));
        image.addClassName("yj-paper-picture");
        return image;
    }

    private NativeTable table() {
        var head = new NativeTableRow();
        Stream.of("no", "name", "onPaper", "recorded", "difference", "decision")
                .forEach(key -> head.add(new NativeTableHeaderCell(getTranslation("paperSheet.column." + key))));
        var body = new NativeTableBody();
        sheet.reading.rows().forEach(row -> body.add(line(row)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("yj-paper-table");
        return table;
    }

    private NativeTableRow line(PaperSheets.Row row) {
        var decision = new Select<AttendanceMark>();
        decision.setItems(AttendanceMark.values());
        decision.setItemLabelGenerator(mark -> mark == null ? "" : getTranslation("attendance.mark." + mark));
        decision.setEmptySelectionAllowed(row.answer() == Answer.EMPTY);
        decision.setPlaceholder(
                getTranslation(row.answer() == Answer.UNCLEAR ? "paperSheet.choose" : "paperSheet.leaveAlone"));
        decision.setAriaLabel(getTranslation("paperSheet.column.decision") + " " + row.name());
        decision.setWidth("8.5rem");
        if (row.paper() != null) {
            decision.setValue(row.paper());
        }
        decisions.put(row, decision);
        var line = new NativeTableRow(
                new NativeTableCell(Integer.toString(row.position())),
                new NativeTableCell(row.name()),
                cell(paper(row)),
                cell(new Span(mark(row.digital()))),
                cell(difference(row)),
                cell(decision));
        if (row.answer() == Answer.UNCLEAR) {
            line.addClassName("yj-paper-unclear");
        }
        return line;
    }

    private static NativeTableCell cell(Component content) {
        var cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }

    private Component paper(PaperSheets.Row row) {
        return switch (row.answer()) {
            case MARKED -> new Span(mark(row.paper()));
            case EMPTY -> new Span(getTranslation("paperSheet.empty"));
            case UNCLEAR -> new StatusBadge(getTranslation("paperSheet.unclear"), Tone.WARN);
        };
    }

    private Component difference(PaperSheets.Row row) {
        return row.differs()
                ? new StatusBadge(
                        getTranslation(row.digital() == null ? "paperSheet.new" : "paperSheet.differs"),
                        row.digital() == null ? Tone.ACTIVE : Tone.WARN)
                : new Span(row.answer() == Answer.MARKED ? getTranslation("paperSheet.same") : "");
    }

    private String mark(@Nullable AttendanceMark mark) {
        return mark == null ? getTranslation("attendance.grid.none") : getTranslation("attendance.mark." + mark);
    }

    private void confirm() {
        var marks = new HashMap<Long, AttendanceMark>();
        decisions.forEach((row, decision) -> {
            AttendanceMark mark = decision.getValue();
            decision.setInvalid(mark == null && row.answer() == Answer.UNCLEAR);
            if (mark != null) {
                marks.put(row.enrolmentId(), mark);
            }
        });
        List<LeaveDialog.Open> open = sheet.reading.rows().stream()
                .filter(row -> marks.get(row.enrolmentId()) == AttendanceMark.LEAVE)
                .filter(row -> row.digital() != AttendanceMark.LEAVE)
                .map(row -> new LeaveDialog.Open(sheet.reading.session().id(), row.enrolmentId(), row.name()))
                .toList();
        if (open.isEmpty()) {
            store(marks, Map.of());
        } else {
            new LeaveDialog(
                            open,
                            leaves -> store(
                                    marks,
                                    leaves.getOrDefault(sheet.reading.session().id(), Map.of())))
                    .open();
        }
    }

    private void store(Map<Long, AttendanceMark> marks, Map<Long, Leave> leaves) {
        try {
            sheets.confirm(sheet.cohortId, sheet.picture, new RollCall(marks, leaves, reason.getValue()));
            afterwards.run();
        } catch (RejectedException e) {
            if (e.first().code().equals(MarkSaving.CORRECTION)) {
                askCorrection(marks, leaves);
            } else {
                Refusals.show(e);
            }
        }
    }

    /** A sheet that comes after the hours of grace is the evidence of a correction. */
    private void askCorrection(Map<Long, AttendanceMark> marks, Map<Long, Leave> leaves) {
        var question = new DecisionDialog.Question(
                getTranslation("correction.ask"), getTranslation("paperSheet.correction"), true);
        new DecisionDialog(question, why -> {
                    corrections.request(
                            sheet.cohortId,
                            sheet.reading.session().id(),
                            new RollCall(marks, leaves, why),
                            new AttendanceCorrections.Evidence(sheet.picture.fileName(), sheet.picture.content()));
                    UI.getCurrent().navigate("cohorts/" + Ids.toText(sheet.cohortId) + "/attendance");
                })
                .open();
    }
}
