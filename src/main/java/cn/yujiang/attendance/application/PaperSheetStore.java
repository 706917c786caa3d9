package cn.yujiang.attendance.application;

import cn.yujiang.identity.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Confirmed sheets; a picture is confirmed once. */
@Repository
class PaperSheetStore {

    /** A sheet as it is stored. */
    record Sheet(long id, long cohortId, long sessionId, int page, String sha256, int marks, String by, Instant at) {}

    private final JdbcClient jdbc;

    PaperSheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day a picture was confirmed; empty for a new one. */
    Optional<LocalDate> seen(String sha256) {
        return jdbc.sql("select confirmed_at from paper_sheet where sha256 = :hash")
                .param("hash", sha256)
                .query((row, n) ->
                        SignInStore.local(row.getTimestamp(1).toInstant()).toLocalDate())
                .optional();
    }

    void insert(Sheet sheet, Actor actor) {
        jdbc.sql("""
                        insert into paper_sheet (id, cohort_id, session_id, page_no, sha256, marks, confirmed_by, confirmer_name,
                          confirmed_at)
                        values (:id, :cohort, :session, :page, :hash, :marks, :by, :name, :at)""")
                .param("id", sheet.id)
                .param("cohort", sheet.cohortId)
                .param("session", sheet.sessionId)
                .param("page", sheet.page)
                .param("hash", sheet.sha256)
                .param("marks", sheet.marks)
                .param("by", actor.id())
                .param("name", sheet.by)
                .param("at", Timestamp.from(sheet.at))
                .update();
    }

    List<Sheet> of(long cohortId) {
        return jdbc.sql("""
                        select id, cohort_id, session_id, page_no, sha256, marks, confirmer_name, confirmed_at from paper_sheet
                        where cohort_id = :cohort order by id desc""")
                .param("cohort", cohortId)
                .query((row, n) -> new Sheet(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getString(7),
                        row.getTimestamp(8).toInstant()))
                .list();
    }
}
