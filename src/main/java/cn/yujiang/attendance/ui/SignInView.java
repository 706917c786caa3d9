package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.SignIns;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** What the phone says after a code was read: signed in and when, or why not and what to do. */
@Route("sign-in/done")
@RolesAllowed("TRAINEE")
final class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final transient SignIns signIns;

    SignInView(SignIns signIns) {
        this.signIns = signIns;
        addClassNames("yj-page", "yj-me");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(getTranslation("signIn.title")));
        SignIns.Scan scan = SignInDoor.noted();
        if (scan == null) {
            add(new Paragraph(getTranslation("signIn.scan")));
            return;
        }
        var result = new Div(new Paragraph(getTranslation("signIn.wait")));
        result.addClassName("yj-sign-in-result");
        result.getElement().setAttribute("aria-live", "assertive");
        boolean asks = signIns.asksPosition(scan);
        if (asks) {
            result.add(block(getTranslation("signIn.asksPosition"), "yj-count"));
        }
        add(result, new PhoneProbe(asks, phone -> show(result, signIns.signIn(scan, phone))));
    }

    private void show(Div result, SignIns.Answer answer) {
        result.removeAll();
        Rejection refusal = answer.refusal();
        PlannedSession session = answer.session();
        if (refusal == null) {
            accepted(result, answer);
        } else {
            result.add(line("signIn.refused", "yj-sign-in-bad"), block(Refusals.sentence(refusal), "yj-error"));
        }
        if (session != null) {
            result.add(block(answer.className(), "yj-strong"));
            result.add(block(
                    session.date() + " " + session.start() + "–" + session.end() + " " + session.content(),
                    "yj-count"));
        }
        result.add(
                block(PlaceWords.of(this, answer.place()), "yj-count"), new Anchor("me", getTranslation("signIn.me")));
    }

    private void accepted(Div result, SignIns.Answer answer) {
        AttendanceMark mark = answer.mark();
        boolean stands = mark == null || mark.attended();
        result.add(line(
                answer.repeated() ? "signIn.repeated" : "signIn.accepted",
                stands ? "yj-sign-in-good" : "yj-sign-in-bad"));
        Instant at = answer.at();
        if (at != null) {
            var time = new Span(TIME.format(at.atZone(BusinessClock.ZONE)));
            time.addClassName("yj-sign-in-time");
            result.add(time);
        }
        if (mark != null) {
            result.add(block(
                    getTranslation(
                            stands ? "signIn.mark" : "signIn.rollCall", getTranslation("attendance.mark." + mark)),
                    stands ? "yj-good" : "yj-error"));
        }
    }

    private Paragraph line(String key, String className) {
        return block(getTranslation(key), className);
    }

    private static Paragraph block(String text, String className) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName(className);
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signIn.title") + " · " + getTranslation("app.name");
    }
}
