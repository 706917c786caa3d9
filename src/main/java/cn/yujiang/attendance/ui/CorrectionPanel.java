package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.AttendanceCorrections;
import cn.yujiang.attendance.AttendanceCorrections.Correction;
import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.Leave;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.Serial;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The corrections of a class: what was asked for, on what evidence, and what became of it. */
final class CorrectionPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param reviewer whether the user decides corrections; @param today for deadlines */
    record Viewer(boolean reviewer, LocalDate today) {}

    private final transient AttendanceCorrections corrections;
    private final transient Viewer viewer;
    private final transient Runnable afterwards;

    CorrectionPanel(AttendanceCorrections corrections, Viewer viewer, Runnable afterwards) {
        this.corrections = corrections;
        this.viewer = viewer;
        this.afterwards = afterwards;
        addClassName("yj-corrections");
    }

    void show(List<Correction> all) {
        removeAll();
        all.forEach(each -> add(card(each)));
    }

    private Div card(Correction each) {
        var when = new Span(each.session().date() + " " + each.session().start() + "–"
                + each.session().end());
        when.addClassName("yj-strong");
        var head = new Div(new StatusBadge(getTranslation("correction.state." + each.state()), tone(each)), when);
        head.addClassName("yj-title-row");
        var lines = new UnorderedList();
        each.lines().forEach(line -> lines.add(new ListItem(sentence(line))));
        var card = new Div(head, lines, new Paragraph(getTranslation("correction.because", each.reason())));
        card.add(grey(getTranslation("correction.asked", each.requestedBy(), day(each.requestedAt()))));
        var files = new Div();
        each.evidence().forEach(file -> files.add(link(each, file)));
        card.add(files);
        addOutcome(card, each);
        card.addClassName("yj-card");
        return card;
    }

    private static Tone tone(Correction each) {
        return switch (each.state()) {
            case OPEN -> Tone.WAITING;
            case APPROVED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
        };
    }

    private String sentence(AttendanceCorrections.Line line) {
        Leave leave = line.leave();
        String detail = leave == null
                ? ""
                : getTranslation("correction.leave", getTranslation("leave.kind." + leave.kind()), leave.reason());
        return getTranslation(
                        "correction.change",
                        Integer.toString(line.position()),
                        line.name(),
                        mark(line.before()),
                        mark(line.after()))
                + detail;
    }

    private String mark(@Nullable AttendanceMark mark) {
        return mark == null ? getTranslation("attendance.grid.none") : getTranslation("attendance.mark." + mark);
    }

    private static LocalDate day(java.time.Instant at) {
        return at.atZone(BusinessClock.ZONE).toLocalDate();
    }

    private static Paragraph grey(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("yj-count");
        return paragraph;
    }

    private void addOutcome(Div card, Correction each) {
        AttendanceCorrections.Decision decision = each.decision();
        if (decision != null) {
            card.add(grey(getTranslation("correction.decided", decision.by(), day(decision.at()), decision.comment())));
            return;
        }
        boolean overdue = each.dueOn().isBefore(viewer.today);
        var due = grey(getTranslation(overdue ? "correction.overdue" : "correction.due", each.dueOn()));
        if (overdue) {
            due.addClassName("yj-error");
        }
        card.add(due);
        if (viewer.reviewer) {
            var approve = new Button(getTranslation("correction.approve"), click -> ask(each, true));
            approve.addThemeName("primary");
            var buttons = new Div(approve, new Button(getTranslation("correction.refuse"), click -> ask(each, false)));
            buttons.addClassName("yj-actions");
            card.add(buttons);
        }
    }

    private void ask(Correction each, boolean approve) {
        String key = approve ? "correction.approve" : "correction.refuse";
        var question = new DecisionDialog.Question(getTranslation(key), getTranslation(key + ".explain"), !approve);
        new DecisionDialog(question, comment -> {
                    if (approve) {
                        corrections.approve(each.id(), comment);
                    } else {
                        corrections.refuse(each.id(), comment);
                    }
                    afterwards.run();
                })
                .open();
    }

    private Anchor link(Correction each, StoredFile file) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = corrections.evidence(each.id(), file.id()).orElseThrow();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            file.fileName(),
                            file.kind().mediaType(),
                            bytes.length);
                }),
                getTranslation("correction.file", file.displayName()));
    }
}
