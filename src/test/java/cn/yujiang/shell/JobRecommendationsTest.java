package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.certification.JobRecommendations;
import cn.yujiang.certification.JobRecommendations.NewRecommendation;
import cn.yujiang.certification.JobRecommendations.Recommendation;
import cn.yujiang.certification.JobRecommendations.Result;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Rosters;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** F23: recorded by the body, counted by people, printed without what was withdrawn. */
class JobRecommendationsTest {

    private static Story story;
    private static JobRecommendations jobs;

    @BeforeAll
    static void start() {
        story = new Story("jobs");
        jobs = story.product.bean(JobRecommendations.class);
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    private static List<Recommendation> of(String account, long cohort) {
        return story.product.as(account, () -> jobs.of(cohort));
    }

    @Test
    void recommendedAnsweredAndPrinted() {
        long cohort = story.cohort("焊工五级1班");
        List<Enrolment> roster = story.product.as(
                "jigou", () -> story.product.bean(Rosters.class).list(cohort));
        assertThat(story.refusal("jigou", () -> jobs.print(cohort))).isEqualTo("FORM_VALUE_MISSING");
        var both = new NewRecommendation(
                Set.of(roster.get(0).id(), roster.get(1).id()), "忻州示例焊接有限公司", "焊工", story.product.today());
        var second = new NewRecommendation(Set.of(roster.get(0).id()), "忻州示例装备有限公司", "电焊工", story.product.today());
        story.product.as("jigou", () -> jobs.add(cohort, both));
        story.product.as("jigou", () -> jobs.add(cohort, second));
        assertThat(of("chushen", cohort)).extracting(Recommendation::result).containsOnly(Result.OPEN);
        List<Recommendation> entries = of("jigou", cohort);
        assertThat(entries)
                .extracting(Recommendation::name)
                .containsExactly(
                        roster.get(0).name(),
                        roster.get(0).name(),
                        roster.get(1).name());
        story.product.as("jigou", () -> jobs.answer(cohort, entries.get(0).id(), Result.HIRED));
        story.product.as("jigou", () -> jobs.answer(cohort, entries.get(2).id(), Result.WITHDRAWN));
        assertThat(story.refusal(
                        "jigou", () -> jobs.answer(cohort, entries.get(2).id(), Result.HIRED)))
                .isEqualTo("RECOMMENDATION_WITHDRAWN");
        assertThat(Pdfs.text("F23-real", story.product.as("chushen", () -> jobs.print(cohort))))
                .contains("推荐1人录用1人", "忻州示例焊接有限公司", "忻州示例装备有限公司", "录用", "待反馈")
                .doesNotContain(roster.get(1).name());
    }

    @Test
    void onlyTheOwnBodyRecordsAndOnlyItsTrainees() {
        long cohort = story.cohort("焊工五级2班");
        long other = story.cohort("提升1班");
        long trainee = story.product.as(
                "qiye",
                () -> story.product.bean(Rosters.class).list(other).getFirst().id());
        var entry = new NewRecommendation(Set.of(trainee), "忻州示例焊接有限公司", "焊工", story.product.today());
        assertThat(story.refusal("jigou", () -> jobs.add(cohort, entry))).isEqualTo("NOT_FOUND");
        assertThat(story.refusal("qiye", () -> jobs.add(cohort, entry))).isEqualTo("NOT_FOUND");
        assertThat(story.refusal("chushen", () -> jobs.add(cohort, entry))).isEqualTo("AccessDenied");
        assertThat(story.refusal("qiye", () -> jobs.of(cohort))).isEqualTo("NOT_FOUND");
    }
}
