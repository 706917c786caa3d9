package cn.yujiang.subsidy.domain;

import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimLine;
import java.util.List;
import java.util.Set;

/**
 * What open objections of the public notice stop (domain chapter 12): the lines they name by house default, the whole claim where that is
 * the bureau's rule, where nothing would be left, or where the sum has to be final.
 *
 * @param lines with money and named by an open objection; they wait
 * @param wholeClaim nothing of the claim can be approved now
 */
public record ObjectedLines(List<ClaimLine> lines, boolean wholeClaim) {

    /** Nothing waits. */
    public static final ObjectedLines NONE = new ObjectedLines(List.of(), false);

    /**
     * @param named ids of the lines with an open objection
     * @param oneSum the claim is decided as one sum: by the bureau's rule, or because an advance is settled against it
     */
    public static ObjectedLines of(List<ClaimLine> all, Set<Long> named, boolean oneSum) {
        if (named.isEmpty()) {
            return NONE;
        }
        List<ClaimLine> paid =
                all.stream().filter(line -> line.payable().isPositive()).toList();
        List<ClaimLine> waiting =
                paid.stream().filter(line -> named.contains(line.id())).toList();
        // An objection to a line without money cannot be carried along: there is nothing of it to decide elsewhere.
        boolean allNamed = waiting.size() == paid.size();
        return new ObjectedLines(waiting, oneSum || allNamed || waiting.size() < named.size());
    }

    /** Whether the claim can be approved without these lines. */
    public boolean divides() {
        return !lines.isEmpty() && !wholeClaim;
    }

    public Money amount() {
        return lines.stream().map(ClaimLine::payable).reduce(Money.ZERO, Money::plus);
    }
}
