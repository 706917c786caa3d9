package cn.yujiang.controls.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.controls.CheckResult;
import cn.yujiang.controls.ControlLog;
import cn.yujiang.controls.Controls;
import cn.yujiang.controls.Outcome;
import cn.yujiang.controls.Severity;
import cn.yujiang.controls.Stage;
import cn.yujiang.controls.Subject;
import cn.yujiang.controls.Waiver;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.Sha256;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Results and waivers in the database. */
@Repository
class ControlStore implements ControlLog {

    private static final TypeReference<List<CheckResult.Note>> NOTES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final int MIN_REASON = 5;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    ControlStore(
            JdbcClient jdbc,
            JdbcTemplate batch,
            JsonMapper json,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void keep(Subject subject, Stage stage, List<CheckResult> results) {
        insert(subject, stage, results);
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keepStopped(Subject subject, Stage stage, List<CheckResult> results) {
        insert(subject, stage, results);
    }

    private void insert(Subject subject, Stage stage, List<CheckResult> results) {
        long run = Ids.next();
        Timestamp now = Timestamp.from(clock.now());
        String by = currentActor.require().displayName();
        batch.batchUpdate(
                """
                insert into control_result (id, run_id, subject_kind, subject_id, division_code, control, stage, severity, outcome,
                  notes, facts, checked_at, checked_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                results.stream()
                        .map(result -> new Object[] {
                            Ids.next(),
                            run,
                            subject.kind().name(),
                            subject.id(),
                            subject.divisionCode(),
                            result.control(),
                            stage.name(),
                            result.severity().name(),
                            result.outcome().name(),
                            json.writeValueAsString(result.notes()),
                            json.writeValueAsString(result.facts()),
                            now,
                            by
                        })
                        .toList());
    }

    /** Each control's row of its latest run; a run of a later stage may not ask every control. */
    @Override
    @Transactional(readOnly = true)
    public List<Kept> latest(Subject subject) {
        return jdbc
                .sql("""
                        select r.control, r.outcome, r.severity, r.notes, r.facts, r.stage, r.checked_at, r.checked_by
                        from control_result r where r.subject_kind = :kind and r.subject_id = :id
                          and r.run_id = (select max(n.run_id) from control_result n where n.subject_kind = r.subject_kind
                            and n.subject_id = r.subject_id and n.control = r.control)""")
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .query(this::read)
                .list()
                .stream()
                .sorted(Comparator.comparingInt(
                        kept -> Controls.ALL.indexOf(Controls.of(kept.result().control()))))
                .toList();
    }

    private Kept read(ResultSet row, int number) throws SQLException {
        return new Kept(
                new CheckResult(
                        row.getString(1),
                        Outcome.valueOf(row.getString(2)),
                        Severity.valueOf(row.getString(3)),
                        json.readValue(row.getString(4), NOTES),
                        json.readValue(row.getString(5), FACTS)),
                Stage.valueOf(row.getString(6)),
                row.getTimestamp(7).toInstant(),
                row.getString(8));
    }

    @Override
    @Transactional(readOnly = true)
    public int runs(Subject subject) {
        return jdbc.sql(
                        "select count(distinct run_id) from control_result where subject_kind = :kind and subject_id = :id")
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public void waive(Subject subject, String control, String reason, LocalDate until) {
        if (reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
        if (until.isBefore(clock.today())) {
            throw new RejectedException(Rejection.onField("until", "WAIVER_UNTIL", clock.today()));
        }
        CheckResult standing = latest(subject).stream()
                .map(Kept::result)
                .filter(result -> result.control().equals(control) && result.warns())
                .findFirst()
                .orElseThrow(() -> new RejectedException(Rejection.of("CONTROL_NOT_WARNING", control)));
        insertWaiver(subject, standing, reason.strip(), until);
        audit.record(new AuditTrail.Entry(
                "controls:" + subject.divisionCode(),
                "WAIVE",
                subject.kind().name().toLowerCase(java.util.Locale.ROOT),
                subject.id(),
                null,
                null,
                reason.strip(),
                Map.of("control", control, "until", until.toString())));
    }

    private void insertWaiver(Subject subject, CheckResult standing, String reason, LocalDate until) {
        Actor actor = currentActor.require();
        jdbc.sql("""
                        insert into control_waiver (id, subject_kind, subject_id, control, found_hash, reason, until_day, given_by,
                          given_by_name, given_at)
                        values (:id, :kind, :subject, :control, :hash, :reason, :until, :by, :name, :at)""")
                .param("id", Ids.next())
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .param("control", standing.control())
                .param("hash", hash(standing))
                .param("reason", reason)
                .param("until", Date.valueOf(until))
                .param("by", actor.id())
                .param("name", actor.displayName())
                .param("at", Timestamp.from(clock.now()))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Waiver> waiver(Subject subject, CheckResult result) {
        return jdbc.sql("""
                        select given_by_name, reason, until_day from control_waiver
                        where subject_kind = :kind and subject_id = :id and control = :control and found_hash = :hash
                          and until_day >= :today order by until_day desc, id desc limit 1""")
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .param("control", result.control())
                .param("hash", hash(result))
                .param("today", Date.valueOf(clock.today()))
                .query((row, n) -> new Waiver(
                        result.control(),
                        row.getString(1),
                        row.getString(2),
                        row.getDate(3).toLocalDate()))
                .optional();
    }

    private String hash(CheckResult result) {
        return Sha256.hex(json.writeValueAsString(result.notes()));
    }
}
