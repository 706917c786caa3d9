package cn.yujiang.disbursement;

import cn.yujiang.shared.Money;

/**
 * An approved claim that waits for its money.
 *
 * @param fundSource source of money the policy names; a fund of another source is warned about
 * @param afterBankReturn it was paid before and the bank sent the money back
 */
public record PayableView(
        long claimId,
        String claimNo,
        String divisionCode,
        boolean afterBankReturn,
        String fundSource,
        String payeeName,
        String accountName,
        String bankName,
        String maskedAccount,
        Money amount) {}
