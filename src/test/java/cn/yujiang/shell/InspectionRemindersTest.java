package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.notification.DeadlineSweep;
import cn.yujiang.notification.MyNotifications;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.supervision.InspectionItem;
import cn.yujiang.supervision.InspectionItem.Answer;
import cn.yujiang.supervision.InspectionItem.Result;
import cn.yujiang.supervision.Inspections;
import cn.yujiang.supervision.Inspections.Kind;
import cn.yujiang.supervision.Inspections.Photo;
import cn.yujiang.supervision.Inspections.Report;
import cn.yujiang.supervision.Inspections.Upcoming;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Classes nobody has inspected, and who is reminded of what an inspection found. */
class InspectionRemindersTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2, 3};

    private static Report report(Story story, String second, Duration ago, boolean qualified) {
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

    /** What was found is to be put right in three days: whom it concerns is told before, and again when the day is past. */
    @Test
    void bodyAndOfficeAreRemindedUntilItIsAnsweredAndTheClassIsNoLongerOpen() {
        try (var own = new Story("inspection-reminders")) {
            Inspections inspecting = own.product.bean(Inspections.class);
            Upcoming session =
                    own
                            .product
                            .as(
                                    "jiandu",
                                    () -> inspecting.week(own.product.today().minusDays(3)))
                            .stream()
                            .filter(one -> uninspected(own, inspecting).contains(one.cohortId()))
                            .findFirst()
                            .orElseThrow();
            assertThat(own.refusal("jigou", inspecting::uninspected)).isEqualTo("AccessDenied");
            assertThat(own.product.as("gy-chushen", inspecting::uninspected))
                    .as("another area")
                    .noneMatch(each -> each.cohortId() == session.cohortId());
            long id = own.product.as("jiandu", () -> inspecting.plan(session.cohortId(), session.sessionId()));
            assertThat(own.product.as("jiandu", inspecting::uninspected))
                    .filteredOn(each -> each.cohortId() == session.cohortId())
                    .allMatch(Inspections.Uninspected::planned)
                    .hasSize(1);
            own.product.as(
                    "jiandu",
                    () -> inspecting.record(
                            id,
                            report(own, "演示初审员", Duration.ofHours(1), false),
                            List.of(new Photo("教室.png", PNG)),
                            inspecting.get(id).version()));
            assertThat(uninspected(own, inspecting)).doesNotContain(session.cohortId());

            sweep(own);
            sweep(own);
            assertThat(told(own, "jigou", "Body")).isOne();
            assertThat(told(own, "jiandu", "Open")).isOne();
            assertThat(told(own, "chushen", "Open")).isOne();
            assertThat(told(own, "gy-chushen", "Open")).isZero();
            own.product.moveAhead(4);
            sweep(own);
            assertThat(told(own, "jigou", "Body")).as("overdue").isEqualTo(2);
            own.product.as(
                    "jigou",
                    () -> inspecting.answer(
                            id, "已整改到位", List.of(), inspecting.get(id).version()));
            sweep(own);
            own.product.moveAhead(1);
            sweep(own);
            assertThat(told(own, "jigou", "Body")).as("answered").isEqualTo(2);
            assertThat(told(own, "jiandu", "Answered")).isOne();
        }
    }

    private static List<Long> uninspected(Story own, Inspections inspecting) {
        return own.product.as("jiandu", inspecting::uninspected).stream()
                .map(Inspections.Uninspected::cohortId)
                .toList();
    }

    private static void sweep(Story own) {
        own.product.bean(DeadlineSweep.class).sweep();
    }

    private static long told(Story own, String account, String text) {
        return own
                .product
                .as(account, () -> own.product.bean(MyNotifications.class).find(false, 0, 500))
                .stream()
                .filter(item -> item.textKey().equals("notice.due.inspection" + text))
                .count();
    }
}
