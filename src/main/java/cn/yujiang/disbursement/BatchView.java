package cn.yujiang.disbursement;

import cn.yujiang.shared.Money;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A payment batch.
 *
 * @param amount of the lines that were not taken out, netted parts included
 * @param netted part of it that settles debts of the payees
 * @param waiting lines without an outcome
 * @param madeAt business time in China
 */
public record BatchView(
        long id,
        String batchNo,
        String divisionCode,
        long fundId,
        String fundName,
        String fundSource,
        BatchState state,
        int lines,
        Money amount,
        Money netted,
        int waiting,
        int paid,
        int failed,
        String note,
        long madeBy,
        String madeName,
        LocalDateTime madeAt,
        @Nullable String releasedName,
        @Nullable LocalDateTime releasedAt,
        int version) {

    /** What goes through the bank. */
    public Money transfer() {
        return amount.minus(netted);
    }
}
