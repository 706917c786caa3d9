package cn.yujiang.subsidy;

import cn.yujiang.shared.Money;

/** A claim was approved: the money is owed. */
public record ClaimApproved(long claimId, String divisionCode, String fund, Money amount) {}
