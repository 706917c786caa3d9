package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.certification.MyTraining;
import cn.yujiang.certification.OutcomeForms;
import cn.yujiang.certification.TrainingConfirmations;
import cn.yujiang.certification.TrainingConfirmations.Count;
import cn.yujiang.certification.TrainingConfirmations.Mine;
import cn.yujiang.certification.TrainingConfirmations.Standing;
import cn.yujiang.training.CohortState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** U41: a trainee confirms the training in the words of F11; what is confirmed is what was read. */
class TrainingConfirmationTest {

    private static Story story;
    private static TrainingConfirmations confirmations;

    @BeforeAll
    static void start() {
        story = new Story("confirmation");
        confirmations = story.product.bean(TrainingConfirmations.class);
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    private static long own(CohortState state) {
        return story
                .product
                .as("xueyuan", () -> story.product.bean(MyTraining.class).classes())
                .stream()
                .filter(mine -> mine.state() == state)
                .findFirst()
                .orElseThrow()
                .cohortId();
    }

    private static Mine mine(long cohort) {
        return story.product.as("xueyuan", () -> confirmations.mine(cohort)).orElseThrow();
    }

    private static Count count(long cohort) {
        return story.product.as("jigou", () -> confirmations.count(cohort));
    }

    private static String refusal(long cohort, String words) {
        return story.refusal("xueyuan", () -> confirmations.confirm(cohort, words));
    }

    @Test
    void whatIsConfirmedIsWhatWasRead() {
        long cohort = own(CohortState.COMPLETED);
        Mine open = mine(cohort);
        assertThat(open.standing()).isEqualTo(Standing.OPEN);
        assertThat(open.statement()).contains("本人于").contains("课时").doesNotContainPattern("\\d{15}");
        assertThat(refusal(cohort, open.statement() + "。")).isEqualTo("CONFIRMATION_CHANGED");
        assertThat(count(cohort).confirmed()).isZero();
        story.product.as("xueyuan", () -> confirmations.confirm(cohort, open.statement()));
        assertThat(mine(cohort).standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(mine(cohort).at()).isNotNull();
        assertThat(refusal(cohort, open.statement())).isEqualTo("CONFIRMATION_TWICE");
        assertThat(count(cohort).confirmed()).isOne();
        String printed = Pdfs.text("F11-confirmed", story.product.as("jigou", () -> story.product
                .bean(OutcomeForms.class)
                .confirmations(cohort)));
        assertThat(printed.split("在手机上阅读并确认了培训过程", -1)).hasSize(2);
        figuresChange(cohort, open);
    }

    /** The marks of a completed class change by a correction only; here it is enough that they are others. */
    private static void figuresChange(long cohort, Mine before) {
        JdbcClient jdbc = story.product.bean(JdbcClient.class);
        jdbc.sql("""
                        update attendance_mark set mark = 'ABSENT' where cohort_id = ? and enrolment_id in (select e.id from enrolment e
                          join user_account u on u.person_id = e.person_id where u.user_name = 'xueyuan')""").param(cohort).update();
        Mine changed = mine(cohort);
        assertThat(changed.standing()).isEqualTo(Standing.CHANGED);
        assertThat(changed.statement()).isNotEqualTo(before.statement());
        assertThat(count(cohort).confirmed()).isZero();
        assertThat(refusal(cohort, before.statement())).isEqualTo("CONFIRMATION_CHANGED");
        story.product.as("xueyuan", () -> confirmations.confirm(cohort, changed.statement()));
        assertThat(count(cohort).confirmed()).isOne();
        assertThat(jdbc.sql("select count(*) from training_confirmation")
                        .query(Integer.class)
                        .single())
                .as("the first confirmation stays")
                .isEqualTo(2);
    }

    @Test
    void aRunningClassIsNotConfirmedAndAForeignOneDoesNotExist() {
        long running = own(CohortState.RUNNING);
        assertThat(mine(running).standing()).isEqualTo(Standing.NOT_YET);
        assertThat(refusal(running, "")).isEqualTo("CONFIRMATION_NOT_YET");
        long foreign = story.cohort("岗位技能提升");
        assertThat(story.product.as("xueyuan", () -> confirmations.mine(foreign)))
                .isEmpty();
        assertThat(refusal(foreign, "")).isEqualTo("NOT_FOUND");
    }
}
