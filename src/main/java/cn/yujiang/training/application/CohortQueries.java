package cn.yujiang.training.application;

import cn.yujiang.identity.Scope;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.CohortSummary;
import cn.yujiang.training.Cohorts.Filter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The class list; every statement carries the user's scope. */
@Repository
class CohortQueries {

    private static final String WHERE = """
            where c.division_code like :division
              and (:bodyId is null or c.body_id = :bodyId
                or (c.evaluator_id = :bodyId and c.state not in ('DRAFT','CANCELLED')))
              and (:bureau = false or c.state not in ('DRAFT','CANCELLED'))
              and (:state is null or c.state = :state)
              and (c.name like :search or coalesce(c.filing_no, '') like :search)""";

    private record Row(
            long id,
            @Nullable String filingNo,
            String name,
            String bodyName,
            String divisionCode,
            String occupation,
            String level,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            int trainees,
            long plannedHundredths,
            String state) {}

    private final JdbcClient jdbc;

    CohortQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CohortSummary> find(Scope scope, Filter filter, int offset, int limit) {
        return bind(jdbc.sql("""
                        select c.id, c.filing_no, c.name, b.name as body_name, c.division_code, c.occupation, c.level,
                          c.start_date, c.end_date, c.trainees, c.planned_hundredths, c.state
                        from cohort c join body b on b.id = c.body_id\n""" + WHERE + """

                        order by c.id desc limit :limit offset :offset"""), scope, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(Row.class)
                .list()
                .stream()
                .map(CohortQueries::toSummary)
                .toList();
    }

    int count(Scope scope, Filter filter) {
        return bind(jdbc.sql("select count(*) from cohort c\n" + WHERE), scope, filter)
                .query(Integer.class)
                .single();
    }

    /** Work of the system over all divisions, so without a scope. */
    List<Long> completedBefore(LocalDate day) {
        return jdbc.sql("select id from cohort where state = 'COMPLETED' and end_date < :day order by end_date, id")
                .param("day", day)
                .query(Long.class)
                .list();
    }

    /** Classes of the same body that people of could finish in this one; what else must fit is checked on each. */
    List<Long> mergeable(Cohort into) {
        return jdbc.sql("""
                        select id from cohort where body_id = :body and division_code = :division and id <> :id
                          and occupation = :occupation and level = :level and state in ('RUNNING','SUSPENDED')
                        order by id desc limit 50""")
                .param("body", into.bodyId())
                .param("division", into.divisionCode())
                .param("id", into.id())
                .param("occupation", into.plan().occupation())
                .param("level", into.plan().level())
                .query(Long.class)
                .list();
    }

    private static StatementSpec bind(StatementSpec sql, Scope scope, Filter filter) {
        CohortState state = filter.state();
        return sql.param("division", scope.divisionPattern())
                .param("bodyId", scope.bodyId(), java.sql.Types.BIGINT)
                .param("bureau", scope.bodyId() == null)
                .param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR)
                .param(
                        "search",
                        "%" + filter.search().strip().replace("%", "\\%").replace("_", "\\_") + "%");
    }

    private static CohortSummary toSummary(Row row) {
        return new CohortSummary(
                row.id,
                row.filingNo,
                row.name,
                row.bodyName,
                row.divisionCode,
                row.occupation,
                row.level,
                row.startDate,
                row.endDate,
                row.trainees,
                row.plannedHundredths,
                CohortState.valueOf(row.state));
    }
}
