package cn.yujiang.training.application;

import cn.yujiang.identity.Role;
import cn.yujiang.notification.Audience;
import cn.yujiang.notification.DeadlineSource;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.WorkdayCalendar;
import cn.yujiang.training.domain.FilingDay;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By when filed classes have to be reviewed, and drafts that lie too long or too close to their first day. */
@Component
class CohortDeadlines implements DeadlineSource {

    private record Draft(
            long id,
            String name,
            String division,
            long bodyId,
            String state,
            String mode,
            @Nullable LocalDate start,
            Timestamp createdAt) {}

    private record Filed(long id, String name, String divisionCode, Timestamp filedAt) {}

    private final JdbcClient jdbc;
    private final HouseRules rules;
    private final WorkdayCalendar calendar;

    CohortDeadlines(JdbcClient jdbc, HouseRules rules, WorkdayCalendar calendar) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.calendar = calendar;
    }

    @Override
    public List<Deadline> dueUntil(LocalDate day) {
        return Stream.concat(reviews(), drafts())
                .filter(deadline -> !deadline.due().isAfter(day))
                .toList();
    }

    private Stream<Deadline> reviews() {
        return jdbc
                .sql(
                        "select id, name, division_code, filed_at from cohort where state = 'FILED' and filed_at is not null")
                .query(Filed.class)
                .list()
                .stream()
                .map(this::deadline);
    }

    private Stream<Deadline> drafts() {
        return jdbc
                .sql(
                        "select id, name, division_code, body_id, state, mode, start_date, created_at from cohort where state in ('DRAFT','RETURNED')")
                .query((row, n) -> {
                    Date start = row.getDate(7);
                    return new Draft(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getLong(4),
                            row.getString(5),
                            row.getString(6),
                            start == null ? null : start.toLocalDate(),
                            row.getTimestamp(8));
                })
                .list()
                .stream()
                .map(this::draft);
    }

    /** The last day on which the class can still be filed in time; without a first day, how long a draft may lie. */
    private Deadline draft(Draft draft) {
        String key = rules.keyFor(HouseRules.FILING_LEAD_WORKDAYS, draft.mode, draft.division);
        int lead = rules.integer(key, draft.division);
        int days = rules.integer(HouseRules.DRAFT_DAYS, draft.division);
        LocalDate made = LocalDate.ofInstant(draft.createdAt.toInstant(), BusinessClock.ZONE);
        LocalDate start = draft.start;
        boolean unnamed = draft.name.isBlank();
        return new Deadline(
                "cohort-draft:" + draft.id,
                new Audience.Body(draft.bodyId),
                "notice.due." + (start == null ? "cohortIdle" : "cohort" + draft.state) + (unnamed ? "Unnamed" : ""),
                unnamed ? List.of() : List.of(draft.name),
                "cohorts/" + Ids.toText(draft.id),
                start == null ? made.plusDays(days) : FilingDay.last(start, lead, calendar));
    }

    private Deadline deadline(Filed filed) {
        LocalDate day = LocalDate.ofInstant(filed.filedAt.toInstant(), BusinessClock.ZONE);
        return new Deadline(
                "cohort-review:" + filed.id,
                new Audience.Desk(Role.FIRST_REVIEWER, filed.divisionCode),
                "notice.due.cohortReview",
                List.of(filed.name),
                "cohorts/" + Ids.toText(filed.id),
                calendar.plus(day, rules.integer(HouseRules.REVIEW_WORKDAYS, filed.divisionCode)));
    }
}
