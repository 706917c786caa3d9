package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.attendance.Attendance;
import cn.yujiang.attendance.AttendanceDirectory;
import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.Attended;
import cn.yujiang.attendance.Credit;
import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.Outcomes;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.training.Carried;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortChanges;
import cn.yujiang.training.CohortChanges.Joiner;
import cn.yujiang.training.CohortChanges.Wish;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortMerging;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.EnrolmentState;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.Rosters;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 并班结业: three people of a running class finish in another one of the body; what they earned comes along and is paid for there, once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClassMergeTest {

    private static final String BODY = "nh-jigou";

    private static Story story;
    private static CohortChanges changes;
    private static CohortMerging merging;
    private static long from;
    private static long into;
    private static List<Enrolment> three;

    @BeforeAll
    static void start() {
        story = new Story("merge");
        changes = story.product.bean(CohortChanges.class);
        merging = story.product.bean(CohortMerging.class);
        from = story.product
                .as(BODY, () -> story.cohorts.find(new Cohorts.Filter("", CohortState.RUNNING), 0, 10))
                .getFirst()
                .id();
        into = approved();
        List<Enrolment> roster = roster(from);
        three = List.of(roster.get(0), roster.get(1), roster.get(15));
        missed(three.get(1), 4);
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    /** Another class on the same plan, with three people of its own, that begins in three weeks. */
    private static long approved() {
        Rosters rosters = story.product.bean(Rosters.class);
        long id = story.product.as(BODY, () -> {
            long copy = story.cohorts.copy(from, story.product.today().plusDays(21));
            assertThat(rosters.add(
                            copy,
                            IntStream.range(1, 4).mapToObj(ClassMergeTest::row).toList()))
                    .allMatch(Rosters.RowOutcome::taken);
            story.cohorts.file(copy, story.cohorts.get(copy).version());
            return copy;
        });
        story.product.as(
                "nh-chushen",
                () -> story.cohorts.approve(id, "同意", story.cohorts.get(id).version()));
        return id;
    }

    private static Rosters.Row row(int number) {
        String digits = "14099919900202" + "%03d".formatted(940 + number);
        return new Rosters.Row(
                number,
                Map.of(
                        "name",
                        List.of("本班甲", "本班乙", "本班丙").get(number - 1),
                        "residentId",
                        digits + ResidentId.checkCharacter(digits),
                        "category",
                        roster(from).getFirst().category()));
    }

    /** Somebody was absent from the last sessions of the first class. */
    private static void missed(Enrolment who, int sessions) {
        List<PlannedSession> plan = cohort(from).sessions();
        plan.subList(plan.size() - sessions, plan.size()).forEach(session -> story.product
                .bean(JdbcClient.class)
                .sql("update attendance_mark set mark = 'ABSENT' where session_id = ? and enrolment_id = ?")
                .params(session.id(), who.id())
                .update());
    }

    private static Cohort cohort(long id) {
        return story.product.as(BODY, () -> story.cohorts.get(id));
    }

    private static List<Enrolment> roster(long id) {
        return story.product.as(BODY, () -> story.product.bean(Rosters.class).list(id));
    }

    private static Enrolment of(long cohort, Enrolment person) {
        return roster(cohort).stream()
                .filter(each -> each.personId() == person.personId())
                .findFirst()
                .orElseThrow();
    }

    private static Wish joining(Enrolment... people) {
        return new Wish(
                cohort(into).sessions(),
                List.of(),
                List.of(),
                List.of(people).stream()
                        .map(each -> new Joiner(from, each.id()))
                        .toList());
    }

    private static String refused(Wish wish) {
        return story.refusal(
                BODY,
                () -> changes.request(into, wish, "原班人数不足，并班结业", cohort(into).version()));
    }

    private static Map<Long, Credit> credits(long id) {
        var credits = new HashMap<Long, Credit>();
        story.product
                .as(BODY, () -> story.product.bean(Attendance.class).credits(id))
                .forEach(credit -> credits.put(credit.enrolmentId(), credit));
        return credits;
    }

    private static void sql(String statement, Object... params) {
        story.product.bean(JdbcClient.class).sql(statement).params(params).update();
    }

    @Test
    @Order(1)
    void theFormOffersFittingClassesWithTheHoursOfEachPerson() {
        List<CohortMerging.Source> sources = story.product.as(BODY, () -> merging.sources(into));
        assertThat(sources).extracting(CohortMerging.Source::cohortId).containsExactly(from);
        List<CohortMerging.Candidate> people = sources.getFirst().people();
        assertThat(people).hasSize(50).allMatch(CohortMerging.Candidate::fits);
        assertThat(people.get(0).joining().offline()).isEqualTo(LessonHours.of("48"));
        assertThat(people.get(1).joining().offline()).isEqualTo(LessonHours.of("32"));
        assertThat(people.get(15).joining().offline()).isEqualTo(LessonHours.ZERO);
        assertThat(story.product.as(BODY, () -> merging.sources(from)))
                .as("an approved class is none")
                .isEmpty();
        assertThat(story.refusal("jigou", () -> merging.sources(into))).isEqualTo("NOT_FOUND");
        assertThat(story.refusal("nh-chushen", () -> merging.sources(into))).isEqualTo("AccessDenied");
    }

    @Test
    @Order(2)
    void whoeverIsExaminedOrHasSomethingOpenStays() {
        Enrolment first = three.getFirst();
        sql("insert into exam_result (enrolment_id, cohort_id, conclusion) values (?, ?, 'FAILED')", first.id(), from);
        assertThat(refused(joining(first))).isEqualTo("MERGE_EXAM");
        sql("delete from exam_result where enrolment_id = ?", first.id());
        PlannedSession session = cohort(from).sessions().getFirst();
        sql("""
                insert into attendance_objection (id, cohort_id, session_id, enrolment_id, wanted, words, state, made_at, due_on)
                values (1, ?, ?, ?, 'PRESENT', '当天到课', 'OPEN', current_timestamp, current_date)""", from, session.id(), first.id());
        assertThat(refused(joining(first))).isEqualTo("MERGE_OBJECTION");
        assertThat(story.product
                        .as(BODY, () -> merging.sources(into))
                        .getFirst()
                        .people()
                        .getFirst()
                        .refusals())
                .extracting(Rejection::code)
                .containsExactly("MERGE_OBJECTION");
        sql("delete from attendance_objection where id = 1");
        assertThat(refused(new Wish(cohort(into).sessions(), List.of(), List.of(), List.of(new Joiner(from, 4711)))))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    @Order(3)
    void askedForAndAgreed() {
        Cohort before = cohort(from);
        long id = story.product.as(
                BODY,
                () -> changes.request(
                        into,
                        joining(three.get(0), three.get(1), three.get(2)),
                        "原班人数不足，并班结业",
                        cohort(into).version()));
        var request = story.product.as(BODY, () -> changes.of(into)).getFirst();
        assertThat(request.diff().joining())
                .extracting(joining -> joining.fromName() + joining.offline())
                .containsExactly(
                        before.plan().name() + "48",
                        before.plan().name() + "32",
                        before.plan().name() + "0");
        assertThat(roster(from)).as("nothing happens before the decision").hasSize(50);
        story.product.as("nh-chushen", () -> changes.approve(id, "同意", request.version()));
        assertThat(roster(from)).hasSize(47);
        assertThat(roster(into))
                .extracting(Enrolment::position, Enrolment::state)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 6)
                        .mapToObj(n -> org.assertj.core.groups.Tuple.tuple(n, EnrolmentState.CONFIRMED))
                        .toList());
        assertThat(cohort(from).planVersion()).isEqualTo(before.planVersion() + 1);
        assertThat(cohort(into).planVersion()).isEqualTo(2);
        Rosters rosters = story.product.bean(Rosters.class);
        assertThat(story.product.as(BODY, () -> rosters.former(from)))
                .extracting(Enrolment::state)
                .containsOnly(EnrolmentState.TRANSFERRED)
                .hasSize(3);
        assertThat(story.product.as(BODY, () -> rosters.takenOver(from)))
                .containsOnlyKeys(
                        three.get(0).id(), three.get(1).id(), three.get(2).id())
                .containsValue(cohort(into).plan().name());
        assertThat(story.product
                        .bean(JdbcClient.class)
                        .sql("select count(*) from audit_event where action = 'TRAINEES_TRANSFERRED' and object_id = ?")
                        .param(from)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(refused(joining(three.getFirst()))).isEqualTo("MERGE_NOT_ON_ROSTER");
        assertThat(story.refusal(BODY, () -> story.cohorts.cancel(into, "不再开班")))
                .isEqualTo("MERGE_NO_CANCEL");
    }

    @Test
    @Order(4)
    void whatWasEarnedIsFrozenWithThem() {
        Map<Long, Carried> carried = story.product.bean(CohortDirectory.class).carried(into);
        Carried second = carried.get(of(into, three.get(1)).id());
        assertThat(second.offline()).isEqualTo(LessonHours.of("32"));
        assertThat(second.days()).hasSize(4);
        assertThat(second.lastDay())
                .isEqualTo(cohort(from).sessions().getFirst().date().plusDays(3));
        assertThat(credits(from)).hasSize(47);
        Credit credit = credits(into).get(of(into, three.get(1)).id());
        assertThat(credit.offline()).isEqualTo(LessonHours.of("32"));
        assertThat(credit.missing()).isEqualTo(LessonHours.of("6.4"));
        assertThat(credit.attendedDates()).isEqualTo(4);
        assertThat(credit.projection().lastDay()).isEqualTo(cohort(into).plan().end());
        assertThat(credits(into).get(of(into, three.get(0)).id()).passed()).isTrue();
        sql(
                "update attendance_mark set mark = 'ABSENT' where enrolment_id = ?",
                three.get(1).id());
        assertThat(credits(into).get(of(into, three.get(1)).id()).offline())
                .as("what becomes of the marks later is another decision")
                .isEqualTo(LessonHours.of("32"));
    }

    /** One of the three comes to one more day, the others to none; hours never exceed the plan. */
    @Test
    @Order(5)
    void bothClassesAreCompleted() {
        story.product.moveAhead(30);
        story.product.as(BODY, () -> story.cohorts.start(into));
        long second = of(into, three.get(1)).id();
        List<PlannedSession> sessions = cohort(into).sessions();
        Attendance attendance = story.product.bean(Attendance.class);
        sessions.forEach(session -> {
            var marks = new HashMap<Long, AttendanceMark>();
            roster(into)
                    .forEach(each -> marks.put(
                            each.id(),
                            each.position() <= 3
                                            || each.id() == second
                                                    && session.date()
                                                            .equals(sessions.getFirst()
                                                                    .date())
                                    ? AttendanceMark.PRESENT
                                    : AttendanceMark.ABSENT));
            story.product.as(
                    BODY, () -> story.product.after(session, () -> attendance.record(into, session.id(), marks, "")));
        });
        Credit credit = credits(into).get(second);
        assertThat(credit.offline()).isEqualTo(LessonHours.of("40"));
        assertThat(credit.attendedDates()).isEqualTo(5);
        assertThat(credit.passed()).isTrue();
        Attended attended = story.product
                .bean(AttendanceDirectory.class)
                .attended(cohort(into), List.of(second))
                .get(second);
        assertThat(attended.lastDay()).isEqualTo(sessions.getFirst().date());
        complete(into);
        complete(from);
        assertThat(of(into, three.get(0)).state()).isEqualTo(EnrolmentState.COMPLETED);
        assertThat(of(into, three.get(1)).state()).isEqualTo(EnrolmentState.COMPLETED);
        assertThat(of(into, three.get(2)).state()).isEqualTo(EnrolmentState.FAILED);
        assertThat(story.product.as(
                        BODY, () -> story.product.bean(Rosters.class).former(from)))
                .extracting(Enrolment::state)
                .containsOnly(EnrolmentState.TRANSFERRED);
    }

    private static void complete(long id) {
        Map<Long, Credit> credits = credits(id);
        story.product.as(BODY, () -> {
            story.product.bean(Attendance.class).lock(id);
            story.product
                    .bean(Outcomes.class)
                    .saveResults(
                            id,
                            roster(id).stream()
                                    .map(each ->
                                            result(each, credits.get(each.id()).passed()))
                                    .toList());
            story.cohorts.complete(id);
        });
    }

    private static ExamResult result(Enrolment each, boolean passed) {
        BigDecimal score = passed ? BigDecimal.valueOf(80) : null;
        return new ExamResult(
                each.id(), score, score, passed ? ExamResult.Conclusion.PASSED : ExamResult.Conclusion.ABSENT);
    }

    @Test
    @Order(6)
    void eachIsPaidForInOneClassOnly() {
        List<Long> left = lines(from);
        List<Long> joined = lines(into);
        List<Long> moved = three.stream().map(Enrolment::personId).toList();
        assertThat(left).hasSize(47).doesNotContainAnyElementsOf(moved);
        assertThat(joined).hasSize(6).containsAll(moved);
    }

    private static List<Long> lines(long id) {
        return story
                .product
                .as(BODY, () -> {
                    String rule = story.claims.claimableRules(id).getFirst().id();
                    return story.claims.get(story.claims.draft(id, rule));
                })
                .lines()
                .stream()
                .map(ClaimLine::personId)
                .toList();
    }
}
