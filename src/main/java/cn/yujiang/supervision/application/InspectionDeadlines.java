package cn.yujiang.supervision.application;

import cn.yujiang.identity.Role;
import cn.yujiang.notification.Audience;
import cn.yujiang.notification.DeadlineSource;
import cn.yujiang.shared.Ids;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * By when a body must have put right what an inspection found. Until it has answered, the body and both desks that inspect are reminded;
 * afterwards only the desks, which have to close it.
 */
@Component
class InspectionDeadlines implements DeadlineSource {

    private record Open(
            long id, String number, String cohort, String division, long bodyId, boolean answered, LocalDate due) {}

    private final JdbcClient jdbc;

    InspectionDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Deadline> dueUntil(LocalDate day) {
        return jdbc
                .sql("""
                        select id, inspection_no, cohort_name, division_code, body_id, answer, deadline from inspection
                        where state = 'RECTIFYING' and deadline <= :day order by deadline, id""")
                .param("day", Date.valueOf(day))
                .query((row, n) -> new Open(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        !row.getString(6).isEmpty(),
                        row.getDate(7).toLocalDate()))
                .list()
                .stream()
                .flatMap(InspectionDeadlines::deadlines)
                .toList();
    }

    private static Stream<Deadline> deadlines(Open open) {
        String desk = open.answered ? "notice.due.inspectionAnswered" : "notice.due.inspectionOpen";
        Stream<Deadline> desks = Stream.of(Role.SUPERVISOR, Role.FIRST_REVIEWER)
                .map(role -> deadline(open, role.name(), new Audience.Desk(role, open.division), desk));
        return open.answered
                ? desks
                : Stream.concat(
                        Stream.of(deadline(open, "BODY", new Audience.Body(open.bodyId), "notice.due.inspectionBody")),
                        desks);
    }

    private static Deadline deadline(Open open, String whom, Audience audience, String text) {
        return new Deadline(
                "inspection:" + open.id + ":" + (open.answered ? "answered:" : "") + whom,
                audience,
                text,
                List.of(open.number, open.cohort),
                "inspections/" + Ids.toText(open.id),
                open.due);
    }
}
