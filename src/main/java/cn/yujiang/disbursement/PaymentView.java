package cn.yujiang.disbursement;

import cn.yujiang.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment that was made, and whether the bank sent it back.
 *
 * @param netted it settled a debt of the payee; nothing went through the bank
 */
public record PaymentView(
        long id,
        String number,
        String batchNo,
        String partyName,
        String maskedAccount,
        String fundName,
        Money amount,
        boolean netted,
        String voucherNo,
        PaymentState state,
        LocalDate paidOn,
        @Nullable String returnReason) {}
