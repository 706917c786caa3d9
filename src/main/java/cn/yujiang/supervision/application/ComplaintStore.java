package cn.yujiang.supervision.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.supervision.ComplaintState;
import cn.yujiang.supervision.Complaints.Complaint;
import cn.yujiang.supervision.Complaints.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Complaints; what was written and how to reach the writer are sealed, the receipt is a keyed hash. */
@Repository
class ComplaintStore {

    private static final String COLUMNS = """
            select c.id, c.complaint_no, c.division_code, c.body_name, c.class_name, c.text_sealed,
              c.contact_sealed is not null, c.state, c.received_at, c.finding, c.answer, c.version from complaint c
            where c.division_code like :division""";

    /** What a new complaint is about and says. */
    record NewRow(
            long id,
            String number,
            String receipt,
            String division,
            long bodyId,
            String bodyName,
            @Nullable Long cohortId,
            String className,
            String text,
            String contact) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    ComplaintStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(NewRow row, Instant now) {
        String contact = row.contact.isEmpty() ? null : vault.seal(Vault.Field.COMPLAINT_CONTACT, row.id, row.contact);
        jdbc.sql("""
                        insert into complaint (id, complaint_no, receipt_index, division_code, body_id, body_name, cohort_id,
                          class_name, text_sealed, contact_sealed, state, received_at, finding, answer, version)
                        values (:id, :number, :receipt, :division, :body, :bodyName, :cohort, :className, :text, :contact,
                          'RECEIVED', :at, '', '', 0)""")
                .param("id", row.id)
                .param("number", row.number)
                .param("receipt", index(row.receipt))
                .param("division", row.division)
                .param("body", row.bodyId)
                .param("bodyName", row.bodyName)
                .param("cohort", row.cohortId, Types.BIGINT)
                .param("className", row.className)
                .param("text", vault.seal(Vault.Field.COMPLAINT_TEXT, row.id, row.text))
                .param("contact", contact, Types.VARCHAR)
                .param("at", Timestamp.from(now))
                .update();
    }

    private String index(String receipt) {
        return vault.blindIndex(Vault.Field.COMPLAINT_RECEIPT, receipt);
    }

    Optional<Progress> progress(String receipt) {
        return jdbc.sql("select state, received_at, answer from complaint where receipt_index = :receipt")
                .param("receipt", index(receipt))
                .query((row, n) -> new Progress(
                        ComplaintState.valueOf(row.getString(1)),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3)))
                .optional();
    }

    List<Complaint> find(String divisions, @Nullable ComplaintState state, int offset, int limit) {
        return jdbc.sql(COLUMNS + " and (:state is null or c.state = :state)"
                        + " order by c.received_at desc, c.id desc limit :limit offset :offset")
                .param("division", divisions)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> complaint(row))
                .list();
    }

    Optional<Complaint> find(String divisions, long id) {
        return jdbc.sql(COLUMNS + " and c.id = :id")
                .param("division", divisions)
                .param("id", id)
                .query((row, n) -> complaint(row))
                .optional();
    }

    private Complaint complaint(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        return new Complaint(
                id,
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                vault.open(Vault.Field.COMPLAINT_TEXT, id, row.getString(6)),
                row.getBoolean(7),
                ComplaintState.valueOf(row.getString(8)),
                row.getTimestamp(9).toInstant(),
                row.getString(10),
                row.getString(11),
                row.getInt(12));
    }

    /** @return false when somebody else changed it first */
    boolean move(Complaint complaint, ComplaintState to, String finding, String answer) {
        return jdbc.sql("""
                        update complaint set state = :state, finding = :finding, answer = :answer, version = version + 1
                        where id = :id and version = :version""")
                        .param("state", to.name())
                        .param("finding", finding)
                        .param("answer", answer)
                        .param("id", complaint.id())
                        .param("version", complaint.version())
                        .update()
                == 1;
    }

    Optional<String> contact(long id) {
        return jdbc.sql("select contact_sealed from complaint where id = :id and contact_sealed is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(kept -> vault.open(Vault.Field.COMPLAINT_CONTACT, id, kept));
    }
}
