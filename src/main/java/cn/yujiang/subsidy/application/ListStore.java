package cn.yujiang.subsidy.application;

import cn.yujiang.identity.Scope;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Masking;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ClaimLists;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.ListPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists and their rows. */
@Repository
class ListStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /** The claim of a list that is not withdrawn or rejected. */
    private static final String LIVE =
            "from claim_list li left join claim c on c.list_id = li.id and c.state not in ('WITHDRAWN','REJECTED')"
                    + " join body b on b.id = li.body_id ";

    private static final String SCOPE =
            "where li.division_code like :division and (:bodyId is null or li.body_id = :bodyId)"
                    + " and (:bureau = false or c.submission > 0) ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonDirectory people;
    private final BodyDirectory bodies;

    ListStore(JdbcClient jdbc, JsonMapper json, PersonDirectory people, BodyDirectory bodies) {
        this.jdbc = jdbc;
        this.json = json;
        this.people = people;
        this.bodies = bodies;
    }

    void insert(ClaimList list, long createdBy, Instant at) {
        jdbc.sql("""
                        insert into claim_list (id, body_id, division_code, rule_id, rule_title, pack_version, title, period_kind,
                          period_value, deciding_day, details, created_by, created_at)
                        values (:id, :body, :division, :rule, :ruleTitle, :version, :title, :kind, :value, :day, :details, :by, :at)""")
                .param("id", list.id())
                .param("body", list.bodyId())
                .param("division", list.divisionCode())
                .param("rule", list.ruleId())
                .param("ruleTitle", list.ruleTitle())
                .param("version", list.packVersion())
                .param("title", list.title())
                .param("kind", list.period().name())
                .param("value", list.value())
                .param("day", list.day())
                .param("details", json.writeValueAsString(list.details()))
                .param("by", createdBy)
                .param("at", java.sql.Timestamp.from(at))
                .update();
    }

    List<ClaimLists.Summary> find(Scope scope, int offset, int limit) {
        return scoped(
                        "select li.id, li.title, b.name, (select count(*) from claim_list_row r where r.list_id = li.id),"
                                + " c.id, c.state " + LIVE + SCOPE
                                + "order by li.id desc limit :limit offset :offset",
                        scope)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> {
                    String state = row.getString(6);
                    return new ClaimLists.Summary(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            open(state),
                            state == null ? null : row.getLong(5),
                            state == null ? null : ClaimState.valueOf(state));
                })
                .list();
    }

    int count(Scope scope) {
        return scoped("select count(*) " + LIVE + SCOPE, scope)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec scoped(String sql, Scope scope) {
        return jdbc.sql(sql)
                .param("division", scope.divisionPattern())
                .param("bodyId", scope.bodyId(), Types.BIGINT)
                .param("bureau", scope.bodyId() == null);
    }

    private static boolean open(@Nullable String state) {
        return state == null || state.equals("DRAFT") || state.equals("RETURNED");
    }

    /** Takes the row lock of the list, so that what is handed in is what was checked. */
    void lock(long id) {
        jdbc.sql("select id from claim_list where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
    }

    /** Whether the signed-in user may see it is asked by the service; @param scope null inside a decision */
    Optional<ClaimList> find(long id, @Nullable Scope scope) {
        String sql = "select li.*, c.id as claim_id, c.state as claim_state " + LIVE;
        var asked =
                scope == null ? jdbc.sql(sql + "where li.id = :id") : scoped(sql + SCOPE + "and li.id = :id", scope);
        return asked.param("id", id).query(this::toList).optional();
    }

    private ClaimList toList(ResultSet row, int number) throws SQLException {
        String state = row.getString("claim_state");
        long bodyId = row.getLong("body_id");
        var body = bodies.find(bodyId).orElseThrow();
        List<Stored> rows = rows(row.getLong("id"));
        return new ClaimList(
                row.getLong("id"),
                row.getString("title"),
                row.getString("rule_id"),
                row.getString("rule_title"),
                row.getString("pack_version"),
                bodyId,
                body.name(),
                row.getString("division_code"),
                ListPeriod.valueOf(row.getString("period_kind")),
                row.getString("period_value"),
                row.getDate("deciding_day").toLocalDate(),
                rows.stream().anyMatch(stored -> stored.personId == ClaimList.NOBODY),
                open(state),
                state == null ? null : row.getLong("claim_id"),
                json.readValue(row.getString("details"), TEXTS),
                named(rows, body.name(), body.creditCode().value()));
    }

    private record Stored(long id, long personId, int position, String facts) {}

    private List<Stored> rows(long listId) {
        return jdbc.sql(
                        "select id, person_id, position_no, facts from claim_list_row where list_id = ? order by position_no")
                .param(listId)
                .query((row, n) -> new Stored(row.getLong(1), row.getLong(2), row.getInt(3), row.getString(4)))
                .list();
    }

    private List<ClaimList.Row> named(List<Stored> rows, String bodyName, String creditCode) {
        Map<Long, PersonDirectory.Person> known = people.load(rows.stream()
                .map(Stored::personId)
                .filter(id -> id != ClaimList.NOBODY)
                .toList());
        return rows.stream()
                .map(row -> {
                    Map<String, String> facts = json.readValue(row.facts, TEXTS);
                    if (row.personId == ClaimList.NOBODY) {
                        return new ClaimList.Row(row.id, ClaimList.NOBODY, row.position, bodyName, creditCode, facts);
                    }
                    var person = Objects.requireNonNull(known.get(row.personId));
                    String masked = Masking.residentId(person.residentId().number());
                    return new ClaimList.Row(row.id, row.personId, row.position, person.name(), masked, facts);
                })
                .toList();
    }

    /** @param personId {@link ClaimList#NOBODY} for the body's own row */
    void append(long listId, long personId, String subjectKey, Map<String, String> facts) {
        jdbc.sql("""
                        insert into claim_list_row (id, list_id, position_no, person_id, subject_key, facts)
                        values (:id, :list, :position, :person, :key, :facts)""")
                .param("id", Ids.next())
                .param("list", listId)
                .param("position", lastPosition(listId) + 1)
                .param("person", personId == ClaimList.NOBODY ? null : personId, Types.BIGINT)
                .param("key", subjectKey)
                .param("facts", json.writeValueAsString(facts))
                .update();
    }

    private int lastPosition(long listId) {
        return jdbc.sql("select coalesce(max(position_no), 0) from claim_list_row where list_id = ?")
                .param(listId)
                .query(Integer.class)
                .single();
    }

    boolean update(long listId, long rowId, Map<String, String> facts) {
        return jdbc.sql("update claim_list_row set facts = :facts where id = :id and list_id = :list")
                        .param("facts", json.writeValueAsString(facts))
                        .param("id", rowId)
                        .param("list", listId)
                        .update()
                == 1;
    }

    boolean remove(long listId, long rowId) {
        return jdbc.sql("delete from claim_list_row where id = :id and list_id = :list")
                        .param("id", rowId)
                        .param("list", listId)
                        .update()
                == 1;
    }

    void describe(long listId, Map<String, String> details) {
        jdbc.sql("update claim_list set details = :details where id = :id")
                .param("details", json.writeValueAsString(details))
                .param("id", listId)
                .update();
    }
}
