package cn.yujiang.subsidy;

import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Money;
import java.util.List;

/**
 * Money became due. Published inside the transaction of the decision; whoever hears it writes the debts down in the same transaction, so
 * a decision without its debt cannot exist.
 *
 * @param number what people call it: number of the claim or the advance
 * @param fund source of money the policy names; {@link #NO_SOURCE} where it names none
 * @param payees at least one; together they are the amount decided
 */
public record PaymentDue(Obligation obligation, String number, String divisionCode, String fund, List<Payee> payees) {

    /** The paper promises money and does not say from where; whoever pays decides. */
    public static final String NO_SOURCE = RuleInfo.NOT_STATED;

    /**
     * One account the money goes to.
     *
     * @param gross what was decided for this payee
     * @param advanced what of it was paid in advance, at most {@code gross}
     */
    public record Payee(Party party, PayeeAccount account, Money gross, Money advanced) {
        public Payee {
            if (gross.isNegative() || advanced.isNegative() || advanced.compareTo(gross) > 0) {
                throw new IllegalArgumentException("an advance is part of what is due");
            }
        }
    }

    public PaymentDue {
        payees = List.copyOf(payees);
        if (payees.isEmpty()) {
            throw new IllegalArgumentException("money is due to somebody");
        }
    }
}
