package cn.yujiang.attendance.application;

import cn.yujiang.attendance.OnlineAnomalies;
import cn.yujiang.attendance.OnlineHours;
import cn.yujiang.audit.Vault;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Masking;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that were not taken. A row is kept once, however often it comes; numbers are kept masked. */
@Repository
class OnlineRefusalStore {

    /** Reasons with a name of their own; everything else could not be read. */
    private static final Set<String> REASONS = Set.of(
            "NOT_ON_ROSTER",
            "HOURS_OVER_PLAN",
            "DATE_AHEAD",
            "ONLINE_DUPLICATE",
            "ONLINE_BEFORE_START",
            "ONLINE_ORDER",
            "ONLINE_TOO_SHORT",
            "ONLINE_DAY_24",
            "ONLINE_DAY_LIMIT",
            "ONLINE_OVERLAP",
            "ONLINE_IDENTITY",
            "ONLINE_IDLE",
            "ONLINE_CHANGED");

    private static final int LOOKED_UP = 500;
    private static final int HOURS = 20;
    private static final int DAY = 40;
    private static final int COURSE = 120;

    /** @param enrolmentId null when the person is not on the roster or cannot be read */
    record Refusal(
            OnlineHours.RowOutcome outcome,
            String index,
            @Nullable Long enrolmentId) {}

    private static final String WHERE = """
            from online_refusal r left join enrolment e on e.id = r.enrolment_id left join person p on p.id = e.person_id
            left join online_import i on i.id = r.import_id left join sign_in_client c on c.id = r.client_id
            where r.cohort_id = :cohort and (:code = '' or r.main_code = :code)
              and (:text = '' or p.name like :like or r.masked_id like :like or r.course like :like)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Vault vault;

    OnlineRefusalStore(JdbcClient jdbc, JdbcTemplate batch, Vault vault) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.vault = vault;
    }

    /** What a row says, as a keyed hash: the same words give the same index. */
    String index(Map<String, String> values) {
        return vault.blindIndex(Vault.Field.ONLINE_ROW, new TreeMap<>(values).toString());
    }

    /** Marks those of these rows as taken later that were refused before. */
    void takenLater(long cohortId, Collection<String> indexes) {
        Set<String> before = known(cohortId, indexes);
        batch.batchUpdate(
                "update online_refusal set taken_later = true where cohort_id = ? and content_index = ?",
                before.stream().map(index -> new Object[] {cohortId, index}).toList());
    }

    void save(long cohortId, OnlineStore.Origin origin, List<Refusal> refusals, Instant now) {
        Set<String> before =
                known(cohortId, refusals.stream().map(Refusal::index).toList());
        batch.batchUpdate(
                """
                insert into online_refusal (id, cohort_id, content_index, import_id, client_id, row_no, enrolment_id, masked_id,
                  course, hours_text, day_text, main_code, problems, refused_at, taken_later)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)""",
                refusals.stream()
                        .filter(refusal -> before.add(refusal.index))
                        .map(refusal -> columns(cohortId, origin, refusal, now))
                        .toList());
    }

    private static @Nullable Object[] columns(long cohortId, OnlineStore.Origin origin, Refusal refusal, Instant now) {
        OnlineHours.Row row = refusal.outcome.row();
        Map<String, String> values = row.values();
        return new @Nullable Object[] {
            Ids.next(),
            cohortId,
            refusal.index,
            origin.importId(),
            origin.clientId(),
            row.number() == 0 ? null : row.number(),
            refusal.enrolmentId,
            masked(values.getOrDefault("residentId", "")),
            cut(values.getOrDefault("course", ""), COURSE),
            cut(values.getOrDefault("hours", ""), HOURS),
            cut(day(values), DAY),
            reason(refusal.outcome.problems().getFirst().code()),
            ProblemText.write(refusal.outcome.problems()),
            Timestamp.from(now)
        };
    }

    private static String reason(String code) {
        return REASONS.contains(code) ? code : "UNREADABLE";
    }

    private static String masked(String number) {
        return number.length() > 18 ? "" : Masking.residentId(number);
    }

    private static String day(Map<String, String> values) {
        String start = values.getOrDefault("startedAt", "");
        if (!start.isEmpty()) {
            String end = values.getOrDefault("endedAt", "").replaceFirst(".*[T ]", "–");
            return start.replace('T', ' ') + end;
        }
        return values.getOrDefault("studiedOn", values.getOrDefault("completedOn", ""));
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }

    private Set<String> known(long cohortId, Collection<String> indexes) {
        var known = new HashSet<String>();
        var list = List.copyOf(indexes);
        for (int from = 0; from < list.size(); from += LOOKED_UP) {
            known.addAll(jdbc.sql("""
                            select content_index from online_refusal where cohort_id = :cohort and content_index in (:indexes)""")
                    .param("cohort", cohortId)
                    .param("indexes", list.subList(from, Math.min(list.size(), from + LOOKED_UP)))
                    .query(String.class)
                    .list());
        }
        return known;
    }

    List<OnlineAnomalies.Reason> reasons(long cohortId) {
        return jdbc.sql("""
                        select main_code, count(*) from online_refusal where cohort_id = :cohort
                        group by main_code order by count(*) desc, main_code""")
                .param("cohort", cohortId)
                .query((row, n) -> new OnlineAnomalies.Reason(row.getString(1), row.getInt(2)))
                .list();
    }

    int count(long cohortId, OnlineAnomalies.Filter filter) {
        return filtered("select count(*) " + WHERE, cohortId, filter)
                .query(Integer.class)
                .single();
    }

    List<OnlineAnomalies.Refused> list(long cohortId, OnlineAnomalies.Filter filter, int offset, int limit) {
        return filtered(
                        """
                        select r.row_no, coalesce(p.name, ''), r.masked_id, r.course, r.hours_text, r.day_text, r.problems,
                          coalesce(i.platform, c.name, ''), r.refused_at, r.taken_later
                        """ + WHERE + " order by r.refused_at desc, r.row_no, r.id limit :limit offset :offset",
                        cohortId,
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new OnlineAnomalies.Refused(
                        row.getObject(1, Integer.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        ProblemText.read(row.getString(7)),
                        row.getString(8),
                        row.getTimestamp(9).toInstant(),
                        row.getBoolean(10)))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, long cohortId, OnlineAnomalies.Filter filter) {
        String text = filter.text().strip();
        return jdbc.sql(sql)
                .param("cohort", cohortId)
                .param("code", filter.code())
                .param("text", text)
                .param("like", "%" + text.replace("!", "").replace("%", "").replace("_", "") + "%");
    }
}
