package cn.yujiang.disbursement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingTest {

    private static final long SEED = 4;
    private static final int CASES = 10_000;

    private static void add(Map<Account, Long> sum, Posting posting) {
        posting.effect().forEach((account, fen) -> sum.merge(account, fen, Long::sum));
    }

    @Test
    void theStepsOfAPaymentMoveTheMoneyFromAvailableToPaid() {
        var sum = new EnumMap<Account, Long>(Account.class);
        Money amount = Money.ofFen(7);
        add(sum, Posting.commit(1, amount));
        add(sum, Posting.release(1, amount));
        add(sum, Posting.pay(1, amount));
        sum.values().removeIf(fen -> fen == 0);
        assertThat(sum).isEqualTo(Map.of(Account.AVAILABLE, -7L, Account.PAID, 7L));
    }

    @Test
    void everyWayBackRestoresEveryAccountWhateverTheAmounts() {
        var random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            Money amount = Money.ofFen(1 + random.nextLong(1_000_000_000_000L));
            List<List<Posting>> ways = List.of(
                    List.of(Posting.commit(1, amount), Posting.uncommit(1, amount)),
                    List.of(Posting.commit(1, amount), Posting.release(1, amount), Posting.unrelease(1, amount)),
                    List.of(Posting.commit(1, amount), Posting.release(1, amount), Posting.fail(1, amount)),
                    List.of(
                            Posting.commit(1, amount),
                            Posting.release(1, amount),
                            Posting.pay(1, amount),
                            Posting.bankReturn(1, amount, 2)),
                    List.of(
                            Posting.commit(1, amount),
                            Posting.release(1, amount),
                            Posting.pay(1, amount),
                            Posting.unpay(1, amount, 2),
                            Posting.unrelease(1, amount)),
                    List.of(Posting.receive(1, amount), Posting.unreceive(1, amount, 2)));
            for (List<Posting> way : ways) {
                var sum = new EnumMap<Account, Long>(Account.class);
                way.forEach(posting -> add(sum, posting));
                assertThat(sum.values())
                        .as("seed %d, case %d, %s", SEED, i, amount)
                        .containsOnly(0L);
            }
        }
    }

    @Test
    void whatDoesNotBalanceCannotExist() {
        var debit = new Posting.Line(Account.PAID, 2, 0);
        var credit = new Posting.Line(Account.AVAILABLE, 0, 1);
        assertThatThrownBy(() -> new Posting(Posting.Kind.PAY, 1, List.of(debit, credit), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Posting(Posting.Kind.PAY, 1, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Posting.pay(1, Money.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Posting.pay(1, Money.ofFen(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "记\n1", "a\u0000", "\u200b", "a\u202eb", "12345678901234567890123456789012345678901"})
    void aVoucherNumberIsPrintableAndShort(String raw) {
        assertThatThrownBy(() -> VoucherNumber.parse(raw)).isInstanceOf(RejectedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", " 记-2026-0001 ", "1234567890123456789012345678901234567890", "𠅤-1", "PZ 7/3"})
    void usualVoucherNumbersAreKept(String raw) {
        assertThat(VoucherNumber.parse(raw).text()).isEqualTo(raw.strip());
    }
}
