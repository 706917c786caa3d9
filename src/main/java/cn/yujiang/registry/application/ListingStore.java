package cn.yujiang.registry.application;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Scope;
import cn.yujiang.registry.BodyListings.Waiting;
import cn.yujiang.registry.Listing;
import cn.yujiang.registry.ListingScope;
import cn.yujiang.shared.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Applications to be listed and the scopes that came of them. */
@Repository
class ListingStore {

    private static final String SELECT = """
            select id, body_id, scope, state, applied_by, applied_by_name, applied_at, coalesce(checked_by, 0) as checked_by,
              coalesce(checked_by_name, '') as checked_by_name, checked_at, coalesce(check_comment, '') as check_comment,
              coalesce(decided_by_name, '') as decided_by_name, decided_at, coalesce(decision_comment, '') as decision_comment, version
            from body_listing""";

    /** With the accounts that acted, for the separation of duties. */
    record Row(
            long id,
            long bodyId,
            String scope,
            String state,
            long appliedBy,
            String appliedByName,
            Timestamp appliedAt,
            long checkedBy,
            String checkedByName,
            @Nullable Timestamp checkedAt,
            String checkComment,
            String decidedByName,
            @Nullable Timestamp decidedAt,
            String decisionComment,
            int version) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;

    ListingStore(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    void insert(long bodyId, List<ListingScope> scope, Actor actor, Instant at) {
        jdbc.sql("""
                        insert into body_listing (id, body_id, live_body_id, scope, state, applied_by, applied_by_name, applied_at, version)
                        values (:id, :body, :body, :scope, 'APPLIED', :by, :name, :at, 0)""")
                .param("id", Ids.next())
                .param("body", bodyId)
                .param("scope", json.writeValueAsString(scope))
                .param("by", actor.id())
                .param("name", actor.displayName())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    List<Listing> of(long bodyId) {
        return jdbc
                .sql(SELECT + " where body_id = :body order by id desc")
                .param("body", bodyId)
                .query(Row.class)
                .list()
                .stream()
                .map(this::toListing)
                .toList();
    }

    private Listing toListing(Row row) {
        return new Listing(
                row.id,
                row.bodyId,
                Listing.State.valueOf(row.state),
                wished(row),
                row.appliedByName,
                row.appliedAt.toInstant(),
                row.checkedByName,
                row.checkedAt == null ? null : row.checkedAt.toInstant(),
                row.checkComment,
                row.decidedByName,
                row.decidedAt == null ? null : row.decidedAt.toInstant(),
                row.decisionComment,
                row.version);
    }

    List<ListingScope> wished(Row row) {
        return json.readValue(row.scope, new TypeReference<List<ListingScope>>() {});
    }

    void checked(Row row, String comment, Actor actor, Instant at) {
        require(jdbc.sql("""
                        update body_listing set state = 'CHECKED', checked_by = :by, checked_by_name = :name, checked_at = :at,
                          check_comment = :comment, version = version + 1 where id = :id and version = :version""")
                .param("by", actor.id())
                .param("name", actor.displayName())
                .param("at", Timestamp.from(at))
                .param("comment", comment)
                .param("id", row.id)
                .param("version", row.version)
                .update());
    }

    void decided(Row row, Listing.State state, String comment, Actor actor, Instant at) {
        require(jdbc.sql("""
                        update body_listing set state = :state, live_body_id = null, decided_by_name = :name, decided_at = :at,
                          decision_comment = :comment, version = version + 1 where id = :id and version = :version""")
                .param("state", state.name())
                .param("name", actor.displayName())
                .param("at", Timestamp.from(at))
                .param("comment", comment)
                .param("id", row.id)
                .param("version", row.version)
                .update());
    }

    private static void require(int changed) {
        if (changed == 0) {
            throw new OptimisticLockingFailureException("listing changed");
        }
    }

    List<ListingScope> scope(long bodyId) {
        return jdbc.sql(
                        "select occupation, highest_level, valid_until from body_scope where body_id = :body order by occupation")
                .param("body", bodyId)
                .query((row, n) -> new ListingScope(row.getString(1), row.getString(2), day(row.getDate(3))))
                .list();
    }

    private static LocalDate day(Date date) {
        return date.toLocalDate();
    }

    void replaceScope(long bodyId, List<ListingScope> scope) {
        jdbc.sql("delete from body_scope where body_id = :body")
                .param("body", bodyId)
                .update();
        batch.batchUpdate(
                "insert into body_scope (body_id, occupation, highest_level, valid_until) values (?, ?, ?, ?)",
                scope.stream()
                        .map(row -> new Object[] {
                            bodyId, row.occupation(), row.highestLevel(), Date.valueOf(row.validUntil())
                        })
                        .toList());
    }

    /** A suspended body stays suspended: the sanction is lifted by the supervision, not by a listing. */
    void listBody(long bodyId) {
        jdbc.sql("update body set state = 'LISTED', version = version + 1 where id = :id and state = 'APPLIED'")
                .param("id", bodyId)
                .update();
    }

    List<Waiting> waiting(Scope scope) {
        return jdbc.sql("""
                        select b.id, b.name, l.state, 0, l.applied_at as since from body_listing l join body b on b.id = l.body_id
                        where l.live_body_id is not null and b.division_code like :division
                        union all
                        select b.id, b.name, 'APPLIED', 1, a.proposed_at from body_account_change a join body b on b.id = a.body_id
                        where a.live_body_id is not null and b.division_code like :division
                        order by since""")
                .param("division", scope.divisionPattern())
                .query((row, n) -> new Waiting(
                        row.getLong(1), row.getString(2), Listing.State.valueOf(row.getString(3)), row.getInt(4) == 1))
                .list();
    }
}
