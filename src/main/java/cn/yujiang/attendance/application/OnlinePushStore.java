package cn.yujiang.attendance.application;

import cn.yujiang.attendance.OnlinePush;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers given to records of platforms, one a client and key. */
@Repository
class OnlinePushStore {

    private final JdbcClient jdbc;

    OnlinePushStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answer given before; another record under its key is refused. */
    Optional<OnlinePush.RowAnswer> answered(long clientId, String key, String index) {
        return jdbc.sql("""
                        select content_index, problem, repeated from online_push where client_id = :client and event_key = :key""")
                .param("client", clientId)
                .param("key", key)
                .query((row, n) -> {
                    if (!row.getString(1).equals(index)) {
                        throw new RejectedException(Rejection.onField("key", "PUSH_KEY_USED"));
                    }
                    String problem = row.getString(2);
                    return new OnlinePush.RowAnswer(
                            key,
                            problem == null ? null : ProblemText.read(problem).getFirst(),
                            row.getBoolean(3));
                })
                .optional();
    }

    void insert(long clientId, String key, String index, OnlinePush.RowAnswer answer, Instant now) {
        Rejection problem = answer.problem();
        jdbc.sql("""
                        insert into online_push (client_id, event_key, content_index, problem, repeated, received_at)
                        values (:client, :key, :index, :problem, :repeated, :now)""")
                .param("client", clientId)
                .param("key", key)
                .param("index", index)
                .param("problem", problem == null ? null : ProblemText.write(List.of(problem)))
                .param("repeated", answer.again())
                .param("now", Timestamp.from(now))
                .update();
    }
}
