package cn.yujiang.disbursement;

import cn.yujiang.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payment that was made, and whether the bank sent it back. */
public record PaymentView(
        long id,
        String claimNo,
        String payeeName,
        String maskedAccount,
        String fundName,
        Money amount,
        String voucherNo,
        PaymentState state,
        LocalDate paidOn,
        @Nullable String returnReason) {}
