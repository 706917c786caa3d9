package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.OfflineRollCall.Answer;
import cn.yujiang.attendance.OfflineRollCall.Status;
import cn.yujiang.attendance.domain.OfflineEntry;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries of devices with the answers they were given, one a key and account. */
@Repository
class OfflineMarkStore {

    /** Between the values of a refusal; no text of ours contains it. */
    private static final String SEPARATOR = "\u001f";

    private final JdbcClient jdbc;

    OfflineMarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answer given before; another entry under its key is refused. */
    Optional<Answer> answered(long accountId, String key, String contentHash) {
        return jdbc.sql("""
                        select content_hash, status, mark, code, code_args from offline_mark
                        where account_id = :account and event_key = :key""")
                .param("account", accountId)
                .param("key", key)
                .query((row, n) -> {
                    if (!row.getString(1).equals(contentHash)) {
                        throw new RejectedException(Rejection.of("OFFLINE_ENTRY"));
                    }
                    String mark = row.getString(3);
                    return new Answer(
                            key,
                            Status.valueOf(row.getString(2)),
                            mark == null ? null : AttendanceMark.valueOf(mark),
                            problem(row.getString(4), row.getString(5)));
                })
                .optional();
    }

    private static @Nullable Rejection problem(@Nullable String code, @Nullable String args) {
        if (code == null) {
            return null;
        }
        return new Rejection(
                code, null, args == null || args.isEmpty() ? List.of() : List.of(args.split(SEPARATOR, -1)));
    }

    void insert(long accountId, long cohortId, OfflineEntry entry, String contentHash, Answer answer, Instant now) {
        Rejection problem = answer.problem();
        AttendanceMark mark = answer.mark();
        jdbc.sql("""
                        insert into offline_mark (account_id, event_key, cohort_id, session_id, enrolment_id, content_hash, status,
                          code, code_args, mark, received_at)
                        values (:account, :key, :cohort, :session, :enrolment, :content, :status, :code, :args, :mark, :now)""")
                .param("account", accountId)
                .param("key", entry.key())
                .param("cohort", cohortId)
                .param("session", entry.sessionId())
                .param("enrolment", entry.enrolmentId())
                .param("content", contentHash)
                .param("status", answer.status().name())
                .param("code", problem == null ? null : problem.code())
                .param("args", problem == null ? null : String.join(SEPARATOR, problem.args()))
                .param("mark", mark == null ? null : mark.name())
                .param("now", Timestamp.from(now))
                .update();
    }
}
