package cn.yujiang.disbursement;

import cn.yujiang.identity.Divisions;
import cn.yujiang.shared.Money;

/**
 * A fund with its money.
 *
 * @param source what the policies name as source of the money, for example 就业补助资金
 * @param divisionCode division whose whole subtree may be paid from it
 * @param year budget year
 * @param committed bound for payments under way
 */
public record FundView(
        long id, String name, String source, String divisionCode, int year, Money budget, Money committed, Money paid) {

    /** What may still be paid. */
    public Money balance() {
        return budget.minus(committed).minus(paid);
    }

    /** Whether it is of the source and for the place; its balance is another question. */
    public boolean pays(String wanted, String claimDivision) {
        return source.equals(wanted) && covers(claimDivision);
    }

    public boolean covers(String claimDivision) {
        return claimDivision.startsWith(Divisions.subtreePrefix(divisionCode));
    }
}
