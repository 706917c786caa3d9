package cn.yujiang.training.application;

import cn.yujiang.registry.BodyResourceDirectory;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.Finding;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.domain.ResourceConflicts;
import cn.yujiang.training.domain.ResourceConflicts.Known;
import cn.yujiang.training.domain.ResourceConflicts.Taken;
import cn.yujiang.training.domain.TimeSlot;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Collects when the teachers and places of a plan are taken by other classes that are filed, approved or running, in every body. */
@Repository
class ResourceChecks {

    private final JdbcClient jdbc;
    private final BodyResourceDirectory resources;

    ResourceChecks(JdbcClient jdbc, BodyResourceDirectory resources) {
        this.jdbc = jdbc;
        this.resources = resources;
    }

    List<Finding> of(Cohort cohort, int trainees) {
        var known = new Known(resources.teacherNames(cohort.bodyId()), resources.capacities(cohort.bodyId()));
        return new ResourceConflicts(cohort.sessions(), known).find(taken(cohort), trainees);
    }

    private List<Taken> taken(Cohort cohort) {
        List<LocalDate> days =
                cohort.sessions().stream().map(PlannedSession::date).sorted().toList();
        if (days.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select oc.body_id, oc.name, s.teacher, s.place, s.kind, s.session_date, s.start_time, s.end_time
                        from cohort_session s join cohort oc on oc.id = s.cohort_id
                        where s.session_date between :first and :last and oc.id <> :id
                          and oc.state in ('FILED','APPROVED','RUNNING','SUSPENDED')
                          and (s.teacher in (:teachers) or s.place in (:places))
                        order by s.session_date, s.start_time""")
                .param("first", Date.valueOf(days.getFirst()))
                .param("last", Date.valueOf(days.getLast()))
                .param("id", cohort.id())
                .param("teachers", names(cohort, PlannedSession::teacher))
                .param("places", names(cohort, PlannedSession::place))
                .query((row, n) -> new Taken(
                        row.getLong(1) == cohort.bodyId(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5).equals("ONLINE"),
                        new TimeSlot(
                                row.getDate(6).toLocalDate(),
                                row.getTime(7).toLocalTime(),
                                row.getTime(8).toLocalTime())))
                .list();
    }

    private static List<String> names(Cohort cohort, Function<PlannedSession, String> name) {
        return cohort.sessions().stream().map(name).distinct().toList();
    }
}
