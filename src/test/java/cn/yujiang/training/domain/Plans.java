package cn.yujiang.training.domain;

import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.EnrolmentState;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.SessionKind;
import java.time.LocalDate;
import java.time.LocalTime;

/** Small plans and people for tests, all in March 2026. */
final class Plans {

    private Plans() {}

    static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }

    static PlannedSession session(long id, int day, int from, int to) {
        return session(id, day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    static PlannedSession session(long id, int day, LocalTime from, LocalTime to) {
        return new PlannedSession(
                id, day(day), from, to, LessonHours.of("4"), SessionKind.OFFLINE_THEORY, "内容", "教师", "教室");
    }

    static CohortPlan plan(int first, int last) {
        return new CohortPlan(
                "班", "", "焊工", "五级", "", CohortPlan.Mode.PROJECT, true, "", "", null, day(first), day(last));
    }

    static Enrolment person(int position) {
        return new Enrolment(
                position,
                1,
                position,
                position,
                "学员" + position,
                "",
                true,
                "",
                "",
                "",
                "",
                "",
                null,
                EnrolmentState.CONFIRMED);
    }
}
