package cn.yujiang.subsidy.domain.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleDrawTest {

    private static final List<Long> PEOPLE =
            LongStream.range(1000, 1050).boxed().toList();

    @Test
    void tenPerCentRoundedUp() {
        BigDecimal tenth = new BigDecimal("0.10");
        assertThat(SampleDraw.required(50, tenth)).isEqualTo(5);
        assertThat(SampleDraw.required(51, tenth)).isEqualTo(6);
        assertThat(SampleDraw.required(1, tenth)).isEqualTo(1);
        assertThat(SampleDraw.required(0, tenth)).isZero();
    }

    @Test
    void theDrawFollowsFromTheClaimAndNotFromTheOrder() {
        Set<Long> drawn = SampleDraw.draw(77, PEOPLE, 5, Set.of());
        assertThat(drawn).hasSize(5).isSubsetOf(PEOPLE);
        assertThat(SampleDraw.draw(77, PEOPLE.reversed(), 5, Set.of())).isEqualTo(drawn);
        assertThat(SampleDraw.draw(78, PEOPLE, 5, Set.of())).isNotEqualTo(drawn);
    }

    @Test
    void whoIsNotReachedIsReplacedByOneMore() {
        Set<Long> drawn = SampleDraw.draw(77, PEOPLE, 5, Set.of());
        Long unreached = drawn.iterator().next();
        Set<Long> again = SampleDraw.draw(77, PEOPLE, 5, Set.of(unreached));
        assertThat(again).hasSize(6).containsAll(drawn);
        assertThat(SampleDraw.draw(77, PEOPLE.subList(0, 3), 5, Set.of())).hasSize(3);
    }
}
