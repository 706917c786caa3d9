package cn.yujiang.attendance.application;

import cn.yujiang.attendance.OnlineHours;
import cn.yujiang.shared.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports of platform files and how far they are. Which of them run is known to the process alone: after a power cut none does. */
@Repository
class OnlineImportStore {

    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final JdbcClient jdbc;

    OnlineImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The import of this file, begun anew when it was begun before. */
    long begin(long cohortId, OnlineHours.Source source, int total, String startedBy, Instant now) {
        List<Long> before = jdbc.sql("select id from online_import where cohort_id = :cohort and file_hash = :hash")
                .param("cohort", cohortId)
                .param("hash", source.fileHash())
                .query(Long.class)
                .list();
        long id = before.isEmpty() ? Ids.next() : before.getFirst();
        String sql = before.isEmpty() ? """
                        insert into online_import (id, cohort_id, platform, file_hash, rows_total, rows_done, rows_taken, rows_again,
                          rows_refused, started_by, started_at)
                        values (:id, :cohort, :platform, :hash, :total, 0, 0, 0, 0, :by, :now)""" : """
                        update online_import set platform = :platform, rows_total = :total, rows_done = 0, rows_taken = 0,
                          rows_again = 0, rows_refused = 0, started_by = :by, started_at = :now, finished_at = null where id = :id""";
        var statement = jdbc.sql(sql)
                .param("id", id)
                .param("platform", source.platform())
                .param("total", total)
                .param("by", startedBy)
                .param("now", Timestamp.from(now));
        if (before.isEmpty()) {
            statement = statement.param("cohort", cohortId).param("hash", source.fileHash());
        }
        statement.update();
        return id;
    }

    /** @return false when this file is being imported already */
    boolean start(long cohortId, String fileHash) {
        return running.add(cohortId + fileHash);
    }

    void stop(long cohortId, String fileHash) {
        running.remove(cohortId + fileHash);
    }

    void advance(long id, int done, int taken, int again) {
        jdbc.sql("""
                        update online_import set rows_done = rows_done + :done, rows_taken = rows_taken + :taken,
                          rows_again = rows_again + :again, rows_refused = rows_refused + :refused where id = :id""")
                .param("done", done)
                .param("taken", taken)
                .param("again", again)
                .param("refused", done - taken - again)
                .param("id", id)
                .update();
    }

    void finish(long id, Instant now) {
        jdbc.sql("update online_import set finished_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    List<OnlineHours.Import> of(long cohortId) {
        return jdbc.sql("""
                        select id, platform, rows_total, rows_done, rows_taken, rows_again, rows_refused, started_by, started_at,
                          finished_at, file_hash
                        from online_import where cohort_id = :cohort order by started_at desc""")
                .param("cohort", cohortId)
                .query((row, n) -> {
                    Timestamp finished = row.getTimestamp(10);
                    return new OnlineHours.Import(
                            row.getString(2),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(5),
                            row.getInt(6),
                            row.getInt(7),
                            row.getString(8),
                            row.getTimestamp(9).toInstant(),
                            finished == null ? null : finished.toInstant(),
                            running.contains(cohortId + row.getString(11)));
                })
                .list();
    }
}
