package cn.yujiang.subsidy.application;

import cn.yujiang.identity.Role;
import cn.yujiang.notification.Audience;
import cn.yujiang.notification.DeadlineSource;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.shared.Ids;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortClosing;
import cn.yujiang.training.CohortDirectory;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Corrections, hearings, notices that end, and the last day to claim for a class nobody has claimed for. */
@Component
class ClaimDeadlines implements DeadlineSource {

    private record Row(long id, long claimId, String claimNo, long applicantId, String divisionCode, LocalDate due) {}

    private final JdbcClient jdbc;
    private final CohortClosing closing;
    private final CohortDirectory cohorts;
    private final HouseRules rules;

    ClaimDeadlines(JdbcClient jdbc, CohortClosing closing, CohortDirectory cohorts, HouseRules rules) {
        this.jdbc = jdbc;
        this.closing = closing;
        this.cohorts = cohorts;
        this.rules = rules;
    }

    @Override
    public List<Deadline> dueUntil(LocalDate day) {
        return Stream.of(corrections(day), hearings(day), notices(day), lastDays(day))
                .flatMap(deadlines -> deadlines)
                .toList();
    }

    private Stream<Deadline> corrections(LocalDate day) {
        return rows("""
                        select id, id as claim_id, claim_no, applicant_id, division_code, due_on as due from claim
                        where state = 'RETURNED' and due_on <= :day""", day)
                .map(row -> deadline(
                        "claim-correction:", row, new Audience.Body(row.applicantId), "notice.due.correction"));
    }

    private Stream<Deadline> hearings(LocalDate day) {
        return rows("""
                        select r.id, c.id as claim_id, c.claim_no, c.applicant_id, c.division_code, r.answer_until as due
                        from claim_refusal r join claim c on c.id = r.claim_id
                        where r.live_claim_id is not null and r.answered_at is null and r.answer_until <= :day""", day)
                .map(row -> deadline("claim-hearing:", row, new Audience.Body(row.applicantId), "notice.due.hearing"));
    }

    private Stream<Deadline> notices(LocalDate day) {
        return rows("""
                        select id, id as claim_id, claim_no, applicant_id, division_code, notice_to as due from claim
                        where state = 'PUBLIC_NOTICE' and notice_to <= :day""", day)
                .map(row -> deadline(
                        "claim-notice:",
                        row,
                        new Audience.Desk(Role.SECOND_REVIEWER, row.divisionCode),
                        "notice.due.noticeEnd"));
    }

    private Stream<Row> rows(String sql, LocalDate day) {
        return jdbc.sql(sql).param("day", day).query(Row.class).list().stream();
    }

    private static Deadline deadline(String kind, Row row, Audience audience, String text) {
        return new Deadline(
                kind + row.id,
                audience,
                text,
                List.of(String.valueOf(row.claimNo)),
                "claims/" + Ids.toText(row.claimId),
                row.due);
    }

    private Stream<Deadline> lastDays(LocalDate day) {
        return closing.completedBefore(day).stream()
                .filter(this::unclaimed)
                .flatMap(id -> cohorts.find(id).stream())
                .filter(cohort -> cohort.plan().end() != null)
                .map(this::lastDay)
                .filter(deadline -> !deadline.due().isAfter(day));
    }

    private boolean unclaimed(long cohortId) {
        return jdbc.sql("select count(*) from claim where cohort_id = :cohort and submission > 0")
                        .param("cohort", cohortId)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private Deadline lastDay(Cohort cohort) {
        int months = rules.integer(HouseRules.CLAIM_DEADLINE_MONTHS, cohort.divisionCode());
        return new Deadline(
                "cohort-claim:" + cohort.id(),
                new Audience.Body(cohort.bodyId()),
                "notice.due.lastClaim",
                List.of(cohort.plan().name()),
                "cohorts/" + Ids.toText(cohort.id()) + "/claims",
                Objects.requireNonNull(cohort.plan().end()).plusMonths(months));
    }
}
