package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.supervision.InspectionAction;
import cn.yujiang.supervision.InspectionItem;
import cn.yujiang.supervision.InspectionItem.Answer;
import cn.yujiang.supervision.InspectionItem.Result;
import cn.yujiang.supervision.InspectionState;
import cn.yujiang.supervision.Inspections;
import cn.yujiang.supervision.Inspections.Inspection;
import cn.yujiang.supervision.Inspections.Kind;
import cn.yujiang.supervision.Inspections.Photo;
import cn.yujiang.supervision.Inspections.Report;
import cn.yujiang.supervision.Inspections.Upcoming;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** U54: planned from the week, recorded by two, put right by the body, closed; printed as F19. */
class InspectionStoryTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2, 3};

    private static Story story;
    private static Inspections inspections;

    @BeforeAll
    static void start() {
        story = new Story("inspections");
        inspections = story.product.bean(Inspections.class);
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    /** Sessions around today; each test takes another one. */
    private static Upcoming session(int number) {
        LocalDate from = story.product.today().minusDays(3);
        return story.product.as("jiandu", () -> inspections.week(from)).stream()
                .filter(one -> !one.planned())
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    private static long planned(int number) {
        Upcoming session = session(number);
        return story.product.as("jiandu", () -> inspections.plan(session.cohortId(), session.sessionId()));
    }

    private static Inspection get(String account, long id) {
        return story.product.as(account, () -> inspections.get(id));
    }

    private static Report report(String second, Duration ago, boolean qualified) {
        List<Answer> answers = Stream.of(InspectionItem.values())
                .map(item -> new Answer(
                        item,
                        item == InspectionItem.VIDEO ? Result.NO : Result.YES,
                        item == InspectionItem.VIDEO ? "03 号摄像头离线" : ""))
                .toList();
        return new Report(
                story.product.bean(BusinessClock.class).now().minus(ago),
                Kind.ON_SITE,
                "演示监督员",
                second,
                "刘示例（教务主任）",
                18,
                answers,
                "学员签到与实到人数一致。",
                qualified,
                qualified ? "" : "三日内修复摄像头并报送回看截图。",
                qualified ? null : story.product.today().plusDays(3));
    }

    private static void record(long id, Report report) {
        story.product.as(
                "jiandu",
                () -> inspections.record(
                        id,
                        report,
                        List.of(new Photo("教室.png", PNG)),
                        get("jiandu", id).version()));
    }

    @Test
    void plannedByTheOfficeRecordedByTwoPutRightByTheBodyAndClosed() {
        long id = planned(0);
        Inspection plan = get("jiandu", id);
        assertThat(plan.expected()).as("from the roster").isEqualTo(20);
        assertThat(story.refusal("jigou", () -> inspections.get(id)))
                .as("the body does not learn that it is planned")
                .isEqualTo("NOT_FOUND");
        assertThat(story.refusal("jiandu", () -> inspections.print(id))).isEqualTo("INSPECTION_NOT_RECORDED");
        assertThat(story.refusal("jiandu", () -> inspections.close(id, "", plan.version())))
                .isEqualTo("ILLEGAL_TRANSITION");
        assertThat(story.refusal("jiandu", () -> record(id, report("演示监督员", Duration.ofHours(1), false))))
                .isEqualTo("INSPECTION_TWO");
        record(id, report("演示初审员", Duration.ofHours(1), false));
        assertThat(get("jigou", id).state()).isEqualTo(InspectionState.RECTIFYING);
        assertThat(get("jigou", id).late()).isFalse();
        assertThat(story.product.as("jigou", () -> inspections.files(id))).hasSize(1);
        assertThat(story.refusal(
                        "chushen",
                        () -> inspections.close(id, "", get("chushen", id).version())))
                .isEqualTo("INSPECTION_UNANSWERED");

        story.product.as(
                "jigou",
                () -> inspections.answer(
                        id,
                        "摄像头已修复，截图附后",
                        List.of(new Photo("截图.png", PNG)),
                        get("jigou", id).version()));
        assertThat(story.product.as("jigou", () -> inspections.actions(id))).isEmpty();
        assertThat(story.refusal(
                        "jigou",
                        () -> inspections.answer(
                                id, "再补充一句话", List.of(), get("jigou", id).version())))
                .isEqualTo("INSPECTION_ANSWERED");
        assertThat(story.product.as("jiandu", () -> inspections.actions(id)))
                .containsExactlyInAnyOrder(InspectionAction.DEMAND_AGAIN, InspectionAction.CLOSE);
        story.product.as(
                "jiandu",
                () -> inspections.demandAgain(
                        id,
                        "截图看不清日期",
                        story.product.today().plusDays(2),
                        get("jiandu", id).version()));
        assertThat(get("jigou", id).answer()).isEmpty();
        story.product.as(
                "jigou",
                () -> inspections.answer(
                        id, "重新报送带日期的截图", List.of(), get("jigou", id).version()));
        story.product.as(
                "jiandu", () -> inspections.close(id, "复核通过", get("jiandu", id).version()));
        assertThat(get("jiandu", id).state()).isEqualTo(InspectionState.CLOSED);
        assertThat(Pdfs.text("F19-real", story.product.as("jigou", () -> inspections.print(id))))
                .contains(plan.number(), "应到20人实到18人出勤率90.00%", "不合格", "03号摄像头离线", "三日内修复摄像头")
                .contains("演示监督员", "演示初审员", "刘示例（教务主任）");
        assertThat(story.product.as("jiandu", () -> inspections.history(id)))
                .extracting(AuditTrail.Event::action)
                .containsExactly("PLAN", "RECORD", "ANSWER", "DEMAND_AGAIN", "ANSWER", "CLOSE", "PRINT");
    }

    @Test
    void whatIsRecordedLateIsMarkedAndNotRefused() {
        long id = planned(1);
        record(id, report("演示初审员", Duration.ofDays(2), true));
        assertThat(get("jigou", id).late()).isTrue();
        assertThat(get("jigou", id).state()).isEqualTo(InspectionState.DONE);
        story.product.as(
                "chushen", () -> inspections.close(id, "", get("chushen", id).version()));
        assertThat(get("chushen", id).state()).isEqualTo(InspectionState.CLOSED);
    }

    @Test
    void othersNeitherSeeNorPlan() {
        Upcoming session = session(0);
        long id = planned(0);
        assertThat(story.refusal("jiandu", () -> inspections.plan(session.cohortId(), session.sessionId())))
                .isEqualTo("INSPECTION_PLANNED");
        assertThat(story.refusal("gy-chushen", () -> inspections.get(id))).isEqualTo("NOT_FOUND");
        assertThat(story.refusal("gy-chushen", () -> inspections.plan(session.cohortId(), session.sessionId())))
                .isEqualTo("NOT_FOUND");
        assertThat(story.refusal("jigou", () -> inspections.week(story.product.today())))
                .isEqualTo("AccessDenied");
        assertThat(story.refusal("fushen", () -> inspections.drop(id, "班期停课", 0)))
                .isEqualTo("AccessDenied");
        story.product.as(
                "chushen",
                () -> inspections.drop(id, "当日停课，未实施检查", get("chushen", id).version()));
        assertThat(story.product.as("jigou", () -> inspections.find(null, 0, 50)))
                .as("what did not take place is nothing of the body")
                .noneMatch(one -> one.id() == id);
    }
}
