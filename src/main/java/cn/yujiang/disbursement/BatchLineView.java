package cn.yujiang.disbursement;

import cn.yujiang.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of a batch.
 *
 * @param reference what the bank file calls it
 * @param amount what is settled, netted part included
 * @param accountChanged the registry has another account by now; the frozen one is paid all the same
 * @param otherSource the policy names another source of money than the fund's
 */
public record BatchLineView(
        long id,
        int no,
        String reference,
        long payableId,
        String number,
        String partyName,
        String holder,
        String bank,
        String maskedAccount,
        String fundSource,
        Money amount,
        Money netted,
        LineState state,
        @Nullable String reason,
        boolean accountChanged,
        boolean otherSource) {

    public Money transfer() {
        return amount.minus(netted);
    }

    /** How a bank file names a line; read back from the bank's answer. */
    public static String reference(String batchNo, int no) {
        return "%s-%05d".formatted(batchNo, no);
    }
}
