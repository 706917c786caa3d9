package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.Attendance;
import cn.yujiang.attendance.AttendanceForms;
import cn.yujiang.attendance.Credit;
import cn.yujiang.attendance.ui.AttendanceGrid.Marked;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
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
import cn.yujiang.ui.Refusals;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.button.Button;
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
            AttendanceForms forms,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.cohorts = cohorts;
        this.rosters = rosters;
        this.attendance = attendance;
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
        add(header(loaded, sessions, stored.locked(), editable));
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
        grid[0] = new AttendanceGrid(marked -> save(grid[0], marked, ""), this::print);
        grid[0].show(new AttendanceGrid.Content(sessions, roster, stored, editable, clock.today()));
        creditGrid = new CreditGrid(roster);
        creditGrid.setItems(credits);
        add(
                grid[0],
                new H2(getTranslation("credit.title")),
                new CreditLegend(attendance.credits(loaded.id())),
                creditGrid);
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
        if (!sessions.isEmpty()) {
            header.withActions(new DaySheetPicker(loaded.id(), sessions, forms));
        }
        return header;
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

    /** Saves session by session; those that need a reason are asked for together and saved with it. */
    private void save(AttendanceGrid grid, List<Marked> sessions, String reason) {
        var saved = new ArrayList<Marked>();
        var late = new ArrayList<Marked>();
        var problems = new ArrayList<Rejection>();
        for (Marked session : sessions) {
            try {
                attendance.record(shown().id(), session.sessionId(), session.byEnrolment(), reason);
                saved.add(session);
            } catch (RejectedException e) {
                if (e.first().code().equals("LATE_REASON_REQUIRED") && reason.isEmpty()) {
                    late.add(session);
                } else {
                    problems.addAll(e.rejections());
                }
            }
        }
        grid.saved(saved);
        refreshCredits();
        if (!problems.isEmpty()) {
            Refusals.show(problems);
        }
        if (!late.isEmpty()) {
            var question = new DecisionDialog.Question(
                    getTranslation("attendance.late"), getTranslation("attendance.late.explain", late.size()), true);
            new DecisionDialog(question, text -> save(grid, late, text)).open();
        }
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
