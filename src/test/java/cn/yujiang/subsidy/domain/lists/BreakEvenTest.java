package cn.yujiang.subsidy.domain.lists;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.shared.Money;
import org.junit.jupiter.api.Test;

/** Where two subsidies that exclude each other are worth the same. */
class BreakEvenTest {

    private static BreakEven.Offer offer(int persons, int least, int reward, int each) {
        return new BreakEven.Offer(
                persons < least ? Money.ZERO : Money.ofYuan(reward), Money.ofYuan((long) persons * each));
    }

    @Test
    void aRewardOnceAgainstAnAmountAHead() {
        assertThat(BreakEven.find(n -> offer(n, 50, 100_000, 1000), 1_000_000)).hasValue(100);
        assertThat(BreakEven.find(n -> offer(n, 50, 100_001, 1000), 1_000_000)).hasValue(101);
        assertThat(BreakEven.find(n -> offer(n, 50, 10_000, 1000), 1_000_000))
                .as("the amount a head is worth more as soon as the reward is paid at all")
                .hasValue(50);
        assertThat(BreakEven.find(n -> offer(n, 50, 100_000, 0), 1_000_000)).isEmpty();
    }
}
