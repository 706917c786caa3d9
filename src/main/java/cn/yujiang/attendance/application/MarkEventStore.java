package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.Leave;
import cn.yujiang.attendance.RollCall;
import cn.yujiang.attendance.SignInKind;
import cn.yujiang.shared.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Events of marks that people state: on the roll-call, a paper, a device without network, or by a correction. Only ever added. */
@Repository
class MarkEventStore {

    private final JdbcTemplate batch;

    MarkEventStore(JdbcTemplate batch) {
        this.batch = batch;
    }

    /** One event a mark. */
    void append(long cohortId, long sessionId, RollCall rollCall, MarkDeskService.Source source, Instant now) {
        batch.batchUpdate(
                """
                insert into sign_in_event (id, cohort_id, session_id, enrolment_id, kind, channel, happened_at, recorded_at, fence,
                  outcome, code, mark, reason, leave_kind, clock_off, account_id, event_key, content_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'NOT_CHECKED', ?, ?, ?, ?, ?, false, ?, ?, ?)""",
                rollCall.marks().entrySet().stream()
                        .map(mark -> row(cohortId, sessionId, mark, rollCall, source, now))
                        .toList());
    }

    private static @Nullable Object[] row(
            long cohortId,
            long sessionId,
            Map.Entry<Long, AttendanceMark> mark,
            RollCall rollCall,
            MarkDeskService.Source source,
            Instant now) {
        Leave leave = rollCall.leave(mark.getKey());
        String reason = rollCall.reason().isEmpty() && leave != null ? leave.reason() : rollCall.reason();
        return new @Nullable Object[] {
            Ids.next(),
            cohortId,
            sessionId,
            mark.getKey(),
            SignInKind.MARK.name(),
            source.channel().name(),
            Timestamp.from(source.at() == null ? now : source.at()),
            Timestamp.from(now),
            source.refusal() == null ? "ACCEPTED" : "REFUSED",
            source.refusal(),
            mark.getValue().name(),
            reason.isEmpty() ? null : reason,
            leave == null ? null : leave.kind().name(),
            source.accountId(),
            source.eventKey(),
            source.contentHash()
        };
    }
}
