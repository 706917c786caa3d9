package cn.yujiang.subsidy.application;

import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.Adjustments.Adjustment;
import cn.yujiang.subsidy.Adjustments.State;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.PaidClaims;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Publications to look into, and the proposals that came of them. */
@Repository
class AdjustmentStore {

    private static final String SELECT = """
            select a.id, r.pack_id, a.claim_id, a.line_id, c.claim_no, c.rule_title, l.name, l.masked_id, a.decided_fen, a.computed_fen,
              a.summary, a.state, a.decided_by, a.confirmed_by, a.note
            from claim_adjustment a join policy_review r on r.publication = a.publication
              join claim c on c.id = a.claim_id join claim_line l on l.id = a.line_id
            """;

    /** A publication nobody has looked into yet. */
    record Waiting(long publication, List<String> rules) {}

    /** One person's word is not enough for a top-up. */
    private static final String UNDECIDED = "state = 'PROPOSED' or state = 'ACCEPTED' and computed_fen > decided_fen";

    /** A decided line with what the new version gives; null when it cannot say. */
    record Found(long lineId, Money decided, @Nullable Money computed, String summary) {}

    private final JdbcClient jdbc;

    AdjustmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    void insert(long publication, String packId, List<String> rules, Instant at) {
        jdbc.sql("""
                        insert into policy_review (publication, pack_id, rules, state, created_at, looked_at, proposed)
                        values (?, ?, ?, 'WAITING', ?, 0, 0)""")
                .params(publication, packId, String.join("\n", rules), utc(at))
                .update();
    }

    List<Waiting> waiting() {
        return jdbc.sql("select publication, rules from policy_review where state = 'WAITING' order by publication")
                .query((row, number) -> new Waiting(
                        row.getLong(1),
                        Arrays.stream(row.getString(2).split("\n"))
                                .filter(rule -> !rule.isEmpty())
                                .toList()))
                .list();
    }

    /** What the last proposal that was carried through made of a line, by line. */
    Map<Long, Money> accepted() {
        Map<Long, Money> standing = new HashMap<>();
        jdbc.sql("""
                        select line_id, computed_fen from claim_adjustment
                        where state in ('CONFIRMED','PAID') or state = 'ACCEPTED' and computed_fen < decided_fen
                        order by publication""")
                .query((row, number) -> standing.put(row.getLong(1), Money.ofFen(row.getLong(2))))
                .list();
        return standing;
    }

    /** Lines with a proposal nobody has decided on. */
    Set<Long> open() {
        return new HashSet<>(jdbc.sql("select line_id from claim_adjustment where " + UNDECIDED)
                .query(Long.class)
                .list());
    }

    boolean known(long publication, long lineId) {
        return jdbc.sql("select count(*) from claim_adjustment where publication = ? and line_id = ?")
                        .params(publication, lineId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** An older proposal is not to be accepted beside a newer look at the same line. */
    void replace(long publication, long lineId) {
        jdbc.sql("""
                        update claim_adjustment set state = 'REPLACED'
                        where line_id = ? and publication < ? and (%s)""".formatted(UNDECIDED)).params(lineId, publication).update();
    }

    void propose(long publication, Found found) {
        Money computed = found.computed();
        jdbc.sql("""
                        insert into claim_adjustment (id, publication, claim_id, line_id, division_code, decided_fen, computed_fen,
                          summary, state)
                        select :id, :publication, c.id, l.id, c.division_code, :decided, :computed, :summary, 'PROPOSED'
                        from claim_line l join claim c on c.id = l.claim_id where l.id = :line""")
                .param("id", Ids.next())
                .param("publication", publication)
                .param("decided", found.decided().fen())
                .param("computed", computed == null ? null : computed.fen(), java.sql.Types.BIGINT)
                .param("summary", found.summary())
                .param("line", found.lineId())
                .update();
    }

    void done(long publication, long lookedAt, long proposed, Instant at) {
        jdbc.sql("""
                        update policy_review set state = 'DONE', done_at = ?, looked_at = ?, proposed = ?
                        where publication = ? and state = 'WAITING'""").params(utc(at), lookedAt, proposed, publication).update();
    }

    List<Adjustment> find(State state, String divisions, int limit) {
        return jdbc.sql(SELECT
                        + " where a.state = :state and a.division_code like :divisions order by a.id desc limit :limit")
                .param("state", state.name())
                .param("divisions", divisions)
                .param("limit", limit)
                .query(AdjustmentStore::row)
                .list();
    }

    Optional<Adjustment> get(long id, String divisions) {
        return jdbc.sql(SELECT + " where a.id = :id and a.division_code like :divisions")
                .param("id", id)
                .param("divisions", divisions)
                .query(AdjustmentStore::row)
                .optional();
    }

    boolean decide(long id, State state, long by, Instant at, String note) {
        return jdbc.sql("""
                        update claim_adjustment set state = ?, decided_by = ?, decided_at = ?, note = ?
                        where id = ? and state = 'PROPOSED'""").params(state.name(), by, utc(at), note, id).update() == 1;
    }

    boolean confirm(long id, long by) {
        return jdbc.sql(
                                "update claim_adjustment set state = 'CONFIRMED', confirmed_by = ? where id = ? and state = 'ACCEPTED'")
                        .params(by, id)
                        .update()
                == 1;
    }

    void paid(long id, boolean paid) {
        jdbc.sql("update claim_adjustment set state = ? where id = ? and state in ('CONFIRMED','PAID')")
                .params(paid ? State.PAID.name() : State.CONFIRMED.name(), id)
                .update();
    }

    /** What was paid for a line on top of its claim. */
    Money toppedUp(long lineId) {
        return paidOf(lineId).stream().map(PaidClaims.Portion::paid).reduce(Money.ZERO, Money::plus);
    }

    /** The top-ups that were paid for a line. */
    List<PaidClaims.Portion> paidOf(long lineId) {
        return jdbc.sql("""
                        select id, computed_fen - decided_fen as fen from claim_adjustment
                        where line_id = ? and state = 'PAID' and computed_fen > decided_fen order by id""")
                .param(lineId)
                .query((row, number) -> new PaidClaims.Portion(
                        new Obligation(Obligation.Kind.TOP_UP, row.getLong("id")), Money.ofFen(row.getLong("fen"))))
                .list();
    }

    void lock(long id) {
        jdbc.sql("select id from claim_adjustment where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
    }

    private static Adjustment row(ResultSet row, int number) throws SQLException {
        long computed = row.getLong("computed_fen");
        boolean unknown = row.wasNull();
        return new Adjustment(
                row.getLong("id"),
                row.getString("pack_id"),
                row.getLong("claim_id"),
                row.getLong("line_id"),
                row.getString("claim_no"),
                row.getString("rule_title"),
                row.getString("name"),
                row.getString("masked_id"),
                Money.ofFen(row.getLong("decided_fen")),
                unknown ? null : Money.ofFen(computed),
                row.getString("summary"),
                State.valueOf(row.getString("state")),
                row.getObject("decided_by", Long.class),
                row.getObject("confirmed_by", Long.class),
                row.getString("note"));
    }
}
