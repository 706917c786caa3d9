package cn.yujiang.subsidy.application;

import cn.yujiang.identity.Scope;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.ClaimSummary;
import cn.yujiang.subsidy.Claims.Filter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The claim list; every statement carries the user's scope. */
@Repository
class ClaimQueries {

    private static final String COLUMNS = """
            select c.id, c.claim_no, c.rule_id, c.rule_title, b.name as applicant_name, coalesce(k.name, li.title) as cohort_name,
              c.paid_persons, c.total_fen, c.state, c.due_on
            """;

    private static final String FROM = """
            from claim c join body b on b.id = c.applicant_id
              left join cohort k on k.id = c.cohort_id left join claim_list li on li.id = c.list_id
            where c.division_code like :division and (:bodyId is null or c.applicant_id = :bodyId)
              and (:bureau = false or c.submission > 0)
              and (:state is null or c.state = :state)
              and (coalesce(c.claim_no, '') like :search or coalesce(k.name, li.title) like :search or b.name like :search)
            """;

    private record Row(
            long id,
            @Nullable String claimNo,
            String ruleId,
            String ruleTitle,
            String applicantName,
            String cohortName,
            int paidPersons,
            long totalFen,
            String state,
            @Nullable LocalDate dueOn) {}

    private final JdbcClient jdbc;

    ClaimQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClaimSummary> find(Scope scope, Filter filter, int offset, int limit) {
        return bind(jdbc.sql(COLUMNS + FROM + "order by c.id desc limit :limit offset :offset"), scope, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(Row.class)
                .list()
                .stream()
                .map(ClaimQueries::toSummary)
                .toList();
    }

    List<ClaimSummary> ofCohort(Scope scope, long cohortId) {
        return bind(jdbc.sql(COLUMNS + FROM + "and c.cohort_id = :cohort order by c.id"), scope, Filter.NONE)
                .param("cohort", cohortId)
                .query(Row.class)
                .list()
                .stream()
                .map(ClaimQueries::toSummary)
                .toList();
    }

    /** The claim this one was divided from, and those divided from it. */
    List<ClaimSummary> related(Scope scope, long claimId) {
        return bind(jdbc.sql(COLUMNS + FROM + """
                        and (c.divided_from = :claim or c.id = (select d.divided_from from claim d where d.id = :claim))
                        order by c.id"""), scope, Filter.NONE)
                .param("claim", claimId)
                .query(Row.class)
                .list()
                .stream()
                .map(ClaimQueries::toSummary)
                .toList();
    }

    int count(Scope scope, Filter filter) {
        return bind(jdbc.sql("select count(*) " + FROM), scope, filter)
                .query(Integer.class)
                .single();
    }

    Money sum(Scope scope, Filter filter) {
        return Money.ofFen(bind(jdbc.sql("select coalesce(sum(c.total_fen), 0) " + FROM), scope, filter)
                .query(Long.class)
                .single());
    }

    private static StatementSpec bind(StatementSpec sql, Scope scope, Filter filter) {
        ClaimState state = filter.state();
        return sql.param("division", scope.divisionPattern())
                .param("bodyId", scope.bodyId(), java.sql.Types.BIGINT)
                .param("bureau", scope.bodyId() == null)
                .param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR)
                .param(
                        "search",
                        "%" + filter.search().strip().replace("%", "\\%").replace("_", "\\_") + "%");
    }

    private static ClaimSummary toSummary(Row row) {
        return new ClaimSummary(
                row.id,
                row.claimNo,
                row.ruleId,
                row.ruleTitle,
                row.applicantName,
                row.cohortName,
                row.paidPersons,
                Money.ofFen(row.totalFen),
                ClaimState.valueOf(row.state),
                row.dueOn);
    }
}
