package cn.yujiang.subsidy;

import cn.yujiang.shared.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * Paid claims for those who claw money back. For services that have checked rights themselves; every look-up carries the actor's scope;
 * never used by views.
 */
public interface PaidClaims {

    /** What of a line turned out to be wrong. */
    sealed interface Fault {

        /** Nothing of it was due. */
        record Whole() implements Fault {}

        /** @param hours class hours that do not count, more than zero */
        record Hours(BigDecimal hours) implements Fault {}

        /** @param days attended days that do not count, more than zero */
        record Days(int days) implements Fault {}

        /** @param certificateId a certificate that is worth nothing */
        record CertificateGone(long certificateId) implements Fault {}
    }

    /**
     * A line as it would have been decided without the fault.
     *
     * @param paid what was paid for it
     * @param due what the same version of the rule gives without the fault
     * @param summary the computation on one line
     */
    record Corrected(long claimId, ClaimLine line, Money paid, Money due, String summary) {
        public Money tooMuch() {
            return due.compareTo(paid) >= 0 ? Money.ZERO : paid.minus(due);
        }
    }

    /** What was paid because of one decision. */
    record Portion(Obligation obligation, Money paid) {}

    /**
     * Takes the row lock of a claim that was paid.
     *
     * @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND}; {@code CLAIM_NOT_PAID}
     */
    Claim lock(long claimId);

    /** What was paid for a line in all: with its claim, and on top of it. */
    Money paid(ClaimLine line);

    /** @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND}; {@code FAULT_QUANTITY} for more hours or days than were credited */
    Corrected without(long claimId, long lineId, Fault fault);

    /** Lines of paid claims that lose money without this certificate; of all bodies, since a certificate may have served twice. */
    List<Corrected> earnedBy(long certificateId);

    /** Moves the claim through the transition table: money is demanded back. */
    void clawBack(long claimId, String number);

    /** All that was demanded is back. */
    void recovered(long claimId, String number);

    /** A receipt turned out wrong: the claim is owed again. */
    void owedAgain(long claimId, String number);

    /**
     * What a party was paid for the claim, by decision: the claim itself, advances that were counted against it, and top-ups. Money
     * comes back to the funds these were paid from.
     */
    List<Portion> portions(Claim claim, Party party);
}
