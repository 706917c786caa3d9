package cn.yujiang.subsidy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.attendance.Credit;
import cn.yujiang.attendance.Projection;
import cn.yujiang.certification.Employment;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.EnrolmentState;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose employment counts: the roster at the beginning, also those who left on the way. */
class EvidenceTest {

    private static final String POOR = "脱贫劳动力";
    private static final String OTHER = "企业在职职工";

    @Test
    void whoDroppedOutStaysInTheDenominator() {
        Evidence evidence = evidence(
                Stream.of(person(1, POOR, true), person(2, POOR, true), person(3, OTHER, true))
                        .toList(),
                List.of(enrolment(4, POOR, EnrolmentState.DROPPED), enrolment(5, OTHER, EnrolmentState.DROPPED)));

        assertThat(evidence.employmentRoster()).isEqualTo(3);
        assertThat(evidence.employed()).isEqualTo(2);
    }

    @Test
    void aSurveyThatLacksSomebodySaysNothing() {
        assertThat(evidence(List.of(person(1, POOR, true), person(2, POOR, null)), List.of())
                        .employed())
                .isNull();
    }

    private static Evidence evidence(List<Evidence.Person> people, List<Enrolment> dropouts) {
        var plan = new CohortPlan("", "", "", "", "", CohortPlan.Mode.OTHER, false, "", "", null, null, null);
        var cohort = new Cohort(1, 1, "", "140902", null, plan, List.of(), CohortState.COMPLETED, 1, null, null, 1);
        return new Evidence(cohort, people, dropouts, List.of(POOR), List.of());
    }

    private static Evidence.Person person(long id, String category, @Nullable Boolean employed) {
        LessonHours none = LessonHours.ZERO;
        var projection = new Projection(none, none, null);
        var credit = new Credit(id, none, none, none, none, none, none, none, none, none, true, 0, projection);
        var employment = employed == null ? null : new Employment(id, employed, "", LocalDate.of(2026, 3, 2), 12, true);
        return new Evidence.Person(
                enrolment(id, category, EnrolmentState.COMPLETED),
                credit,
                null,
                null,
                null,
                employment,
                List.of(),
                List.of(),
                List.of());
    }

    private static Enrolment enrolment(long id, String category, EnrolmentState state) {
        return new Enrolment(id, 1, id, (int) id, "", "", true, "", "", category, "", "", null, state);
    }
}
