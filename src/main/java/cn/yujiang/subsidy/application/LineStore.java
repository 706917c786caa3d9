package cn.yujiang.subsidy.application;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.TraceStep;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.StrikeCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Claim lines with their facts and traces. */
@Repository
class LineStore {

    private static final TypeReference<List<TraceStep>> TRACE = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private static final String INSERT = """
            insert into claim_line (id, claim_id, enrolment_id, person_id, position_no, name, masked_id, category, status,
              amount_fen, reason, field_name, summary, trace, facts, objected)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private record Row(
            long id,
            long enrolmentId,
            long personId,
            int positionNo,
            String name,
            String maskedId,
            String category,
            String status,
            @Nullable Long amountFen,
            @Nullable String reason,
            @Nullable String fieldName,
            String summary,
            String trace,
            String facts,
            @Nullable String strikeCode,
            @Nullable String strikeReason,
            boolean objected) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;

    LineStore(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    List<ClaimLine> of(long claimId) {
        return rows(claimId).stream().map(this::toLine).toList();
    }

    private List<Row> rows(long claimId) {
        return jdbc.sql("""
                        select id, enrolment_id, person_id, position_no, name, masked_id, category, status, amount_fen, reason,
                          field_name, summary, trace, facts, strike_code, strike_reason, objected
                        from claim_line where claim_id = :id order by position_no""").param("id", claimId).query(LineStore::row).list();
    }

    /** By place and not by name: a large claim has thousands of lines, and names are looked up for every value. */
    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, Long.class),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getBoolean(17));
    }

    private ClaimLine toLine(Row row) {
        return new ClaimLine(
                row.id,
                row.enrolmentId,
                row.personId,
                row.positionNo,
                row.name,
                row.maskedId,
                row.category,
                AssessmentStatus.valueOf(row.status),
                row.amountFen == null ? null : Money.ofFen(row.amountFen),
                row.reason,
                row.fieldName,
                row.summary,
                json.readValue(row.trace, TRACE),
                json.readValue(row.facts, FACTS),
                row.strikeCode,
                row.strikeReason,
                row.objected);
    }

    /**
     * A trainee keeps the line's id, so that objections and events go on naming it. What came out as it was is not written again: computing a
     * claim anew mostly finds what was there.
     */
    void replace(long claimId, List<ClaimLine> lines) {
        Map<Long, Row> before = rows(claimId).stream().collect(Collectors.toMap(Row::enrolmentId, Function.identity()));
        Map<List<TraceStep>, String> traces = new IdentityHashMap<>(); // trainees with the same facts share theirs
        List<Row> after = lines.stream()
                .map(line -> toRow(
                        line,
                        before.get(line.enrolmentId()),
                        traces.computeIfAbsent(line.trace(), json::writeValueAsString)))
                .toList();
        Set<Row> unchanged = new HashSet<>(before.values());
        unchanged.retainAll(Set.copyOf(after));
        List<Object[]> gone = before.values().stream()
                .filter(row -> !unchanged.contains(row))
                .map(row -> new Object[] {row.id})
                .toList();
        batch.batchUpdate("delete from claim_line where id = ?", gone);
        batch.batchUpdate(
                INSERT,
                after.stream()
                        .filter(row -> !unchanged.contains(row))
                        .map(row -> values(claimId, row))
                        .toList());
    }

    private Row toRow(ClaimLine line, @Nullable Row before, String trace) {
        Money amount = line.amount();
        return new Row(
                before == null ? line.id() : before.id,
                line.enrolmentId(),
                line.personId(),
                line.position(),
                line.name(),
                line.maskedId(),
                line.category(),
                line.status().name(),
                amount == null ? null : amount.fen(),
                line.reason(),
                line.field(),
                line.summary(),
                trace,
                json.writeValueAsString(line.facts()),
                null,
                null,
                false);
    }

    private static @Nullable Object[] values(long claimId, Row row) {
        return new @Nullable Object[] {
            row.id,
            claimId,
            row.enrolmentId,
            row.personId,
            row.positionNo,
            row.name,
            row.maskedId,
            row.category,
            row.status,
            row.amountFen,
            row.reason,
            row.fieldName,
            row.summary,
            row.trace,
            row.facts,
            row.objected
        };
    }

    boolean strike(long claimId, long lineId, @Nullable StrikeCode code, @Nullable String reason) {
        return jdbc.sql(
                                "update claim_line set strike_code = :code, strike_reason = :reason where id = :id and claim_id = :claim")
                        .param("code", code == null ? null : code.name(), java.sql.Types.VARCHAR)
                        .param("reason", reason, java.sql.Types.VARCHAR)
                        .param("id", lineId)
                        .param("claim", claimId)
                        .update()
                == 1;
    }

    void objected(long lineId, boolean objected) {
        jdbc.sql("update claim_line set objected = :objected where id = :id")
                .param("objected", objected)
                .param("id", lineId)
                .update();
    }

    /** The lines go on in another claim under their own ids. */
    void move(Collection<Long> lineIds, long toClaim) {
        jdbc.sql("update claim_line set claim_id = :claim where id in (:lines)")
                .param("claim", toClaim)
                .param("lines", lineIds)
                .update();
    }

    Set<Long> enrolments(long claimId) {
        return Set.copyOf(jdbc.sql("select enrolment_id from claim_line where claim_id = :claim")
                .param("claim", claimId)
                .query(Long.class)
                .list());
    }
}
