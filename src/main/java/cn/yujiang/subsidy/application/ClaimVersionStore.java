package cn.yujiang.subsidy.application;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of claims as they were frozen; only ever added to. */
@Repository
class ClaimVersionStore {

    private final JdbcClient jdbc;

    ClaimVersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Submission submission) {
        int next = jdbc.sql("select coalesce(max(version_no), 0) + 1 from claim_version where claim_id = :id")
                .param("id", submission.claimId)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into claim_version (claim_id, version_no, content, sha256, total_fen, created_at, kind, made_by)
                        values (:claimId, :versionNo, :content, :sha256, :totalFen, :createdAt, :kind, :madeBy)""")
                .param("claimId", submission.claimId)
                .param("versionNo", next)
                .param("content", submission.content)
                .param("sha256", submission.sha256)
                .param("totalFen", submission.totalFen)
                .param("createdAt", submission.createdAt)
                .param("kind", submission.kind)
                .param("madeBy", submission.madeBy)
                .update();
    }

    /** A version as frozen; its number is the next of the claim. */
    record Submission(
            long claimId,
            String content,
            String sha256,
            long totalFen,
            Timestamp createdAt,
            String kind,
            String madeBy) {}

    /** The contents, the first version first. */
    List<String> of(long claimId) {
        return jdbc.sql("select content from claim_version where claim_id = :id order by version_no")
                .param("id", claimId)
                .query(String.class)
                .list();
    }
}
