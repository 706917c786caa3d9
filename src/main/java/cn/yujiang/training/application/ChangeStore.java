package cn.yujiang.training.application;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Scope;
import cn.yujiang.shared.Ids;
import cn.yujiang.training.ChangeRequest;
import cn.yujiang.training.ChangeState;
import cn.yujiang.training.CohortChanges.Waiting;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.Joining;
import cn.yujiang.training.PlanDiff;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.RosterChange;
import cn.yujiang.training.domain.PlanDiffs;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Requests to change approved classes. What was there before is kept with each, so that the difference can be shown for ever. */
@Repository
class ChangeStore {

    /** What is asked for, and what it starts from. People by name and masked number. */
    record Content(
            CohortPlan plan,
            List<PlannedSession> before,
            List<PlannedSession> after,
            List<RosterChange> roster,
            List<Joining> joining) {

        /** Requests that were stored before classes could be merged say nothing about it. */
        Content {
            joining = Optional.ofNullable(joining).orElse(List.of());
        }

        PlanDiff diff() {
            return PlanDiffs.of(plan, before, after, roster).with(joining);
        }
    }

    /** A request as it is stored. */
    record Stored(
            long id,
            long cohortId,
            int baseVersion,
            Content content,
            ChangeState state,
            long requestedBy,
            int version) {}

    private record Row(
            long id,
            long cohortId,
            int baseVersion,
            @Nullable Integer planVersion,
            String content,
            String reason,
            String state,
            long requestedBy,
            String requestedByName,
            Timestamp requestedAt,
            @Nullable String decidedByName,
            @Nullable Timestamp decidedAt,
            @Nullable String decisionComment,
            int version) {}

    private static final String SELECT = """
            select id, cohort_id, base_version, plan_version, content, reason, state, requested_by, requested_by_name, requested_at,
              decided_by_name, decided_at, decision_comment, version from cohort_change""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChangeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long insert(CohortEntity cohort, Content content, String reason, Actor actor, Instant at) {
        long id = Ids.next();
        jdbc.sql("""
                        insert into cohort_change (id, cohort_id, open_cohort_id, base_version, content, reason, state, requested_by,
                          requested_by_name, requested_at, version)
                        values (:id, :cohort, :cohort, :base, :content, :reason, 'OPEN', :by, :name, :at, 0)""")
                .param("id", id)
                .param("cohort", cohort.getId())
                .param("base", cohort.planVersion())
                .param("content", json.writeValueAsString(content))
                .param("reason", reason)
                .param("by", actor.id())
                .param("name", actor.displayName())
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }

    boolean open(long cohortId) {
        return jdbc.sql("select count(*) from cohort_change where open_cohort_id = :cohort")
                        .param("cohort", cohortId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Stored> find(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(row -> new Stored(
                        row.id,
                        row.cohortId,
                        row.baseVersion,
                        content(row),
                        ChangeState.valueOf(row.state),
                        row.requestedBy,
                        row.version));
    }

    List<ChangeRequest> of(long cohortId) {
        return jdbc
                .sql(SELECT + " where cohort_id = :cohort order by id desc")
                .param("cohort", cohortId)
                .query(Row.class)
                .list()
                .stream()
                .map(this::toRequest)
                .toList();
    }

    private ChangeRequest toRequest(Row row) {
        Content content = content(row);
        return new ChangeRequest(
                row.id,
                row.cohortId,
                row.baseVersion,
                row.planVersion,
                ChangeState.valueOf(row.state),
                row.reason,
                row.requestedByName,
                row.requestedAt.toInstant(),
                row.decisionComment == null ? "" : row.decisionComment,
                row.decidedByName,
                row.decidedAt == null ? null : row.decidedAt.toInstant(),
                content.diff(),
                row.version);
    }

    private Content content(Row row) {
        return json.readValue(row.content, Content.class);
    }

    /** What became of a request. @param planVersion null unless approved */
    record Decision(
            ChangeState state, String comment, @Nullable Integer planVersion) {}

    void decide(Stored request, Decision decision, Actor actor, Instant at) {
        int changed = jdbc.sql("""
                        update cohort_change set state = :state, open_cohort_id = null, decided_by_name = :name, decided_at = :at,
                          decision_comment = :comment, plan_version = :plan, version = version + 1
                        where id = :id and version = :version""")
                .param("state", decision.state.name())
                .param("name", actor.displayName())
                .param("at", Timestamp.from(at))
                .param("comment", decision.comment)
                .param("plan", decision.planVersion, java.sql.Types.INTEGER)
                .param("id", request.id)
                .param("version", request.version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("change request changed");
        }
    }

    List<Waiting> waiting(Scope scope) {
        return jdbc.sql("""
                        select c.id, c.name, b.name, r.requested_at from cohort_change r
                        join cohort c on c.id = r.cohort_id join body b on b.id = c.body_id
                        where r.state = 'OPEN' and c.state in ('APPROVED','RUNNING') and c.division_code like :division
                        order by r.requested_at limit 200""")
                .param("division", scope.divisionPattern())
                .query((row, n) -> new Waiting(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }
}
