package cn.yujiang.subsidy.application;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.TraceStep;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.StrikeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Claim lines with their facts and traces, and the submitted versions. */
@Repository
class LineStore {

    private static final TypeReference<List<TraceStep>> TRACE = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

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
        return jdbc.sql("""
                        select id, enrolment_id, person_id, position_no, name, masked_id, category, status, amount_fen, reason,
                          field_name, summary, trace, facts, strike_code, strike_reason, objected
                        from claim_line where claim_id = :id order by position_no""").param("id", claimId).query(Row.class).list().stream()
                .map(this::toLine)
                .toList();
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

    void replace(long claimId, List<ClaimLine> lines) {
        jdbc.sql("delete from claim_line where claim_id = :id")
                .param("id", claimId)
                .update();
        var rows = new ArrayList<@Nullable Object[]>();
        for (ClaimLine line : lines) {
            Money amount = line.amount();
            rows.add(new @Nullable Object[] {
                line.id(),
                claimId,
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
                json.writeValueAsString(line.trace()),
                json.writeValueAsString(line.facts()),
                false
            });
        }
        batch.batchUpdate("""
                insert into claim_line (id, claim_id, enrolment_id, person_id, position_no, name, masked_id, category, status,
                  amount_fen, reason, field_name, summary, trace, facts, objected)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
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

    void saveVersion(Submission submission) {
        jdbc.sql("""
                        insert into claim_version (claim_id, version_no, content, sha256, total_fen, created_at)
                        values (:claimId, :versionNo, :content, :sha256, :totalFen, :createdAt)""").paramSource(submission).update();
    }

    /** A submission as frozen. */
    record Submission(
            long claimId, int versionNo, String content, String sha256, long totalFen, java.sql.Timestamp createdAt) {}

    List<String> versions(long claimId) {
        return jdbc.sql("select content from claim_version where claim_id = :id order by version_no")
                .param("id", claimId)
                .query(String.class)
                .list();
    }
}
