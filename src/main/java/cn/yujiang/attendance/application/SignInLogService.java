package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.SignInChannel;
import cn.yujiang.attendance.SignInKind;
import cn.yujiang.attendance.SignInLog;
import cn.yujiang.attendance.SignInPlace;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.Enrolment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SignInLogService implements SignInLog {

    private static final String DOUBT =
            "(s.clock_off = true or s.fence in ('OUTSIDE','UNCLEAR','DENIED','UNAVAILABLE'))";

    /** Marks of the roll-call are events too, but nobody signs in with them. */
    private static final String WHERE = """
            from sign_in_event s join cohort_session c on c.id = s.session_id
            left join enrolment e on e.id = s.enrolment_id left join person p on p.id = e.person_id
            left join user_account a on a.id = s.account_id left join sign_in_client g on g.id = s.client_id
            where s.cohort_id = :cohort and s.kind <> 'MARK' and (:channel = '' or s.channel = :channel)
              and (:text = '' or p.name like :like or a.display_name like :like or g.name like :like)
              and (:outcome = '' or (:outcome = 'REFUSED' and s.outcome = 'REFUSED')
                or (:outcome = 'DOUBTFUL' and s.outcome = 'ACCEPTED' and <doubt>)
                or (:outcome = 'ACCEPTED' and s.outcome = 'ACCEPTED' and not <doubt>))
            """.replace("<doubt>", DOUBT);

    private final JdbcClient jdbc;
    private final CohortDirectory cohorts;

    SignInLogService(JdbcClient jdbc, CohortDirectory cohorts) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Attempt> find(long cohortId, Filter filter, int offset, int limit) {
        cohorts.inScope(cohortId);
        Map<Long, Enrolment> roster =
                cohorts.enrolments(cohortId).stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
        return statement(
                        """
                        select s.happened_at, c.session_date, c.start_time, s.enrolment_id,
                          coalesce(p.name, a.display_name, '') as who, s.kind, s.channel, coalesce(g.name, '') as via, s.outcome, s.code,
                          s.code_args, s.mark, s.clock_off, s.fence, s.fence_metres, s.fence_accuracy,
                          s.fence_radius
                        """ + WHERE + " order by s.recorded_at desc, s.id desc limit :limit offset :offset",
                        cohortId,
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> attempt(row, roster))
                .list();
    }

    private static Attempt attempt(ResultSet row, Map<Long, Enrolment> roster) throws SQLException {
        Enrolment trainee = roster.get(row.getLong(4));
        boolean clockOff = row.getBoolean(13);
        var place = new SignInPlace(
                SignInPlace.Standing.valueOf(row.getString(14)), number(row, 15), number(row, 16), number(row, 17));
        boolean refused = row.getString(9).equals("REFUSED");
        String mark = row.getString(12);
        return new Attempt(
                row.getTimestamp(1).toInstant(),
                row.getDate(2).toLocalDate(),
                row.getTime(3).toLocalTime(),
                row.getString(5),
                trainee == null ? "" : trainee.maskedId(),
                SignInKind.valueOf(row.getString(6)),
                SignInChannel.valueOf(row.getString(7)),
                row.getString(8),
                outcome(refused, clockOff || place.standing().doubtful()),
                refused ? refusal(row.getString(10), row.getString(11)) : null,
                mark == null ? null : AttendanceMark.valueOf(mark),
                clockOff,
                place);
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static Outcome outcome(boolean refused, boolean doubtful) {
        if (refused) {
            return Outcome.REFUSED;
        }
        return doubtful ? Outcome.DOUBTFUL : Outcome.ACCEPTED;
    }

    private static Rejection refusal(String code, @Nullable String args) {
        return SignInStore.refusal(code, args == null ? "" : args);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(long cohortId, Filter filter) {
        cohorts.inScope(cohortId);
        return number(cohortId, filter);
    }

    private int number(long cohortId, Filter filter) {
        return statement("select count(*) " + WHERE, cohortId, filter)
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Figures figures(long cohortId) {
        cohorts.inScope(cohortId);
        return new Figures(
                number(cohortId, new Filter(Outcome.REFUSED, null, "")),
                number(cohortId, new Filter(Outcome.DOUBTFUL, null, "")),
                number(cohortId, new Filter(Outcome.ACCEPTED, null, "")));
    }

    private JdbcClient.StatementSpec statement(String sql, long cohortId, Filter filter) {
        SignInChannel channel = filter.channel();
        Outcome outcome = filter.outcome();
        String text = filter.text().strip().replace("%", "").replace("_", "");
        return jdbc.sql(sql)
                .param("cohort", cohortId)
                .param("channel", channel == null ? "" : channel.name())
                .param("outcome", outcome == null ? "" : outcome.name())
                .param("text", text)
                .param("like", "%" + text + "%");
    }
}
