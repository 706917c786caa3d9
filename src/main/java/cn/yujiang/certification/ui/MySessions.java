package cn.yujiang.certification.ui;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.AttendanceObjections;
import cn.yujiang.attendance.AttendanceObjections.MySession;
import cn.yujiang.attendance.AttendanceObjections.Objection;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Refusals;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serial;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A trainee's held sessions of one class with their marks; each may be objected to once. */
final class MySessions extends Details {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MIN_WORDS = 5;
    private static final int MAX_WORDS = 500;

    private final transient AttendanceObjections objections;
    private final long cohortId;

    MySessions(AttendanceObjections objections, long cohortId) {
        this.objections = objections;
        this.cohortId = cohortId;
        addClassName("yj-my-sessions");
        show();
    }

    private void show() {
        List<MySession> sessions = objections.mine(cohortId);
        setVisible(!sessions.isEmpty());
        setSummaryText(getTranslation("me.sessions", sessions.size()));
        removeAll();
        sessions.forEach(session -> add(row(session)));
    }

    private Div row(MySession session) {
        var when = new Span(session.date() + " " + session.start() + "–" + session.end());
        when.addClassName("yj-strong");
        var head = new Div(when, badge(session.mark()));
        head.addClassName("yj-title-row");
        var content = new Span(session.content());
        content.addClassName("yj-count");
        var line = new Div(content);
        line.addClassName("yj-title-row");
        var row = new Div(head, line);
        row.addClassName("yj-my-session");
        Objection objection = session.objection();
        if (objection != null) {
            row.add(outcome(objection));
        } else if (session.until() != null) {
            var object = new Button(getTranslation("me.object"), click -> ask(session));
            object.addThemeName("small");
            object.setAriaLabel(getTranslation("me.object") + " " + session.date() + " " + session.start());
            line.add(object);
        }
        return row;
    }

    private StatusBadge badge(@Nullable AttendanceMark mark) {
        if (mark == null) {
            return new StatusBadge(getTranslation("me.mark.none"), Tone.NEUTRAL);
        }
        Tone tone =
                switch (mark) {
                    case PRESENT -> Tone.GOOD;
                    case LATE, LEAVE -> Tone.WARN;
                    case ABSENT -> Tone.BAD;
                };
        return new StatusBadge(getTranslation("attendance.mark." + mark), tone);
    }

    private Div outcome(Objection objection) {
        var said = new Paragraph(getTranslation(
                "me.objected",
                objection.madeAt().atZone(BusinessClock.ZONE).toLocalDate(),
                getTranslation("attendance.mark." + objection.wanted()),
                objection.words()));
        AttendanceObjections.Answer answer = objection.answer();
        var block = new Div(said);
        if (answer == null) {
            block.add(new Paragraph(getTranslation("me.objection.waiting", objection.dueOn())));
        } else {
            block.add(new Paragraph(getTranslation(
                    "me.objection." + objection.state(),
                    answer.at().atZone(BusinessClock.ZONE).toLocalDate(),
                    answer.words())));
            if (answer.correction() != null) {
                block.add(new Paragraph(getTranslation("me.correction." + answer.correction())));
            }
        }
        block.addClassName("yj-objection");
        return block;
    }

    private void ask(MySession session) {
        var dialog = new Dialog(getTranslation("me.object"));
        dialog.setWidth("min(30rem, 96vw)");
        var wanted = new RadioButtonGroup<AttendanceMark>(getTranslation("me.object.wanted"));
        wanted.setItems(Stream.of(AttendanceMark.values())
                .filter(mark -> mark != session.mark())
                .toList());
        wanted.setItemLabelGenerator(mark -> getTranslation("attendance.mark." + mark));
        var words = new TextArea(getTranslation("me.object.words"));
        words.setWidthFull();
        words.setMaxLength(MAX_WORDS);
        dialog.add(
                new Paragraph(getTranslation("me.object.explain", session.date(), session.start(), session.until())),
                wanted,
                words);
        var send = new Button(getTranslation("me.object.send"), click -> {
            words.setErrorMessage(getTranslation("ui.reason.short", MIN_WORDS));
            words.setInvalid(words.getValue().strip().length() < MIN_WORDS);
            wanted.setErrorMessage(getTranslation("me.object.choose"));
            wanted.setInvalid(wanted.getValue() == null);
            if (!words.isInvalid() && !wanted.isInvalid()) {
                send(session, wanted.getValue(), words.getValue(), dialog);
            }
        });
        send.addThemeName("primary");
        dialog.getFooter().add(new Button(getTranslation("ui.cancel"), click -> dialog.close()), send);
        dialog.open();
    }

    private void send(MySession session, AttendanceMark wanted, String words, Dialog dialog) {
        try {
            objections.object(session.sessionId(), wanted, words);
            dialog.close();
            show();
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }
}
