package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.Attendance;
import cn.yujiang.attendance.AttendanceCorrections;
import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.Leave;
import cn.yujiang.attendance.RollCall;
import cn.yujiang.attendance.ui.AttendanceGrid.Marked;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Saves marks session by session and asks for what a session lacks: kind and reason of a leave, the reason of a mark that contradicts a sign-in,
 * and for a mark the body may not record by itself any more the correction.
 */
final class MarkSaving {

    /** The refusal that ends when a reason is given. */
    private static final String REASON = "SIGN_IN_REASON_REQUIRED";

    /** The refusal of what only a correction can change. */
    static final String CORRECTION = "MARK_CORRECTION_NEEDED";

    /** The class as the page shows it. */
    record Class(long cohortId, List<PlannedSession> sessions, List<Enrolment> roster) {}

    private final Class shown;
    private final Attendance attendance;
    private final AttendanceCorrections corrections;
    private final Consumer<List<Marked>> onSaved;
    private final Runnable onRequested;

    /** @param onSaved gets the sessions that were stored; @param onRequested runs when a correction was asked for */
    MarkSaving(
            Class shown,
            Attendance attendance,
            AttendanceCorrections corrections,
            Consumer<List<Marked>> onSaved,
            Runnable onRequested) {
        this.shown = shown;
        this.attendance = attendance;
        this.corrections = corrections;
        this.onSaved = onSaved;
        this.onRequested = onRequested;
    }

    void save(List<Marked> sessions) {
        List<LeaveDialog.Open> open = sessions.stream()
                .flatMap(session -> session.byEnrolment().entrySet().stream()
                        .filter(mark -> mark.getValue() == AttendanceMark.LEAVE)
                        .map(mark -> new LeaveDialog.Open(
                                session.sessionId(), mark.getKey(), label(session, mark.getKey()))))
                .toList();
        if (open.isEmpty()) {
            save(sessions, Map.of(), "");
        } else {
            new LeaveDialog(open, leaves -> save(sessions, leaves, "")).open();
        }
    }

    private String label(Marked session, long enrolmentId) {
        String name = shown.roster.stream()
                .filter(each -> each.id() == enrolmentId)
                .map(Enrolment::name)
                .findFirst()
                .orElse("");
        return name + " · " + when(session);
    }

    private String when(Marked session) {
        return shown.sessions.stream()
                .filter(each -> each.id() == session.sessionId())
                .map(each -> each.date() + " " + each.start())
                .findFirst()
                .orElse("");
    }

    private void save(List<Marked> sessions, Map<Long, Map<Long, Leave>> leaves, String reason) {
        var saved = new ArrayList<Marked>();
        var unexplained = new ArrayList<Marked>();
        var correct = new ArrayList<Marked>();
        var problems = new ArrayList<Rejection>();
        for (Marked session : sessions) {
            try {
                attendance.rollCall(shown.cohortId, session.sessionId(), rollCall(session, leaves, reason));
                saved.add(session);
            } catch (RejectedException e) {
                String code = e.first().code();
                if (code.equals(REASON) && reason.isEmpty()) {
                    unexplained.add(session);
                } else if (code.equals(CORRECTION)) {
                    correct.add(session);
                } else {
                    problems.addAll(e.rejections());
                }
            }
        }
        onSaved.accept(saved);
        if (!problems.isEmpty()) {
            Refusals.show(problems);
        }
        if (!unexplained.isEmpty()) {
            askReason(unexplained, leaves);
        }
        if (!correct.isEmpty()) {
            askCorrection(correct, leaves);
        }
    }

    private static RollCall rollCall(Marked session, Map<Long, Map<Long, Leave>> leaves, String reason) {
        return new RollCall(session.byEnrolment(), leaves.getOrDefault(session.sessionId(), Map.of()), reason);
    }

    private void askReason(List<Marked> sessions, Map<Long, Map<Long, Leave>> leaves) {
        var question = new DecisionDialog.Question(
                text("attendance.correct"),
                text("attendance.correct.explain", Integer.toString(sessions.size())),
                true);
        new DecisionDialog(question, reason -> save(sessions, leaves, reason)).open();
    }

    /** One request a session, all with the same reason and evidence. */
    private void askCorrection(List<Marked> sessions, Map<Long, Map<Long, Leave>> leaves) {
        var left = new HashMap<Long, Marked>();
        sessions.forEach(session -> left.put(session.sessionId(), session));
        String explanation = text(
                "correction.needed",
                String.join("、", sessions.stream().map(this::when).toList()));
        new EvidenceDialog(text("correction.ask"), explanation, List.of(), (reason, evidence) -> {
                    for (Marked session : List.copyOf(left.values())) {
                        corrections.request(
                                shown.cohortId, session.sessionId(), rollCall(session, leaves, reason), evidence);
                        left.remove(session.sessionId());
                    }
                    onRequested.run();
                    return true;
                })
                .open();
    }

    private static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
