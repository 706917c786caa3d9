package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.Attendance;
import cn.yujiang.attendance.AttendanceCorrections;
import cn.yujiang.attendance.AttendanceForms;
import cn.yujiang.attendance.AttendanceObjections;
import cn.yujiang.attendance.Credit;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.Rosters;
import cn.yujiang.training.ui.CohortHeader;
import cn.yujiang.training.ui.CohortRoute;
import cn.yujiang.training.ui.PaperButton;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** S07: roll-call of a class, and what each trainee has earned by it. */
@Route("cohorts/:id/attendance")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class AttendanceView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Cohorts cohorts;
    private final transient Rosters rosters;
    private final transient Attendance attendance;
    private final transient AttendanceCorrections corrections;
    private final transient AttendanceObjections objections;
    private final transient AttendanceForms forms;
    private final transient CurrentActor currentActor;
    private final transient BusinessClock clock;
    private final transient List<Credit> credits = new ArrayList<>();
    private transient @Nullable Cohort cohort;
    private @Nullable CreditGrid creditGrid;

    AttendanceView(
            Cohorts cohorts,
            Rosters rosters,
            Attendance attendance,
            AttendanceCorrections corrections,
            AttendanceObjections objections,
            AttendanceForms forms,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.cohorts = cohorts;
        this.rosters = rosters;
        this.attendance = attendance;
        this.corrections = corrections;
        this.objections = objections;
        this.forms = forms;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CohortRoute.load(event, cohorts::get));
    }

    private void show(Cohort loaded) {
        cohort = loaded;
        removeAll();
        List<Enrolment> roster = rosters.list(loaded.id());
        List<PlannedSession> sessions =
                loaded.sessions().stream().filter(s -> s.kind().offline()).toList();
        Attendance.Sheet stored = attendance.sheet(loaded.id());
        boolean own =
                Long.valueOf(loaded.bodyId()).equals(currentActor.require().bodyId());
        boolean editable = own && loaded.state() == CohortState.RUNNING && !stored.locked();
        CohortHeader header = header(loaded, sessions, stored.locked(), editable);
        if (own && AttendanceRequests.possible(loaded)) {
            header.withActions(new Button(
                    getTranslation("correction.ask"),
                    click -> AttendanceRequests.ask(
                            new MarkSaving.Class(loaded.id(), held(sessions), roster),
                            corrections,
                            () -> show(loaded))));
        }
        add(header);
        if (sessions.isEmpty() || roster.isEmpty()) {
            add(new Empty(getTranslation("attendance.empty")));
            return;
        }
        if (editable) {
            var hint = new Paragraph(getTranslation("attendance.hint"));
            hint.addClassName("yj-count");
            add(hint);
        }
        var grid = new AttendanceGrid[1];
        var saving = new MarkSaving(
                new MarkSaving.Class(loaded.id(), sessions, roster),
                attendance,
                corrections,
                saved -> {
                    grid[0].saved(saved);
                    refreshCredits();
                },
                () -> show(loaded));
        grid[0] = new AttendanceGrid(saving::save, this::print);
        grid[0].show(new AttendanceGrid.Content(sessions, roster, stored, editable, clock.today()));
        creditGrid = new CreditGrid(roster, rosters.carried(loaded.id()));
        creditGrid.setItems(credits);
        add(grid[0]);
        add(new AttendanceRequests(
                        objections,
                        corrections,
                        new AttendanceRequests.Viewer(
                                own, currentActor.require().is(Role.FIRST_REVIEWER), clock.today()),
                        () -> show(loaded))
                .of(loaded.id()));
        add(new H2(getTranslation("credit.title")), new CreditLegend(attendance.credits(loaded.id())), creditGrid);
        refreshCredits();
    }

    private CohortHeader header(Cohort loaded, List<PlannedSession> sessions, boolean locked, boolean editable) {
        var header = new CohortHeader(loaded, CohortHeader.Tab.ATTENDANCE);
        if (locked) {
            header.withActions(new StatusBadge(getTranslation("attendance.locked"), Tone.GOOD));
        }
        if (editable) {
            header.withActions(new Button(getTranslation("attendance.lock"), click -> askLock(loaded)));
        }
        if (editable) {
            sessions.stream()
                    .filter(session -> session.date().equals(clock.today()))
                    .forEach(session -> header.withActions(screen(loaded, session)));
        }
        if (editable && !sessions.isEmpty()) {
            var paper = new Anchor(
                    "cohorts/" + Ids.toText(loaded.id()) + "/paper-sheets", getTranslation("paperSheet.title"));
            paper.setRouterIgnore(false);
            var offline = new Anchor("roll-call/" + Ids.toText(loaded.id()), getTranslation("rollCall.title"));
            offline.setRouterIgnore(true); // a page beside Vaadin
            header.withActions(paper, offline);
        }
        if (!sessions.isEmpty()) {
            var log = new Anchor("cohorts/" + Ids.toText(loaded.id()) + "/sign-ins", getTranslation("signInLog.title"));
            log.setRouterIgnore(false);
            header.withActions(log);
            header.withActions(new DaySheetPicker(loaded.id(), sessions, forms));
        }
        return header;
    }

    /** The class screen of a session of today. */
    private Anchor screen(Cohort loaded, PlannedSession session) {
        return new Anchor(
                "cohorts/" + Ids.toText(loaded.id()) + "/sessions/" + Ids.toText(session.id()) + "/qr",
                getTranslation("attendance.qr", session.start()));
    }

    private List<PlannedSession> held(List<PlannedSession> sessions) {
        return sessions.stream()
                .filter(session -> !session.date().isAfter(clock.today()))
                .toList();
    }

    private void print(long sessionId) {
        PaperButton.open(getTranslation("form.F04"), forms.signInSheet(shown().id(), sessionId));
    }

    private void askLock(Cohort loaded) {
        var question = new DecisionDialog.Question(
                getTranslation("attendance.lock"), getTranslation("attendance.lock.explain"), false);
        new DecisionDialog(question, comment -> {
                    attendance.lock(loaded.id());
                    show(loaded);
                })
                .open();
    }

    private void refreshCredits() {
        credits.clear();
        credits.addAll(attendance.credits(shown().id()));
        if (creditGrid != null) {
            creditGrid.getDataProvider().refreshAll();
        }
    }

    private Cohort shown() {
        return java.util.Objects.requireNonNull(cohort);
    }

    @Override
    public String getPageTitle() {
        Cohort shown = cohort;
        return getTranslation("cohort.tab.ATTENDANCE")
                + (shown == null ? "" : " · " + shown.plan().name());
    }
}
