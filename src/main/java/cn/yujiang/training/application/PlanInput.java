package cn.yujiang.training.application;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.PlannedSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What even a draft may not contain: texts that do not fit, reversed dates, sessions that end before they begin. */
final class PlanInput {

    private static final int NAME_MAX = 60;
    private static final int PLACE_MAX = 200;
    private static final long HALF_HOUR = 50;
    private static final long SESSION_MAX = 800;

    private PlanInput() {}

    static CohortPlan checked(CohortPlan plan, List<PlannedSession> sessions) {
        var problems = new ArrayList<Rejection>();
        tooLong("name", plan.name(), NAME_MAX, problems);
        tooLong("place", plan.place(), PLACE_MAX, problems);
        tooLong("headTeacher", plan.headTeacher(), NAME_MAX, problems);
        LocalDate start = plan.start();
        LocalDate end = plan.end();
        if (start != null && end != null && end.isBefore(start)) {
            problems.add(Rejection.onField("end", "DATES_REVERSED", start, end));
        }
        if (start != null && end != null && end.isAfter(start.plusMonths(24))) {
            problems.add(Rejection.onField("end", "COHORT_TOO_LONG", start.plusMonths(24)));
        }
        sessions.forEach(session -> checkSession(session, problems));
        if (!problems.isEmpty()) {
            throw new RejectedException(problems);
        }
        return plan;
    }

    private static void tooLong(String field, String text, int max, List<Rejection> problems) {
        if (text.codePointCount(0, text.length()) > max) {
            problems.add(Rejection.onField(field, "TEXT_TOO_LONG", max));
        }
    }

    private static void checkSession(PlannedSession session, List<Rejection> problems) {
        if (!session.start().isBefore(session.end())) {
            problems.add(Rejection.of("SESSION_TIMES", session.date(), session.start(), session.end()));
        }
        long hours = session.hours().hundredths();
        if (hours < HALF_HOUR || hours > SESSION_MAX || hours % HALF_HOUR != 0) {
            problems.add(Rejection.of("SESSION_HOURS", session.date(), session.hours()));
        }
        tooLong("content", session.content(), PLACE_MAX, problems);
    }
}
