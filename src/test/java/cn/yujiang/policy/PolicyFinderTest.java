package cn.yujiang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.policy.PolicyFinder.Match;
import cn.yujiang.policy.PolicyFinder.Question;
import cn.yujiang.policy.PolicyFinder.Verdict;
import cn.yujiang.policy.domain.Engine;
import cn.yujiang.policy.domain.Finder;
import cn.yujiang.policy.packs.PackFolders;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** U43: which subsidies somebody may get, with each verdict, for a person and for an enterprise. */
class PolicyFinderTest {

    private static final Engine ENGINE = PackFolders.load(Path.of("policies"));
    private static final PolicyFinder FINDER = new Finder(() -> ENGINE, (rule, division) -> Map.of());
    private static final String LIVING = "XZ2022-2.3.1-living";
    private static final String TRANSPORT = "XZ2022-2.3.1-reloc-transport";
    private static final String STABLE = "XZ2020-2.1-stable";
    private static final String PREPARATION = "NH2020-18-prep";

    private static List<Match> ask(String division, Population who, String day, @Nullable Object... facts) {
        return FINDER.find(new Question(division, who, LocalDate.parse(day), null, PolicyCases.facts(facts)));
    }

    private static String answer(List<Match> matches, String rule) {
        Match match = matches.stream()
                .filter(one -> one.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
        return match.verdict()
                + (match.amount() == null ? "" : " " + match.amount())
                + (match.reason() == null ? "" : " " + match.reason())
                + (match.missing().isEmpty() ? "" : " " + match.missing());
    }

    private static String person(String rule, String day, @Nullable Object... facts) {
        return answer(ask("140902", Population.PERSON, day, facts), rule);
    }

    @Test
    void aPersonFitsWithTheAmount() {
        assertThat(person(LIVING, "2022-06-15", "人员类别", "脱贫劳动力", "出勤天数", "10")).isEqualTo("FITS 150.00");
    }

    @Test
    void aPersonNearlyFitsWhileSomethingIsMissing() {
        assertThat(person(LIVING, "2022-06-15", "人员类别", "脱贫劳动力")).isEqualTo("NEARLY [attended_offline_days]");
    }

    /** The category fails, so the days need not be asked for. */
    @Test
    void aFailedConditionDecidesThoughOtherFactsAreMissing() {
        assertThat(person(LIVING, "2022-06-15", "人员类别", "易地扶贫搬迁劳动力")).isEqualTo("DOES_NOT NOT_TARGET_GROUP");
        assertThat(person(LIVING, "2022-06-15", "出勤天数", "0")).isEqualTo("DOES_NOT NO_ATTENDED_DAYS");
    }

    @Test
    void aValueThePaperDoesNotNameDoesNotFit() {
        assertThat(answer(ask("520121", Population.ENTERPRISE, "2020-05-01", "课程类别", "其他"), "GY2020-2.8.2a-days"))
                .isEqualTo("DOES_NOT NOT_LISTED [course_kind]");
    }

    @Test
    void beforeAndAfterThePeriod() {
        Match early = ask("140902", Population.PERSON, "2022-05-18").stream()
                .filter(match -> match.rule().id().equals(LIVING))
                .findFirst()
                .orElseThrow();
        assertThat(early.verdict()).isEqualTo(Verdict.NOT_IN_FORCE);
        assertThat(early.status()).isEqualTo(AssessmentStatus.POLICY_NOT_STARTED);
        assertThat(person(LIVING, "2022-05-19")).startsWith("NEARLY");
        assertThat(answer(ask("140902", Population.ENTERPRISE, "2020-06-30"), STABLE))
                .startsWith("NEARLY");
        assertThat(answer(ask("140902", Population.ENTERPRISE, "2020-07-01"), STABLE))
                .isEqualTo("NOT_IN_FORCE");
    }

    @Test
    void anAmountThePaperLeavesOpenIsNoObstacle() {
        assertThat(person(TRANSPORT, "2022-06-15", "人员类别", "易地扶贫搬迁劳动力", "符合搬迁条件", true, "出勤天数", "10"))
                .isEqualTo("FITS [transportPerDay]");
    }

    @Test
    void anEnterprise() {
        Object[] facts = {"参保职工", "100", "裁员人数", "2", "上年失业保险费", "20000", "参保月数", "12", "是中小微", true, "足额缴费", true};
        assertThat(answer(ask("140902", Population.ENTERPRISE, "2020-05-01", facts), STABLE))
                .isEqualTo("FITS 10000.00");
        assertThat(answer(ask("140902", Population.ENTERPRISE, "2020-05-01", "足额缴费", false), STABLE))
                .startsWith("DOES_NOT NOT_PAID_IN_FULL");
        assertThat(answer(ask("140902", Population.ENTERPRISE, "2020-05-01", "足额缴费", true), STABLE))
                .isEqualTo("NEARLY [insured_staff, layoffs, paid_ui_2019, insured_months, is_sme]");
    }

    /** Nobody said that there is no certificate. */
    @Test
    void anUnansweredOptionalFactIsUnknownNotNo() {
        Object[] facts = {"入职日期", "2020-03-01", "培训开始日", "2020-04-01", "计入课时", "36", "出勤天数", "5"};
        assertThat(answer(ask("520121", Population.ENTERPRISE, "2020-05-01", facts), "GY2020-2.8.1-prejob"))
                .isEqualTo("NEARLY [certificate_type]");
    }

    @ParameterizedTest
    @CsvSource({"18, FITS", "15, DOES_NOT UNDER_WORKING_AGE", "30, DOES_NOT AGE_OVER_MAX", ", NEARLY [birth_date]"})
    void anAgeServesWhereItDecidesWhateverTheBirthday(@Nullable Integer age, String expected) {
        var question = new Question(
                "130506",
                Population.PERSON,
                LocalDate.parse("2020-08-01"),
                age,
                PolicyCases.facts("培训开始日", "2020-08-01", "登记失业", true, "有意愿", true));

        assertThat(answer(FINDER.find(question), PREPARATION)).isEqualTo(expected);
    }

    /** Sixteen on the day asked about may be fifteen when the training began. */
    @Test
    void anAgeThatDoesNotDecideLeavesTheDateOfBirthMissing() {
        var question = new Question(
                "130506",
                Population.PERSON,
                LocalDate.parse("2020-08-01"),
                16,
                PolicyCases.facts("培训开始日", "2020-03-01", "登记失业", true, "有意愿", true));

        assertThat(answer(FINDER.find(question), PREPARATION)).isEqualTo("NEARLY [birth_date]");
    }

    @Test
    void whatTheBureauHasDecidedCounts() {
        var finder = new Finder(
                () -> ENGINE,
                (rule, division) -> rule.equals(TRANSPORT) ? Map.of("transportPerDay", "20元/天") : Map.of());
        var question = new Question(
                "140902",
                Population.PERSON,
                LocalDate.parse("2022-06-15"),
                null,
                PolicyCases.facts("人员类别", "易地扶贫搬迁劳动力", "符合搬迁条件", true, "出勤天数", "10"));

        assertThat(answer(finder.find(question), TRANSPORT)).isEqualTo("FITS 200.00");
    }

    @ParameterizedTest
    @CsvSource({"130506", "140902", "370405", "520121"})
    void questionsOfAPlace(String division) {
        for (Population who : List.of(Population.PERSON, Population.ENTERPRISE)) {
            List<FactInfo> questions = FINDER.questions(division, who);
            Set<String> names = new HashSet<>();

            assertThat(questions).isNotEmpty();
            assertThat(questions).allMatch(fact -> names.add(fact.name()));
            assertThat(questions).extracting(FactInfo::type).doesNotContain("列表", "时刻");
        }
    }

    @Test
    void theCategoriesOfAllPapersAreOffered() {
        FactInfo category = FINDER.questions("520121", Population.PERSON).getFirst();

        assertThat(category.name()).isEqualTo("人员类别");
        assertThat(category.values()).contains("建档立卡", "脱贫劳动力", "返乡农民工");
    }

    @Test
    void theBestComesFirst() {
        assertThat(ask("140902", Population.PERSON, "2022-06-15", "人员类别", "脱贫劳动力", "出勤天数", "10"))
                .extracting(Match::verdict)
                .isSorted()
                .contains(Verdict.FITS, Verdict.NEARLY);
    }
}
