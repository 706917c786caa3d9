package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.attendance.Attendance;
import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.certification.MyTraining;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.subsidy.Worklists;
import cn.yujiang.training.ChangeRequest;
import cn.yujiang.training.ChangeState;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortChanges;
import cn.yujiang.training.CohortChanges.Departure;
import cn.yujiang.training.CohortChanges.Replacement;
import cn.yujiang.training.CohortChanges.Wish;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.EnrolmentState;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.Rosters;
import cn.yujiang.training.SessionKind;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An approved class is changed on request only: asked for by the body, checked, decided by the first review, in force at once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClassChangesTest {

    private static Story story;
    private static CohortChanges changes;
    private static long approved;
    private static long running;

    @BeforeAll
    static void start() {
        story = new Story("changes");
        changes = story.product.bean(CohortChanges.class);
        approved = only("育婴员", CohortState.APPROVED);
        running = only("中式烹调师", CohortState.RUNNING);
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    private static long only(String name, CohortState state) {
        return story.product
                .as("jigou", () -> story.cohorts.find(new Cohorts.Filter(name, state), 0, 10))
                .getFirst()
                .id();
    }

    private static Cohort cohort(long id) {
        return story.product.as("jigou", () -> story.cohorts.get(id));
    }

    private static List<Enrolment> roster(long id) {
        return story.product.as("jigou", () -> story.product.bean(Rosters.class).list(id));
    }

    private static ChangeRequest latest(long id) {
        return story.product.as("jigou", () -> changes.of(id)).getFirst();
    }

    private static long ask(long id, Wish wish) {
        return story.product.as(
                "jigou", () -> changes.request(id, wish, "教师临时出差", cohort(id).version()));
    }

    private static String refused(long id, Wish wish) {
        return story.refusal(
                "jigou", () -> changes.request(id, wish, "教师临时出差", cohort(id).version()));
    }

    private static Wish sessions(List<PlannedSession> sessions) {
        return new Wish(sessions, List.of(), List.of());
    }

    private static PlannedSession moved(PlannedSession s, int days, String teacher) {
        return new PlannedSession(
                s.id(),
                s.date().plusDays(days),
                s.start(),
                s.end(),
                s.hours(),
                s.kind(),
                s.content(),
                teacher,
                s.place());
    }

    private static List<PlannedSession> lastMoved(long id, int days) {
        var plan = new ArrayList<>(cohort(id).sessions());
        PlannedSession last = plan.removeLast();
        plan.add(moved(last, days, last.teacher()));
        return plan;
    }

    private static Map<String, String> newcomer(String birth, int number) {
        String digits = "140999" + birth + "%03d".formatted(number);
        return Map.of("name", "新学员", "residentId", digits + ResidentId.checkCharacter(digits), "category", "脱贫劳动力");
    }

    @Test
    @Order(1)
    void aRequestIsShownFieldByFieldAndWaitsForTheFirstReview() {
        var plan = new ArrayList<>(cohort(approved).sessions());
        PlannedSession last = plan.removeLast();
        plan.add(moved(last, 2, "新教师"));
        Enrolment leaving = roster(approved).getFirst();
        ask(approved, new Wish(plan, List.of(new Replacement(leaving.id(), newcomer("19900101", 901))), List.of()));
        ChangeRequest request = latest(approved);
        assertThat(request.diff().sessions()).hasSize(1);
        assertThat(request.diff().sessions().getFirst().fields())
                .extracting(field -> field.name() + ":" + field.after())
                .containsExactly("date:" + last.date().plusDays(2), "teacher:新教师");
        assertThat(request.diff().head()).extracting(f -> f.name()).contains("end");
        assertThat(request.diff().roster()).hasSize(1);
        assertThat(story.product.as("chushen", changes::waiting))
                .extracting(CohortChanges.Waiting::cohortId)
                .containsExactly(approved);
        assertThat(story.product
                        .as("chushen", () -> story.product
                                .bean(Worklists.class)
                                .tasks(new Worklists.Filter(Worklists.Kind.COHORT_CHANGE, false, true, "")))
                        .getFirst()
                        .path())
                .endsWith("/changes");
        assertThat(cohort(approved).sessions()).doesNotContain(plan.getLast());
    }

    @Test
    @Order(2)
    void onlyOneIsOpenAndNotEverybodyDecides() {
        ChangeRequest request = latest(approved);
        assertThat(refused(approved, sessions(lastMoved(approved, 3)))).isEqualTo("CHANGE_OPEN");
        for (String account : List.of("jigou", "fushen", "jiandu")) {
            assertThat(story.refusal(account, () -> changes.approve(request.id(), "", request.version())))
                    .as(account)
                    .isEqualTo("AccessDenied");
        }
        for (String account : List.of("gy-chushen", "nh-chushen")) {
            assertThat(story.refusal(account, () -> changes.approve(request.id(), "", request.version())))
                    .as(account)
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(story.refusal("nh-jigou", () -> changes.withdraw(request.id(), request.version())))
                .isEqualTo("NOT_FOUND");
        assertThat(story.refusal("chushen", () -> changes.refuse(request.id(), "", request.version())))
                .isEqualTo("REASON_REQUIRED");
        assertThatThrownBy(() ->
                        story.product.as("chushen", () -> changes.approve(request.id(), "", request.version() + 1)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    @Order(3)
    void theApprovalMakesTheNextVersionAndKeepsTheOldOne() {
        Cohort before = cohort(approved);
        Enrolment leaving = roster(approved).getFirst();
        ChangeRequest request = latest(approved);
        story.product.as("chushen", () -> changes.approve(request.id(), "同意", request.version()));
        Cohort after = cohort(approved);
        assertThat(after.planVersion()).isEqualTo(before.planVersion() + 1);
        assertThat(after.plan().end())
                .isEqualTo(before.sessions().getLast().date().plusDays(2));
        assertThat(after.sessions().getLast()).isEqualTo(moved(before.sessions().getLast(), 2, "新教师"));
        assertThat(after.sessions().getLast().id())
                .isEqualTo(before.sessions().getLast().id());
        Enrolment first = roster(approved).getFirst();
        assertThat(first).extracting(Enrolment::name, Enrolment::position).containsExactly("新学员", 1);
        assertThat(first.state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(story.product.as(
                        "jigou", () -> story.product.bean(Rosters.class).former(approved)))
                .extracting(Enrolment::id, Enrolment::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(leaving.id(), EnrolmentState.REPLACED));
        assertThat(versions(approved)).containsExactly(1, 2);
        assertThat(latest(approved).state()).isEqualTo(ChangeState.APPROVED);
        assertThat(latest(approved).newVersion()).isEqualTo(2);
        assertThat(latest(approved).diff()).isEqualTo(request.diff());
        assertThat(story.refusal("chushen", () -> changes.approve(request.id(), "", request.version())))
                .isEqualTo("CHANGE_DECIDED");
    }

    private static List<Integer> versions(long cohort) {
        return story.product
                .bean(JdbcClient.class)
                .sql("select version_no from cohort_version where cohort_id = ? order by version_no")
                .param(cohort)
                .query(Integer.class)
                .list();
    }

    @Test
    @Order(4)
    void aNewcomerIsCheckedLikeAFiling() {
        List<PlannedSession> plan = cohort(approved).sessions();
        long leaving = roster(approved).get(1).id();
        assertThat(refused(approved, replacing(plan, leaving, newcomer("19500101", 902))))
                .isEqualTo("FINDING_A09_AGE");
        assertThat(refused(approved, replacing(plan, leaving, Map.of("name", "新学员", "residentId", "140999"))))
                .isEqualTo("ID_FORMAT");
        Enrolment twice = roster(approved).getFirst();
        String number = story.product
                .bean(cn.yujiang.registry.PersonDirectory.class)
                .load(twice.personId())
                .residentId()
                .number();
        var row = Map.of("name", "新学员", "residentId", number, "category", "脱贫劳动力");
        assertThat(refused(approved, replacing(plan, leaving, row))).isEqualTo("ALREADY_ON_ROSTER");
    }

    /** Somebody of the running class, whose sessions are moved to the same time. */
    @Test
    @Order(5)
    void aNewcomerWhoSitsInAnotherClassAtThatTimeIsBlocked() {
        PlannedSession other = cohort(running).sessions().getLast();
        var plan = new ArrayList<>(cohort(approved).sessions());
        plan.add(new PlannedSession(
                0,
                other.date(),
                other.start().plusMinutes(30),
                other.end().plusMinutes(30),
                other.hours(),
                SessionKind.OFFLINE_THEORY,
                "补课",
                "教师",
                "教室"));
        Enrolment busy = roster(running).getLast();
        String number = story.product
                .bean(cn.yujiang.registry.PersonDirectory.class)
                .load(busy.personId())
                .residentId()
                .number();
        var row = Map.of("name", busy.name(), "residentId", number, "category", "脱贫劳动力");
        assertThat(refused(approved, replacing(plan, roster(approved).get(1).id(), row)))
                .isEqualTo("FINDING_A04_OVERLAP");
    }

    private static Wish replacing(List<PlannedSession> plan, long leaving, Map<String, String> row) {
        return new Wish(plan, List.of(new Replacement(leaving, row)), List.of());
    }

    @Test
    @Order(6)
    void nothingIsNoRequestAndAWithdrawnOneMakesWay() {
        assertThat(refused(approved, sessions(cohort(approved).sessions()))).isEqualTo("CHANGE_NOTHING");
        long id = ask(approved, sessions(lastMoved(approved, 1)));
        story.product.as("jigou", () -> changes.withdraw(id, latest(approved).version()));
        assertThat(latest(approved).state()).isEqualTo(ChangeState.WITHDRAWN);
        long next = ask(approved, sessions(lastMoved(approved, 1)));
        story.product.as(
                "chushen",
                () -> changes.refuse(next, "教室已另行安排", latest(approved).version()));
        assertThat(latest(approved).comment()).isEqualTo("教室已另行安排");
        assertThat(cohort(approved).planVersion()).isEqualTo(2);
    }

    @Test
    @Order(7)
    void heldSessionsStayAndTraineesAreNotReplacedAnyMore() {
        var plan = new ArrayList<>(cohort(running).sessions());
        PlannedSession first = plan.removeFirst();
        assertThat(refused(running, sessions(plan))).isEqualTo("CHANGE_SESSION_HELD");
        plan.addFirst(moved(first, 30, first.teacher()));
        assertThat(refused(running, sessions(plan))).isEqualTo("CHANGE_SESSION_HELD");
        List<PlannedSession> whole = cohort(running).sessions();
        assertThat(refused(running, replacing(whole, roster(running).get(1).id(), newcomer("19900101", 903))))
                .isEqualTo("CHANGE_REPLACE_LATE");
    }

    /** The last session moves, one is added, somebody leaves: roll-call, hours and projection follow at once. */
    @Test
    @Order(8)
    void attendanceAndProjectionUseTheNewPlanAtOnce() {
        Attendance attendance = story.product.bean(Attendance.class);
        List<PlannedSession> plan = new ArrayList<>(lastMoved(running, 1));
        PlannedSession pattern = plan.getLast();
        plan.add(new PlannedSession(
                0,
                pattern.date(),
                LocalTime.of(19, 0),
                LocalTime.of(21, 0),
                LessonHours.of("2"),
                pattern.kind(),
                "补课",
                "教师",
                "教室"));
        Enrolment leaving = roster(running).getLast();
        LessonHours left = left();
        int expected = roster(running).size();
        long id = ask(running, new Wish(plan, List.of(), List.of(new Departure(leaving.id(), "外出务工，不再参加"))));
        assertThat(story.refusal("jigou", () -> story.cohorts.complete(running)))
                .isNotEmpty();
        story.product.as(
                "chushen", () -> changes.approve(id, "", latest(running).version()));
        assertThat(left()).isEqualTo(left.plus(LessonHours.of("2")));
        assertThat(story.product.as("jigou", () -> attendance.credits(running))).hasSize(expected - 1);
        assertThat(story.product.as(
                        "jigou", () -> story.product.bean(Rosters.class).former(running)))
                .extracting(Enrolment::state)
                .containsExactly(EnrolmentState.DROPPED);
        PlannedSession added = cohort(running).sessions().getLast();
        assertThat(added.content()).isEqualTo("补课");
        story.product.moveAhead(30);
        long trainee = roster(running).getFirst().id();
        assertThat(story.refusal(
                        "jigou",
                        () -> story.product.after(
                                added,
                                () -> attendance.record(
                                        running, added.id(), Map.of(leaving.id(), AttendanceMark.PRESENT), ""))))
                .isEqualTo("NOT_FOUND");
        story.product.as(
                "jigou",
                () -> story.product.after(
                        added,
                        () -> attendance.record(running, added.id(), Map.of(trainee, AttendanceMark.PRESENT), "")));
    }

    private static LessonHours left() {
        return story
                .product
                .as("xueyuan", () -> story.product.bean(MyTraining.class).classes())
                .stream()
                .filter(own -> own.cohortId() == running)
                .map(own -> java.util.Objects.requireNonNull(own.credit())
                        .projection()
                        .left())
                .findFirst()
                .orElseThrow();
    }
}
