package cn.yujiang.subsidy;

import cn.yujiang.shared.Money;
import java.util.List;

/** What the disbursement does with approved claims. For services that have checked rights themselves; never used by views. */
public interface ClaimPayments {

    /** A claim that money can be paid for. */
    record Payable(
            long claimId,
            String claimNo,
            String divisionCode,
            ClaimState state,
            String fund,
            String payeeName,
            String accountName,
            String bankName,
            String accountNumber,
            Money amount,
            long approvedBy) {}

    List<Payable> payable(String divisionPattern);

    Payable lock(long claimId);

    /** Moves the claim through the transition table with the acting user; refuses what the table refuses. */
    void move(long claimId, ClaimAction action, String reason);
}
