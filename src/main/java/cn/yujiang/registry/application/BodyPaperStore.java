package cn.yujiang.registry.application;

import cn.yujiang.registry.BodyPaperKind;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which stored file is which paper of which body. */
@Repository
class BodyPaperStore {

    /** One file of a body. @param current whether no newer one of its kind took its place */
    record Row(
            long fileId,
            long bodyId,
            BodyPaperKind kind,
            @Nullable LocalDate validUntil,
            boolean current) {}

    /** Newer files have higher ids. */
    private static final String SELECT = """
            select p.file_id, p.body_id, p.kind, p.valid_until,
              case when p.kind = 'OTHER' or not exists
                (select 1 from body_paper n where n.body_id = p.body_id and n.kind = p.kind and n.file_id > p.file_id)
              then 1 else 0 end as is_current
            from body_paper p""";

    private final JdbcClient jdbc;

    BodyPaperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<Row> of(long bodyId) {
        return jdbc.sql(SELECT + " where p.body_id = :body order by p.file_id desc")
                .param("body", bodyId)
                .query(BodyPaperStore::row)
                .list();
    }

    /** Papers that end on this day or earlier, of bodies that are not taken off the list; also those that were replaced. */
    List<Row> endingUntil(LocalDate day) {
        return jdbc.sql(SELECT + """
                         join body b on b.id = p.body_id
                        where p.valid_until <= :day and b.state <> 'REMOVED' order by p.file_id""")
                .param("day", Date.valueOf(day))
                .query(BodyPaperStore::row)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        Date last = row.getDate(4);
        return new Row(
                row.getLong(1),
                row.getLong(2),
                BodyPaperKind.valueOf(row.getString(3)),
                last == null ? null : last.toLocalDate(),
                row.getInt(5) == 1);
    }

    void insert(Row row) {
        jdbc.sql("insert into body_paper (file_id, body_id, kind, valid_until) values (:file, :body, :kind, :until)")
                .param("file", row.fileId)
                .param("body", row.bodyId)
                .param("kind", row.kind.name())
                .param("until", row.validUntil == null ? null : Date.valueOf(row.validUntil), Types.DATE)
                .update();
    }

    boolean applied(long bodyId) {
        return jdbc.sql("select count(*) from body_listing where body_id = :body")
                        .param("body", bodyId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Until the transaction ends nobody else applies for this body or takes a paper of it back. */
    void lock(long bodyId) {
        jdbc.sql("select id from body where id = :id for update")
                .param("id", bodyId)
                .query(Long.class)
                .single();
    }

    void delete(Row row) {
        jdbc.sql("delete from body_paper where file_id = :file")
                .param("file", row.fileId)
                .update();
    }
}
