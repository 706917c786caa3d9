package cn.yujiang.disbursement.application;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replies that were looked through: what their clean lines say survives a crash, the file itself is not kept. */
@Repository
class ReplyStore {

    /** Life of a reply. */
    enum State {
        CHECKED,
        /** As a whole it cannot be trusted. */
        STOPPED,
        /** A person said yes; being booked. */
        CONFIRMED,
        DONE
    }

    /** A reply as commands need it. */
    record Reply(
            long id, long batchId, State state, @Nullable String voucherNo, int lineCount) {}

    /** A reply to be written. */
    record NewReply(
            long id,
            long batchId,
            String layout,
            String sha256,
            String state,
            int lineCount,
            long madeBy,
            LocalDateTime madeAt) {}

    /** What the bank says about a line that still waits. */
    record Said(long lineId, boolean success, String reason) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ReplyStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Whether the bank said anything about the batch that could be booked. */
    boolean taken(long batchId) {
        return jdbc.sql("select count(*) from bank_reply where batch_id = :id and state <> 'STOPPED'")
                        .param("id", batchId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(NewReply reply, List<Said> lines) {
        jdbc.sql("""
                        insert into bank_reply (id, batch_id, layout, sha256, state, line_count, made_by, made_at)
                        values (:id, :batchId, :layout, :sha256, :state, :lineCount, :madeBy, :madeAt)""").paramSource(reply).update();
        batch.batchUpdate(
                "insert into bank_reply_line (reply_id, line_id, success, reason) values (?, ?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {reply.id, line.lineId, line.success, line.reason})
                        .toList());
    }

    /** Whether this very file was confirmed for the batch before. */
    boolean known(long batchId, String sha256) {
        return jdbc.sql("""
                        select count(*) from bank_reply where batch_id = :batch and sha256 = :sha256
                          and state in ('CONFIRMED', 'DONE')""")
                        .param("batch", batchId)
                        .param("sha256", sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws RejectedException {@code NOT_FOUND} when its batch is out of scope */
    Reply find(long id, String divisionPattern) {
        Optional<Reply> found = jdbc.sql("""
                        select r.id, r.batch_id, r.state, r.voucher_no, r.line_count from bank_reply r
                        join payment_batch b on b.id = r.batch_id where r.id = :id and b.division_code like :division""")
                .param("id", id)
                .param("division", divisionPattern)
                .query(Reply.class)
                .optional();
        return found.orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    /** @return false when somebody confirmed it before */
    boolean confirmed(long id, String voucher, long by, LocalDateTime at) {
        return jdbc.sql("""
                        update bank_reply set state = 'CONFIRMED', voucher_no = :voucher, confirmed_by = :by, confirmed_at = :at
                        where id = :id and state = 'CHECKED'""")
                        .param("voucher", voucher)
                        .param("by", by)
                        .param("at", at)
                        .param("id", id)
                        .update()
                == 1;
    }

    void done(long id) {
        jdbc.sql("update bank_reply set state = 'DONE' where id = :id and state = 'CONFIRMED'")
                .param("id", id)
                .update();
    }

    /** The next lines that still wait, in the order of the batch. */
    List<Said> next(long replyId, int limit) {
        return jdbc.sql("""
                        select s.line_id, s.success, s.reason from bank_reply_line s
                        join payment_batch_line l on l.id = s.line_id
                        where s.reply_id = :id and l.state = 'OPEN' order by l.line_no limit :limit""")
                .param("id", replyId)
                .param("limit", limit)
                .query(Said.class)
                .list();
    }

    int left(long replyId) {
        return jdbc.sql("""
                        select count(*) from bank_reply_line s join payment_batch_line l on l.id = s.line_id
                        where s.reply_id = :id and l.state = 'OPEN'""").param("id", replyId).query(Integer.class).single();
    }

    Optional<Reply> unfinished(long batchId) {
        return jdbc.sql("""
                        select id, batch_id, state, voucher_no, line_count from bank_reply
                        where batch_id = :id and state = 'CONFIRMED' order by id limit 1""").param("id", batchId).query(Reply.class).optional();
    }
}
