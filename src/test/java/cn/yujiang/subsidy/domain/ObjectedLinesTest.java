package cn.yujiang.subsidy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimLine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Domain chapters 12 and 19: an objection stops the line by house default, or the whole claim. */
class ObjectedLinesTest {

    private static final List<ClaimLine> LINES = List.of(line(1, 20_000), line(2, 30_000), line(3, 0));

    private static ClaimLine line(long id, long fen) {
        return new ClaimLine(
                id,
                id,
                id,
                (int) id,
                "示例" + id,
                "",
                "",
                AssessmentStatus.OK,
                Money.ofFen(fen),
                null,
                null,
                "",
                List.of(),
                Map.of(),
                null,
                null,
                false);
    }

    @Test
    void withoutObjectionNothingWaits() {
        assertThat(ObjectedLines.of(LINES, Set.of(), true)).isEqualTo(ObjectedLines.NONE);
        assertThat(ObjectedLines.NONE.divides()).isFalse();
    }

    @Test
    void theNamedLineWaitsAndTheOthersGoOn() {
        ObjectedLines objected = ObjectedLines.of(LINES, Set.of(2L), false);
        assertThat(objected.divides()).isTrue();
        assertThat(objected.lines()).extracting(ClaimLine::id).containsExactly(2L);
        assertThat(objected.amount()).isEqualTo(Money.ofFen(30_000));
    }

    @Test
    void theWholeClaimWaitsWhereTheSumIsOne() {
        ObjectedLines objected = ObjectedLines.of(LINES, Set.of(2L), true);
        assertThat(objected.wholeClaim()).isTrue();
        assertThat(objected.divides()).isFalse();
    }

    @Test
    void theWholeClaimWaitsWhenNothingElseIsPaid() {
        assertThat(ObjectedLines.of(LINES, Set.of(1L, 2L), false).wholeClaim()).isTrue();
    }

    @Test
    void anObjectionToALineWithoutMoneyIsSettledFirst() {
        assertThat(ObjectedLines.of(LINES, Set.of(2L, 3L), false).wholeClaim()).isTrue();
        assertThat(ObjectedLines.of(LINES, Set.of(3L), false).wholeClaim()).isTrue();
    }
}
