package cn.yujiang.subsidy.application;

import cn.yujiang.subsidy.Notices;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Published notices, frozen as they were published, and objections to them. */
@Repository
class NoticeStore {

    private static final TypeReference<List<Notices.Item>> ITEMS = new TypeReference<>() {};
    private static final String SELECT =
            "select id, notice_no, division_code, published_on, first_day, last_day, hotline, content from notice ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Notices.Notice notice, long createdBy) {
        jdbc.sql("""
                        insert into notice (id, notice_no, division_code, published_on, first_day, last_day, hotline, content,
                          created_by) values (:id, :number, :division, :published, :first, :last, :hotline, :content, :by)""")
                .param("id", notice.id())
                .param("number", notice.number())
                .param("division", notice.divisionCode())
                .param("published", Date.valueOf(notice.published()))
                .param("first", Date.valueOf(notice.firstDay()))
                .param("last", Date.valueOf(notice.lastDay()))
                .param("hotline", notice.hotline())
                .param("content", json.writeValueAsString(notice.items()))
                .param("by", createdBy)
                .update();
    }

    /** Notices whose period is running or ended less than a month ago, newest first. */
    List<Notices.Notice> since(LocalDate day) {
        return jdbc.sql(SELECT + "where last_day >= :day order by id desc")
                .param("day", Date.valueOf(day))
                .query((row, n) -> read(row))
                .list();
    }

    /** Notices that are over, newest first. */
    List<Notices.Notice> archive(LocalDate today, String search, int offset, int limit) {
        return jdbc.sql(
                        SELECT
                                + "where last_day < :today and (notice_no like :search or content like :search) order by id desc limit :limit offset :offset")
                .param("today", Date.valueOf(today))
                .param("search", "%" + search.strip().replace("%", "\\%").replace("_", "\\_") + "%")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Notices.Notice> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    private Notices.Notice read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Notices.Notice(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getDate(4).toLocalDate(),
                row.getDate(5).toLocalDate(),
                row.getDate(6).toLocalDate(),
                row.getString(7),
                json.readValue(row.getString(8), ITEMS));
    }

    void insertObjection(Notices.Objection objection, long by, Instant at) {
        jdbc.sql("""
                        insert into notice_objection (id, claim_id, line_id, objection, state, result, recorded_by, recorded_at)
                        values (:id, :claim, :line, :text, 'OPEN', '', :by, :at)""")
                .param("id", objection.id())
                .param("claim", objection.claimId())
                .param("line", objection.lineId())
                .param("text", objection.text())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Notices.Objection> objections(long claimId) {
        return jdbc.sql("""
                        select o.id, o.claim_id, o.line_id, l.name, o.objection, o.state, o.result from notice_objection o
                        join claim_line l on l.id = o.line_id where o.claim_id = :claim order by o.id""")
                .param("claim", claimId)
                .query((row, n) -> objection(row))
                .list();
    }

    Optional<Notices.Objection> objection(long id) {
        return jdbc.sql("""
                        select o.id, o.claim_id, o.line_id, l.name, o.objection, o.state, o.result from notice_objection o
                        join claim_line l on l.id = o.line_id where o.id = :id""").param("id", id).query((row, n) -> objection(row)).optional();
    }

    private static Notices.Objection objection(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Notices.Objection(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                Notices.Objection.State.valueOf(row.getString(6)),
                row.getString(7));
    }

    boolean resolve(long id, Notices.Objection.State state, String result) {
        return jdbc.sql(
                                "update notice_objection set state = :state, result = :result where id = :id and state = 'OPEN'")
                        .param("state", state.name())
                        .param("result", result)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The lines with an objection that is open, or received and not looked at yet. */
    Set<Long> openlyObjected(long claimId) {
        return Set.copyOf(jdbc.sql(
                        "select distinct line_id from notice_objection where claim_id = :claim and state in ('OPEN','RECEIVED')")
                .param("claim", claimId)
                .query(Long.class)
                .list());
    }

    /** These lines went to another claim, and what was said about them with them. */
    void move(Collection<Long> lineIds, long toClaim) {
        jdbc.sql("update notice_objection set claim_id = :claim where line_id in (:lines)")
                .param("claim", toClaim)
                .param("lines", lineIds)
                .update();
    }

    /** Open, or received and not looked at yet. */
    boolean hasOpenObjection(long claimId) {
        return jdbc.sql(
                                "select count(*) from notice_objection where claim_id = :claim and state in ('OPEN','RECEIVED')")
                        .param("claim", claimId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
