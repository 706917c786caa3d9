package cn.yujiang.subsidy.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which stored file is which paper of which claim. */
@Repository
class PaperStore {

    /** One file of a claim. */
    record Row(
            long fileId,
            String paper,
            @Nullable Integer frozenIn,
            @Nullable Long replacedBy) {
        boolean current() {
            return replacedBy == null;
        }
    }

    private final JdbcClient jdbc;

    PaperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(long claimId) {
        return jdbc.sql(
                        "select file_id, paper, frozen_in, replaced_by from claim_paper where claim_id = :claim order by file_id")
                .param("claim", claimId)
                .query(Row.class)
                .list();
    }

    void insert(long claimId, long fileId, String paper) {
        jdbc.sql("insert into claim_paper (file_id, claim_id, paper) values (:file, :claim, :paper)")
                .param("file", fileId)
                .param("claim", claimId)
                .param("paper", paper)
                .update();
    }

    void replaced(long fileId, long by) {
        jdbc.sql("update claim_paper set replaced_by = :by where file_id = :file")
                .param("by", by)
                .param("file", fileId)
                .update();
    }

    void delete(long fileId) {
        jdbc.sql("update claim_paper set replaced_by = null where replaced_by = :file")
                .param("file", fileId)
                .update();
        jdbc.sql("delete from claim_paper where file_id = :file")
                .param("file", fileId)
                .update();
    }

    void freeze(long claimId, int submission) {
        jdbc.sql("update claim_paper set frozen_in = :submission where claim_id = :claim and frozen_in is null")
                .param("submission", submission)
                .param("claim", claimId)
                .update();
    }
}
