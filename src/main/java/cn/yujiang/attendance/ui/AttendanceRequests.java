package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.AttendanceCorrections;
import cn.yujiang.attendance.AttendanceObjections;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortState;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.io.Serial;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Below the roll-call: what trainees object to and what the body asks to correct. Empty while there is neither. */
final class AttendanceRequests extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Set<CohortState> OPEN = EnumSet.of(CohortState.RUNNING, CohortState.COMPLETED);

    /** @param own whether it is the user's own class; @param reviewer whether the user decides corrections */
    record Viewer(boolean own, boolean reviewer, LocalDate today) {}

    private final transient AttendanceObjections objections;
    private final transient AttendanceCorrections corrections;
    private final transient Viewer viewer;
    private final transient Runnable afterwards;

    AttendanceRequests(
            AttendanceObjections objections, AttendanceCorrections corrections, Viewer viewer, Runnable afterwards) {
        this.objections = objections;
        this.corrections = corrections;
        this.viewer = viewer;
        this.afterwards = afterwards;
    }

    AttendanceRequests of(long cohortId) {
        List<AttendanceObjections.Entry> said = objections.of(cohortId);
        if (!said.isEmpty()) {
            var panel = new ObjectionPanel(objections, new ObjectionPanel.Viewer(viewer.own, viewer.today), afterwards);
            panel.show(said);
            add(new H2(getTranslation("markObjection.title")), panel);
        }
        List<AttendanceCorrections.Correction> asked = corrections.of(cohortId);
        if (!asked.isEmpty()) {
            var panel = new CorrectionPanel(
                    corrections, new CorrectionPanel.Viewer(viewer.reviewer, viewer.today), afterwards);
            panel.show(asked);
            add(new H2(getTranslation("correction.title")), panel);
        }
        return this;
    }

    /** Whether corrections of this class may be asked for. */
    static boolean possible(Cohort cohort) {
        return OPEN.contains(cohort.state());
    }

    static void ask(MarkSaving.Class shown, AttendanceCorrections corrections, Runnable afterwards) {
        var fields = new ChangeFields(shown.sessions(), shown.roster());
        UI ui = UI.getCurrent();
        new EvidenceDialog(
                        ui.getTranslation("correction.ask"),
                        ui.getTranslation("correction.explain"),
                        List.of(fields),
                        (reason, evidence) -> {
                            var change = fields.read(reason);
                            change.ifPresent(rollCall -> {
                                corrections.request(shown.cohortId(), fields.sessionId(), rollCall, evidence);
                                afterwards.run();
                            });
                            return change.isPresent();
                        })
                .open();
    }
}
