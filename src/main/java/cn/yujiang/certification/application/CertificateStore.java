package cn.yujiang.certification.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.certification.Certificates.Entry;
import cn.yujiang.certification.Certificates.Filter;
import cn.yujiang.identity.Scope;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Certificates; the number is sealed because some kinds contain the holder's identity number. */
@Repository
class CertificateStore {

    private static final String SELECT = """
            select x.id, x.enrolment_id, x.person_id, p.name as holder, x.kind, x.number_sealed, x.occupation, x.level,
              x.issue_date, x.newly_obtained, x.state, x.decision, c.name as cohort_name, x.division_code, x.version
            from certificate x join person p on p.id = x.person_id join cohort c on c.id = x.cohort_id
            """;

    private static final String IN_SCOPE = """
            where x.division_code like :division and (:state is null or x.state = :state)
              and (p.name like :search or c.name like :search)""";

    private final JdbcClient jdbc;
    private final Vault vault;

    CertificateStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Certificate> ofCohort(long cohortId) {
        return read(jdbc.sql(SELECT + "where x.cohort_id = :id order by x.id").param("id", cohortId));
    }

    List<Certificate> ofPerson(long personId) {
        return read(
                jdbc.sql(SELECT + "where x.person_id = :id order by x.id desc").param("id", personId));
    }

    Optional<Certificate> find(long id) {
        return read(jdbc.sql(SELECT + "where x.id = :id").param("id", id)).stream()
                .findFirst();
    }

    List<Certificate> find(Scope scope, Filter filter, int offset, int limit) {
        return read(bind(
                jdbc.sql(SELECT + IN_SCOPE + " order by x.id desc limit :limit offset :offset")
                        .param("limit", limit)
                        .param("offset", offset),
                scope,
                filter));
    }

    int count(Scope scope, Filter filter) {
        return bind(
                        jdbc.sql("select count(*) from certificate x join person p on p.id = x.person_id"
                                + " join cohort c on c.id = x.cohort_id " + IN_SCOPE),
                        scope,
                        filter)
                .query(Integer.class)
                .single();
    }

    private static StatementSpec bind(StatementSpec sql, Scope scope, Filter filter) {
        CertificateState state = filter.state();
        return sql.param("division", scope.divisionPattern())
                .param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR)
                .param("search", "%" + filter.search().strip().replace("%", "\\%") + "%");
    }

    private List<Certificate> read(StatementSpec sql) {
        return sql.query(this::certificate).list();
    }

    /** By place and not by name, since whole classes are read wherever something is computed. */
    private Certificate certificate(ResultSet row, int number) throws SQLException {
        long id = row.getLong(1);
        return new Certificate(
                id,
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                vault.open(Vault.Field.CERTIFICATE_NUMBER, id, row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getBoolean(10),
                CertificateState.valueOf(row.getString(11)),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getInt(15));
    }

    /** The name of another holder of this number, if there is one. */
    Optional<String> holderOf(String kind, String number) {
        return jdbc.sql("""
                        select p.name from certificate x join person p on p.id = x.person_id
                        where x.kind = :kind and x.number_index = :index""")
                .param("kind", kind)
                .param("index", vault.blindIndex(Vault.Field.CERTIFICATE_NUMBER, number))
                .query(String.class)
                .optional();
    }

    /** All with this number, whatever their kind; those that wait for a decision first. */
    List<Certificate> byNumber(String number) {
        return read(jdbc.sql(SELECT
                        + "where x.number_index = :index order by case x.state when 'RECORDED' then 0 else 1 end, x.id")
                .param("index", vault.blindIndex(Vault.Field.CERTIFICATE_NUMBER, number)));
    }

    /** Whether a class of this product issued it. */
    boolean isIssuedHere(long id) {
        return jdbc.sql("select count(*) from certificate_issue where certificate_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Where a certificate belongs. */
    record Place(long id, long cohortId, long personId, String divisionCode) {}

    void insert(Place place, Entry entry) {
        jdbc.sql("""
                        insert into certificate (id, cohort_id, enrolment_id, person_id, division_code, kind, number_sealed,
                          number_index, occupation, level, issue_date, newly_obtained, state, version)
                        values (:id, :cohortId, :enrolment, :personId, :divisionCode, :kind, :sealed, :index, :occupation,
                          :level, :issued, :fresh, 'RECORDED', 0)""")
                .param("id", place.id)
                .param("cohortId", place.cohortId)
                .param("personId", place.personId)
                .param("divisionCode", place.divisionCode)
                .param("enrolment", entry.enrolmentId())
                .param("kind", entry.kind())
                .param("sealed", vault.seal(Vault.Field.CERTIFICATE_NUMBER, place.id, entry.number()))
                .param("index", vault.blindIndex(Vault.Field.CERTIFICATE_NUMBER, entry.number()))
                .param("occupation", entry.occupation())
                .param("level", entry.level())
                .param("issued", Date.valueOf(Objects.requireNonNull(entry.issueDate())))
                .param("fresh", entry.newlyObtained())
                .update();
    }

    /** Moves to another state if nobody else did meanwhile. */
    boolean move(Certificate certificate, CertificateState to, String decision) {
        return jdbc.sql("""
                        update certificate set state = :to, decision = :decision, version = version + 1
                        where id = :id and version = :version""")
                        .param("to", to.name())
                        .param("decision", decision)
                        .param("id", certificate.id())
                        .param("version", certificate.version())
                        .update()
                == 1;
    }

    void delete(long id) {
        jdbc.sql("delete from certificate where id = :id and state = 'RECORDED'")
                .param("id", id)
                .update();
    }
}
