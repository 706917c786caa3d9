package cn.yujiang.subsidy;

import cn.yujiang.shared.Money;
import java.time.LocalDate;

/**
 * Money that was paid has to come back. Published inside the transaction of the decision, like {@link PaymentDue}.
 *
 * @param recovery what was decided
 * @param number of the decision (文号)
 * @param paid what the money was paid for; its payments say which funds get it back
 * @param debtor who owes it
 * @param amount positive
 */
public record RecoveryDue(
        Recovery recovery,
        String number,
        String divisionCode,
        Obligation paid,
        Party debtor,
        Money amount,
        LocalDate dueOn,
        String reason) {

    /** The decision the money comes back for. */
    public record Recovery(Kind kind, long id) {}

    /** Why it comes back. */
    public enum Kind {
        /** A decided claw-back (追回). */
        CLAWBACK,
        /** More was advanced than the class earned in the end (预拨结算). */
        ADVANCE_SHORTFALL
    }
}
