package cn.yujiang.identity.application;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes as keyed hashes, for known and unknown numbers alike. The codes of a number are counted on, and the count is unique: of two
 * that are asked for at once, one is made.
 */
@Repository
class LoginCodeStore {

    static final Duration LIFE = Duration.ofMinutes(5);
    static final Duration PAUSE = Duration.ofMinutes(1);
    static final Duration WINDOW = Duration.ofHours(1);
    static final int MOST_IN_WINDOW = 5;
    static final int MOST_TRIES = 5;

    /** How long a code is kept to be counted; the audit trail keeps what happened. */
    private static final Duration KEPT = Duration.ofDays(1);

    /** @param personId whose it is; null for a number nobody on a roster has */
    record Code(long id, String codeHash, @Nullable Long personId) {}

    private record Counted(@Nullable Integer last, @Nullable Timestamp lastAt, int inWindow) {}

    private final JdbcClient jdbc;

    LoginCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes room for a code unless one was made a moment ago or too many within the hour.
     *
     * @return whether it was made
     * @throws org.springframework.dao.DuplicateKeyException when another was made at the same moment
     */
    @Transactional
    boolean add(String numberIndex, long id, String codeHash, Instant now) {
        Counted before = jdbc.sql("""
                        select max(serial_no) as last, max(sent_at) as last_at,
                          coalesce(sum(case when sent_at > :since then 1 else 0 end), 0) as in_window
                        from login_code where number_index = :index""")
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .param("index", numberIndex)
                .query(Counted.class)
                .single();
        Timestamp lastAt = before.lastAt;
        if (before.inWindow >= MOST_IN_WINDOW
                || lastAt != null && lastAt.toInstant().plus(PAUSE).isAfter(now)) {
            return false;
        }
        jdbc.sql("""
                        insert into login_code (id, number_index, serial_no, code_hash, sent_at, expires_at, tries)
                        values (:id, :index, :serial, :hash, :at, :until, 0)""")
                .param("id", id)
                .param("index", numberIndex)
                .param("serial", before.last == null ? 1 : before.last + 1)
                .param("hash", codeHash)
                .param("at", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(LIFE)))
                .update();
        return true;
    }

    /** Says whose code it is, once somebody has looked. */
    @Transactional
    void belongsTo(long id, long personId) {
        jdbc.sql("update login_code set person_id = :person where id = :id")
                .param("person", personId)
                .param("id", id)
                .update();
    }

    /** Counts a try against the last code of a number. @return the code, if it may still be tried */
    @Transactional
    Optional<Code> tryLast(String numberIndex, Instant now) {
        Optional<Code> last =
                jdbc.sql("""
                        select id, code_hash, person_id from login_code where number_index = :index
                        order by serial_no desc limit 1""").param("index", numberIndex).query(Code.class).optional();
        return last.filter(code -> jdbc.sql("""
                                update login_code set tries = tries + 1
                                where id = :id and used_at is null and tries < :most and expires_at > :now""")
                        .param("id", code.id)
                        .param("most", MOST_TRIES)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1);
    }

    /** Uses a code up. @return false when somebody else did at the same moment */
    @Transactional
    boolean use(long id, Instant now) {
        return jdbc.sql("update login_code set used_at = :now where id = :id and used_at is null")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    @Transactional
    void forget(Instant now) {
        jdbc.sql("delete from login_code where sent_at < :before")
                .param("before", Timestamp.from(now.minus(KEPT)))
                .update();
    }
}
