package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.SignIns;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.ui.CohortRoute;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The class screen: one large code that changes every fifteen seconds, and how many have signed in. No frame, no menu. */
@Route(value = "cohorts/:id/sessions/:sid/qr", autoLayout = false)
@RolesAllowed({"INSTITUTION", "ENTERPRISE"})
final class QrView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Short beside the fifteen seconds a code lives, and slow enough for a server with fifty screens. */
    private static final int POLL_MILLIS = 2_000;

    private final transient Cohorts cohorts;
    private final transient SignIns signIns;
    private final QrImage code = new QrImage(getTranslation("qr.alt"));
    private final Paragraph closed = new Paragraph();
    private final Span present = new Span();
    private final Span expected = new Span();
    private final Paragraph next = new Paragraph();
    private transient @Nullable Cohort cohort;
    private long sessionId;
    private String shown = "";
    private Registration poll = () -> {};

    QrView(Cohorts cohorts, SignIns signIns) {
        this.cohorts = cohorts;
        this.signIns = signIns;
        addClassName("yj-projector");
        closed.addClassNames("yj-projector-closed", "yj-warning");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sessionId = event.getRouteParameters().get("sid").flatMap(Ids::parse).orElseThrow(NotFoundException::new);
        Cohort loaded = CohortRoute.load(event, cohorts::get);
        cohort = loaded;
        removeAll();
        try {
            SignIns.Board board = signIns.board(loaded.id(), sessionId);
            add(head(loaded, board.session()), body());
            show(board);
        } catch (RejectedException e) {
            throw new NotFoundException(e.first().code());
        }
    }

    private Div head(Cohort loaded, PlannedSession session) {
        var back = new Anchor("cohorts/" + Ids.toText(loaded.id()) + "/attendance", getTranslation("qr.back"));
        back.setRouterIgnore(false);
        var when = new Paragraph(session.date() + "  " + session.start() + "–" + session.end() + "  "
                + getTranslation("session.kind." + session.kind()) + "  " + session.content());
        var head = new Div(new H1(loaded.plan().name()), when, back);
        head.addClassName("yj-projector-head");
        return head;
    }

    private Div body() {
        var picture = new Div(code, closed);
        picture.addClassName("yj-projector-code");
        var slash = new Span(" / ");
        var figures = new Div(present, slash, expected);
        figures.addClassName("yj-projector-figures");
        figures.getElement().setAttribute("aria-live", "polite");
        var label = new Paragraph(getTranslation("qr.present"));
        var how = new Paragraph(getTranslation("qr.how"));
        how.addClassName("yj-projector-how");
        next.addClassName("yj-count");
        var side = new Div(figures, label, how, new Paragraph(getTranslation("qr.noPicture")), next);
        side.addClassName("yj-projector-side");
        var body = new Div(picture, side);
        body.addClassName("yj-projector-body");
        return body;
    }

    private void show(SignIns.Board board) {
        code.setVisible(board.open());
        closed.setVisible(!board.open());
        closed.setText(getTranslation(
                "qr.closed", board.opens().toLocalDate(), board.opens().toLocalTime()));
        if (board.open() && !board.link().equals(shown)) {
            shown = board.link();
            code.show(shown);
        }
        present.setText(Integer.toString(board.present()));
        expected.setText(Integer.toString(board.expected()));
        next.setText(board.open() ? getTranslation("qr.next", board.secondsLeft()) : "");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(POLL_MILLIS);
        poll = event.getUI().addPollListener(tick -> {
            Cohort current = cohort;
            if (current != null) {
                show(signIns.board(current.id(), sessionId));
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        poll.remove();
        event.getUI().setPollInterval(-1);
    }

    @Override
    public String getPageTitle() {
        Cohort current = cohort;
        return getTranslation("qr.title")
                + (current == null ? "" : " · " + current.plan().name());
    }
}
