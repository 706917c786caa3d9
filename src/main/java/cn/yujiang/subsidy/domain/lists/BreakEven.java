package cn.yujiang.subsidy.domain.lists;

import cn.yujiang.shared.Money;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** From how many on one subsidy is no longer worth more than another that excludes it. */
public final class BreakEven {

    /** What both rules give for a number of people. @param own nothing below the least number the paper asks for */
    public record Offer(Money own, Money other) {

        boolean otherReaches() {
            return own.isPositive() && other.compareTo(own) >= 0;
        }
    }

    private BreakEven() {}

    /**
     * The least number for which the other reaches the own, found by asking the rule: doubled until it does, then halved. Empty when it
     * never does up to the most.
     *
     * @param offers grows with the number: once the other has reached the own it stays so
     */
    public static OptionalInt find(IntFunction<Offer> offers, int most) {
        int high = 1;
        while (high < most && !offers.apply(high).otherReaches()) {
            high = Math.min(most, high * 2);
        }
        if (!offers.apply(high).otherReaches()) {
            return OptionalInt.empty();
        }
        int low = 0;
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (offers.apply(middle).otherReaches()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalInt.of(high);
    }
}
