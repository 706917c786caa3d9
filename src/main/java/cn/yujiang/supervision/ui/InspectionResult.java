package cn.yujiang.supervision.ui;

import cn.yujiang.documents.FileKind;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.supervision.InspectionItem;
import cn.yujiang.supervision.InspectionItem.Answer;
import cn.yujiang.supervision.Inspections;
import cn.yujiang.supervision.Inspections.Inspection;
import cn.yujiang.supervision.Inspections.Report;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.Serial;

/** What was found, with its photographs, and what the body answered. */
final class InspectionResult extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    InspectionResult(Inspections inspections, Inspection inspection, Report report) {
        addClassName("yj-complain");
        String deadline = report.deadline() == null ? "" : report.deadline().toString();
        var facts = new Facts()
                .with(getTranslation("inspection.checkedAt"), InspectionWords.WHEN.format(report.checkedAt()))
                .with(getTranslation("inspection.kind"), getTranslation("inspection.kind." + report.kind()))
                .with(getTranslation("inspection.first"), report.firstInspector())
                .with(getTranslation("inspection.second"), report.secondInspector())
                .with(getTranslation("inspection.side"), report.bodySide())
                .with(
                        getTranslation("inspection.count"),
                        getTranslation("inspection.count.value", inspection.expected(), report.present()))
                .with(
                        getTranslation("inspection.conclusion"),
                        getTranslation(report.qualified() ? "inspection.qualified" : "inspection.unqualified"))
                .with(getTranslation("inspection.finding"), report.finding());
        if (!report.qualified()) {
            facts.with(getTranslation("inspection.requirement"), report.requirement())
                    .with(getTranslation("inspection.deadline"), deadline);
        }
        if (!inspection.answer().isEmpty()) {
            facts.with(getTranslation("inspection.answer"), inspection.answer() + "（" + inspection.answeredBy() + "）");
        }
        var items = new Div();
        items.addClassName("yj-findings");
        report.answers().forEach(answer -> items.add(item(answer)));
        var photos = new Div();
        photos.addClassName("yj-photos");
        inspections.files(inspection.id()).forEach(file -> photos.add(photo(inspections, inspection.id(), file)));
        add(facts, items, photos);
    }

    private Div item(Answer answer) {
        var words = new Span(getTranslation("inspection.item." + answer.item())
                + (answer.remark().isEmpty() ? "" : "：" + answer.remark()));
        var row = new Div(
                new StatusBadge(getTranslation("inspection.result." + answer.result()), tone(answer.result())), words);
        row.addClassName("yj-finding");
        return row;
    }

    private static Tone tone(InspectionItem.Result result) {
        return switch (result) {
            case YES -> Tone.GOOD;
            case NO -> Tone.BAD;
            case UNCHECKED -> Tone.NEUTRAL;
        };
    }

    private static Anchor photo(Inspections inspections, long id, StoredFile file) {
        var link = new Anchor(download(inspections, id, file), "");
        link.setTarget("_blank");
        if (file.kind() == FileKind.PDF) {
            link.setText(file.displayName());
        } else {
            link.add(new Image(download(inspections, id, file), file.displayName()));
        }
        return link;
    }

    private static DownloadHandler download(Inspections inspections, long id, StoredFile file) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] bytes = inspections.file(id, file.id()).orElseThrow();
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    file.fileName(),
                    file.kind().mediaType(),
                    bytes.length);
        });
    }
}
