package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.notification.MyNotifications;
import cn.yujiang.supervision.ComplaintState;
import cn.yujiang.supervision.Complaints;
import cn.yujiang.supervision.Complaints.Complaint;
import cn.yujiang.supervision.Complaints.NewComplaint;
import cn.yujiang.supervision.Complaints.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** U44, U81: somebody complains, the office looks into it, and nobody learns who it was. */
class ComplaintStoryTest {

    private static final String TEXT = "三月五日下午教师没有来，名单上却都记了出勤";
    private static final String CONTACT = "张三 13900000077";

    private static Story story;
    private static Complaints complaints;

    @BeforeAll
    static void start() {
        story = new Story("complaints");
        complaints = story.product.bean(Complaints.class);
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    @Test
    void aComplaintIsWorkedOnAndItsWriterStaysUnknown() {
        Subject own = story.product.as("xueyuan", () -> complaints.ownClasses()).getFirst();
        String receipt = story.product.as(
                "xueyuan", () -> complaints.handIn(new NewComplaint(own.bodyId(), own.cohortId(), TEXT, CONTACT)));
        assertThat(complaints.progress(receipt).orElseThrow().state()).isEqualTo(ComplaintState.RECEIVED);
        assertThat(complaints.progress("AAAABBBBCCCC")).isEmpty();
        Complaint seen = newest();
        assertThat(seen.text()).isEqualTo(TEXT);
        assertThat(own.name()).startsWith(seen.className());
        assertNobodyIsNamed(seen, receipt);
        step(() -> complaints.investigate(seen.id(), "由两名检查员核对签到记录", newest().version()));
        step(() -> complaints.note(seen.id(), "走访了三名学员，均称下午未上课", newest().version()));
        assertThat(story.refusal("jiandu", () -> complaints.close(seen.id(), "", newest().version())))
                .isEqualTo("ILLEGAL_TRANSITION");
        var decision = new Complaints.Decision(true, "签到记录与走访不符", "经查属实，已责令整改。");
        step(() -> complaints.decide(seen.id(), decision, newest().version()));
        step(() -> complaints.close(seen.id(), "", newest().version()));
        var progress =
                complaints.progress(receipt.toLowerCase(java.util.Locale.ROOT)).orElseThrow();
        assertThat(progress.state()).isEqualTo(ComplaintState.CLOSED);
        assertThat(progress.answer()).isEqualTo("经查属实，已责令整改。");
    }

    private static void assertNobodyIsNamed(Complaint seen, String receipt) {
        List<Map<String, Object>> trail = story.product
                .bean(JdbcClient.class)
                .sql(
                        "select actor_id, actor_name, facts, reason from audit_event where object_type = 'complaint' and object_id = ?")
                .param(seen.id())
                .query()
                .listOfRows();
        assertThat(trail).singleElement().satisfies(event -> {
            assertThat(event.get("actor_id")).isEqualTo(0L);
            assertThat(event.get("actor_name")).isEqualTo("system");
        });
        assertThat(String.valueOf(story.product
                        .bean(JdbcClient.class)
                        .sql("select * from complaint where id = ?")
                        .param(seen.id())
                        .query()
                        .listOfRows()))
                .doesNotContain(TEXT, "13900000077", "张三", receipt);
        assertThat(story.product.as(
                        "jigou", () -> story.product.bean(MyNotifications.class).find(false, 0, 500)))
                .noneMatch(item -> item.textKey().startsWith("notice.complaint"));
        assertThat(story.product.as(
                        "jiandu",
                        () -> story.product.bean(MyNotifications.class).find(true, 0, 500)))
                .anyMatch(item -> item.args().contains(seen.number()));
        for (String account : List.of("jigou", "qiye", "chushen", "fushen", "xueyuan", "xitong")) {
            assertThat(story.refusal(account, () -> complaints.get(seen.id()))).isEqualTo("AccessDenied");
            assertThat(story.refusal(account, () -> complaints.contact(seen.id(), "想知道是谁投诉的")))
                    .isEqualTo("AccessDenied");
        }
        assertThat(story.refusal("jiandu", () -> complaints.contact(seen.id(), "")))
                .isEqualTo("REASON_REQUIRED");
        assertThat(story.product.as("jiandu", () -> complaints.contact(seen.id(), "需要当面核实情况")))
                .isEqualTo(CONTACT);
        assertThat(story.product.as("jiandu", () -> complaints.history(seen.id())))
                .anyMatch(event -> event.action().equals("REVEAL_CONTACT") && "需要当面核实情况".equals(event.reason()));
    }

    @Test
    void anybodyComplainsAboutABodyButNotAboutClassesOfOthers() {
        Subject body = complaints.subjects("学校").getFirst();
        assertThat(complaints.subjects("学")).as("one character").isEmpty();
        assertThat(complaints.handIn(new NewComplaint(body.bodyId(), null, TEXT, "")))
                .hasSize(12);
        assertThat(complaints.subjects("%%")).isEmpty();
        long foreign = story.cohort("岗位技能提升1班");
        assertThat(story.refusal(
                        "xueyuan", () -> complaints.handIn(new NewComplaint(body.bodyId(), foreign, TEXT, ""))))
                .isEqualTo("NOT_FOUND");
        assertThat(story.refusal("xueyuan", () -> complaints.handIn(new NewComplaint(body.bodyId(), null, "太短", ""))))
                .isEqualTo("COMPLAINT_SHORT");
    }

    private static void step(Runnable step) {
        story.product.as("jiandu", step);
    }

    private static Complaint newest() {
        return story.product.as("jiandu", () -> complaints.find(null, 0, 50)).stream()
                .filter(complaint -> !complaint.className().isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
