package cn.yujiang.certification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.certification.JobRecommendations.NewRecommendation;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecommendationChecksTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    private static List<String> codes(NewRecommendation entry) {
        return RecommendationChecks.of(entry, BEGIN, TODAY).stream()
                .map(Rejection::code)
                .toList();
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        assertThat(codes(new NewRecommendation(Set.of(), " ", "", BEGIN.minusDays(1))))
                .containsExactly(
                        "RECOMMENDATION_TRAINEES",
                        "RECOMMENDATION_EMPLOYER",
                        "RECOMMENDATION_POST",
                        "RECOMMENDATION_DAY");
    }

    @Test
    void theDayLiesInTheClassOrAfterItAndNotInTheFuture() {
        for (LocalDate day : List.of(BEGIN, TODAY)) {
            assertThat(codes(new NewRecommendation(Set.of(1L), "忻州示例食品有限公司", "面点师", day)))
                    .isEmpty();
        }
        assertThat(codes(new NewRecommendation(Set.of(1L), "忻州示例食品有限公司", "面点师", TODAY.plusDays(1))))
                .containsExactly("RECOMMENDATION_DAY");
    }
}
