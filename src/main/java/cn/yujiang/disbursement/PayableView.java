package cn.yujiang.disbursement;

import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.Obligation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to one party because of one decision; the account is masked.
 *
 * @param number what people call the decision
 * @param fundSource source of money the policy names; a fund of another source is warned about
 * @param gross what was decided for this party
 * @param advanced paid in advance
 * @param netted settled against what the party owed
 * @param batchNo the batch that has it now, null for none
 */
public record PayableView(
        long id,
        Obligation obligation,
        String number,
        String divisionCode,
        String fundSource,
        String partyName,
        String holder,
        String bank,
        String maskedAccount,
        Money gross,
        Money advanced,
        Money netted,
        PayableState state,
        @Nullable String failReason,
        LocalDate since,
        @Nullable String batchNo) {

    /** What is left to transfer. */
    public Money left() {
        return gross.minus(advanced).minus(netted);
    }
}
