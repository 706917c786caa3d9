package cn.yujiang.supervision.application;

import cn.yujiang.supervision.Inspections.Uninspected;
import cn.yujiang.supervision.Inspections.Upcoming;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is taught in an area, and which classes nobody has looked at: sessions held at a place; online ones cannot be visited. */
@Repository
class WeekSessions {

    private static final int DAYS = 7;

    private final JdbcClient jdbc;

    WeekSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Upcoming> of(String divisions, LocalDate from) {
        return jdbc.sql("""
                        select c.id, s.id, s.session_date, s.start_time, s.end_time, b.name, c.name, s.content, s.teacher, s.place,
                          exists (select 1 from inspection i where i.session_id = s.id)
                        from cohort_session s join cohort c on c.id = s.cohort_id join body b on b.id = c.body_id
                        where c.division_code like :division and c.state in ('APPROVED', 'RUNNING') and s.kind <> 'ONLINE'
                          and s.session_date >= :first and s.session_date < :after
                        order by s.session_date, s.start_time, c.id""")
                .param("division", divisions)
                .param("first", Date.valueOf(from))
                .param("after", Date.valueOf(from.plusDays(DAYS)))
                .query((row, n) -> new Upcoming(
                        row.getLong(1),
                        row.getLong(2),
                        row.getDate(3).toLocalDate(),
                        row.getTime(4).toLocalTime() + "–" + row.getTime(5).toLocalTime(),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getBoolean(11)))
                .list();
    }

    List<Uninspected> uninspected(String divisions) {
        return jdbc.sql("""
                        select c.id, c.name, b.name, c.start_date, c.end_date,
                          exists (select 1 from inspection i where i.cohort_id = c.id and i.state = 'PLANNED')
                        from cohort c join body b on b.id = c.body_id
                        where c.division_code like :division and c.state = 'RUNNING'
                          and not exists (select 1 from inspection i where i.cohort_id = c.id and i.checked_at is not null)
                        order by c.end_date, c.id limit 200""")
                .param("division", divisions)
                .query((row, n) -> new Uninspected(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getDate(4).toLocalDate(),
                        row.getDate(5).toLocalDate(),
                        row.getBoolean(6)))
                .list();
    }
}
