package cn.yujiang.subsidy;

import cn.yujiang.shared.Money;

/**
 * A later version of a paper gives less for a line that was paid, and somebody accepted that it should come back. Published inside the
 * transaction; the claw-back asks a second person.
 */
public record RecoveryProposed(long claimId, long lineId, Money amount, String reason) {}
