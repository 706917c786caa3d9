package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.AttendanceObjections;
import cn.yujiang.attendance.AttendanceObjections.Entry;
import cn.yujiang.attendance.AttendanceObjections.Objection;
import cn.yujiang.attendance.AttendanceObjections.State;
import cn.yujiang.attendance.Leave;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What trainees of a class object to, and what the training body answers. */
final class ObjectionPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param answers whether the user answers for the training body */
    record Viewer(boolean answers, LocalDate today) {}

    private final transient AttendanceObjections objections;
    private final transient Viewer viewer;
    private final transient Runnable afterwards;

    ObjectionPanel(AttendanceObjections objections, Viewer viewer, Runnable afterwards) {
        this.objections = objections;
        this.viewer = viewer;
        this.afterwards = afterwards;
        addClassName("yj-corrections");
    }

    void show(List<Entry> all) {
        removeAll();
        all.forEach(each -> add(card(each)));
    }

    private Div card(Entry each) {
        Objection objection = each.objection();
        var who = new Span(each.position() + " " + each.trainee() + " · " + each.date() + " " + each.start());
        who.addClassName("yj-strong");
        var badge =
                new StatusBadge(getTranslation("markObjection.state." + objection.state()), tone(objection.state()));
        var head = new Div(badge, who);
        head.addClassName("yj-title-row");
        var card = new Div(
                head,
                new Paragraph(getTranslation("markObjection.says", mark(objection.mark()), mark(objection.wanted()))),
                new Paragraph(objection.words()),
                grey(getTranslation("markObjection.made", day(objection.madeAt()))));
        card.addClassName("yj-card");
        addAnswer(card, each);
        return card;
    }

    private static Tone tone(State state) {
        return switch (state) {
            case OPEN -> Tone.WAITING;
            case ACCEPTED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
        };
    }

    private void addAnswer(Div card, Entry each) {
        Objection objection = each.objection();
        AttendanceObjections.Answer answer = objection.answer();
        if (answer != null) {
            card.add(grey(getTranslation("markObjection.answered", answer.by(), day(answer.at()), answer.words())));
            return;
        }
        boolean overdue = objection.dueOn().isBefore(viewer.today);
        var due = grey(getTranslation(overdue ? "markObjection.overdue" : "markObjection.due", objection.dueOn()));
        if (overdue) {
            due.addClassName("yj-error");
        }
        card.add(due);
        if (viewer.answers) {
            var accept = new Button(getTranslation("markObjection.accept"), click -> accept(objection));
            accept.addThemeName("primary");
            var buttons =
                    new Div(accept, new Button(getTranslation("markObjection.refuse"), click -> refuse(objection)));
            buttons.addClassName("yj-actions");
            card.add(buttons);
        }
    }

    private void accept(Objection objection) {
        boolean leave = objection.wanted() == AttendanceMark.LEAVE;
        var fields = new LeaveFields("");
        List<Component> what = leave ? List.of(fields) : List.of();
        new EvidenceDialog(
                        getTranslation("markObjection.accept"),
                        getTranslation("markObjection.accept.explain", mark(objection.wanted())),
                        what,
                        (reason, evidence) -> {
                            var given = leave ? fields.read() : Optional.<Leave>empty();
                            if (leave && given.isEmpty()) {
                                return false;
                            }
                            objections.accept(objection.id(), reason, given.orElse(null), evidence);
                            afterwards.run();
                            return true;
                        })
                .open();
    }

    private void refuse(Objection objection) {
        var question = new DecisionDialog.Question(
                getTranslation("markObjection.refuse"), getTranslation("markObjection.refuse.explain"), true);
        new DecisionDialog(question, reason -> {
                    objections.refuse(objection.id(), reason);
                    afterwards.run();
                })
                .open();
    }

    private String mark(@Nullable AttendanceMark mark) {
        return mark == null ? getTranslation("attendance.grid.none") : getTranslation("attendance.mark." + mark);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BusinessClock.ZONE).toLocalDate();
    }

    private static Paragraph grey(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("yj-count");
        return paragraph;
    }
}
