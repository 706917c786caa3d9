package cn.yujiang.disbursement.domain;

import cn.yujiang.shared.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction books on the accounts of one fund. It balances by construction: money always moves from one account to
 * another.
 *
 * @param reverses the transaction it takes back, null for none
 */
public record Posting(
        Kind kind, long fundId, List<Line> lines, @Nullable Long reverses) {

    /** Why money moved. */
    public enum Kind {
        OPEN,
        PAY,
        BANK_RETURN
    }

    /** One side of a movement; exactly one of the amounts is positive, the other zero. Fen. */
    public record Line(Account account, long debit, long credit) {
        public Line {
            if (debit < 0 || credit < 0 || (debit == 0) == (credit == 0)) {
                throw new IllegalArgumentException("a line is a debit or a credit");
            }
        }
    }

    public Posting {
        lines = List.copyOf(lines);
        long debit = lines.stream().mapToLong(Line::debit).reduce(0, Math::addExact);
        long credit = lines.stream().mapToLong(Line::credit).reduce(0, Math::addExact);
        if (lines.isEmpty() || debit != credit) {
            throw new IllegalArgumentException("a transaction balances: debit " + debit + ", credit " + credit);
        }
    }

    /** The budget becomes available. */
    public static Posting open(long fundId, Money budget) {
        return new Posting(Kind.OPEN, fundId, path(budget, Account.BUDGET, Account.AVAILABLE), null);
    }

    /** A claim is committed, recognised as payable and paid in one step. */
    public static Posting pay(long fundId, Money amount) {
        return new Posting(
                Kind.PAY,
                fundId,
                path(amount, Account.AVAILABLE, Account.COMMITTED, Account.PAYABLE, Account.PAID),
                null);
    }

    /** The bank sent the money of a payment back; it passes {@link Account#RETURNED} so that returns can be added up. */
    public static Posting bankReturn(long fundId, Money amount, long payment) {
        return new Posting(
                Kind.BANK_RETURN, fundId, path(amount, Account.PAID, Account.RETURNED, Account.AVAILABLE), payment);
    }

    private static List<Line> path(Money amount, Account... accounts) {
        var lines = new ArrayList<Line>();
        for (int i = 1; i < accounts.length; i++) {
            lines.add(new Line(accounts[i], amount.fen(), 0));
            lines.add(new Line(accounts[i - 1], 0, amount.fen()));
        }
        return lines;
    }

    /** What the transaction adds to each account, debit positive; accounts it leaves as they were are absent. Fen. */
    public Map<Account, Long> effect() {
        var effect = new EnumMap<Account, Long>(Account.class);
        lines.forEach(line -> effect.merge(line.account, line.debit - line.credit, Math::addExact));
        effect.values().removeIf(fen -> fen == 0);
        return effect;
    }
}
