package cn.yujiang.training.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.EnrolmentState;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When people of one class may finish in another. */
class MergeRulesTest {

    private static final Cohort INTO = cohort(2, 8, "140902", plan("技能", "焊工", "五级", "等级"), CohortState.RUNNING);

    private static CohortPlan plan(String kind, String occupation, String level, String certificate) {
        return new CohortPlan(
                "班", kind, occupation, level, certificate, CohortPlan.Mode.PROJECT, true, "", "", null, null, null);
    }

    private static Cohort cohort(long id, long body, String division, CohortPlan plan, CohortState state) {
        return new Cohort(id, body, "学校", division, "1", plan, List.of(), state, 1, null, null, 0);
    }

    private static List<String> codes(Cohort from, boolean locked, boolean changeOpen) {
        return MergeRules.classes(new MergeRules.Source(from, locked, changeOpen), INTO).stream()
                .map(Rejection::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "8, 140902, 技能, 焊工, 五级, 等级, ",
        "9, 140902, 技能, 焊工, 五级, 等级, MERGE_OTHER_BODY",
        "8, 140903, 技能, 焊工, 五级, 等级, MERGE_OTHER_BODY",
        "8, 140902, 创业, 焊工, 五级, 等级, MERGE_OTHER_KIND",
        "8, 140902, 技能, 厨师, 五级, 等级, MERGE_OTHER_OCCUPATION",
        "8, 140902, 技能, 焊工, 四级, 等级, MERGE_OTHER_OCCUPATION",
        "8, 140902, 技能, 焊工, 五级, 专项, MERGE_OTHER_CERTIFICATE"
    })
    void bothClassesLeadToTheSame(
            long body,
            String division,
            String kind,
            String occupation,
            String level,
            String certificate,
            @org.jspecify.annotations.Nullable String code) {
        Cohort from = cohort(1, body, division, plan(kind, occupation, level, certificate), CohortState.SUSPENDED);
        assertThat(codes(from, false, false)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @EnumSource
    void peopleComeFromAClassThatIsHeldOrRests(CohortState state) {
        Cohort from = cohort(1, 8, "140902", INTO.plan(), state);
        boolean may = state == CohortState.RUNNING || state == CohortState.SUSPENDED;
        assertThat(codes(from, false, false)).isEqualTo(may ? List.of() : List.of("MERGE_FROM_STATE"));
    }

    @Test
    void nothingOfTheOtherClassIsUndecidedAndItIsAnother() {
        Cohort from = cohort(1, 8, "140902", INTO.plan(), CohortState.RUNNING);
        assertThat(codes(from, true, false)).containsExactly("MERGE_FROM_LOCKED");
        assertThat(codes(from, false, true)).containsExactly("MERGE_FROM_CHANGE_OPEN");
        assertThat(codes(INTO, false, false)).containsExactly("MERGE_SAME_CLASS");
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhoIsOnTheRosterGoesOn(EnrolmentState state) {
        Enrolment someone = new Enrolment(5, 1, 50, 1, "甲", "", true, "", "", "", "", "", null, state);
        assertThat(MergeRules.person(someone, Set.of(51L)).map(Rejection::code))
                .isEqualTo(
                        state.onRoster() ? java.util.Optional.empty() : java.util.Optional.of("MERGE_NOT_ON_ROSTER"));
        assertThat(MergeRules.person(someone, Set.of(50L)).isPresent()).isTrue();
    }

    @Test
    void nobodyIsInBothClasses() {
        Enrolment someone =
                new Enrolment(5, 1, 50, 1, "甲", "", true, "", "", "", "", "", null, EnrolmentState.STUDYING);
        assertThat(MergeRules.person(someone, Set.of(50L)).map(Rejection::code)).contains("MERGE_IN_BOTH");
    }

    @Test
    void whoWasTakenOverIsOnNoRosterOfTheOldClass() {
        assertThat(EnrolmentState.TRANSFERRED.onRoster()).isFalse();
    }
}
