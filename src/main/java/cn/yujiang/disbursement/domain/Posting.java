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
        /** A batch was made: its money is reserved. */
        COMMIT,
        /** A draft lost lines or was cancelled: what was reserved is available again. */
        UNCOMMIT,
        /** A batch was released: what was reserved is owed to the bank. */
        RELEASE,
        /** A released batch was cancelled before any file left. */
        UNRELEASE,
        /** A transfer was made, or a part was netted. */
        PAY,
        /** A netting of a batch that was cancelled before any file left. */
        UNPAY,
        /** The bank refused a transfer. */
        FAIL,
        /** The bank sent back what was paid (退票). */
        BANK_RETURN,
        /** Money that was owed to the fund came back. */
        RECEIVE,
        /** A receipt turned out wrong. */
        UNRECEIVE
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

    /** A batch reserves its money. */
    public static Posting commit(long fundId, Money amount) {
        return new Posting(Kind.COMMIT, fundId, path(amount, Account.AVAILABLE, Account.COMMITTED), null);
    }

    /** Money of a draft that is not needed. */
    public static Posting uncommit(long fundId, Money amount) {
        return new Posting(Kind.UNCOMMIT, fundId, path(amount, Account.COMMITTED, Account.AVAILABLE), null);
    }

    public static Posting release(long fundId, Money amount) {
        return new Posting(Kind.RELEASE, fundId, path(amount, Account.COMMITTED, Account.PAYABLE), null);
    }

    public static Posting unrelease(long fundId, Money amount) {
        return new Posting(
                Kind.UNRELEASE, fundId, path(amount, Account.PAYABLE, Account.COMMITTED, Account.AVAILABLE), null);
    }

    public static Posting pay(long fundId, Money amount) {
        return new Posting(Kind.PAY, fundId, path(amount, Account.PAYABLE, Account.PAID), null);
    }

    /** What was netted is owed again; nothing ever went through the bank. */
    public static Posting unpay(long fundId, Money amount, long payment) {
        return new Posting(Kind.UNPAY, fundId, path(amount, Account.PAID, Account.PAYABLE), payment);
    }

    /** The bank refused; it passes {@link Account#RETURNED} so that all that came back can be added up. */
    public static Posting fail(long fundId, Money amount) {
        return new Posting(Kind.FAIL, fundId, path(amount, Account.PAYABLE, Account.RETURNED, Account.AVAILABLE), null);
    }

    /** The bank sent the money of a payment back. */
    public static Posting bankReturn(long fundId, Money amount, long payment) {
        return new Posting(
                Kind.BANK_RETURN, fundId, path(amount, Account.PAID, Account.RETURNED, Account.AVAILABLE), payment);
    }

    /** A debtor paid back what the fund once paid. */
    public static Posting receive(long fundId, Money amount) {
        return new Posting(Kind.RECEIVE, fundId, path(amount, Account.PAID, Account.RETURNED, Account.AVAILABLE), null);
    }

    /** A receipt is taken back: the money was never there. */
    public static Posting unreceive(long fundId, Money amount, long receipt) {
        return new Posting(
                Kind.UNRECEIVE, fundId, path(amount, Account.AVAILABLE, Account.RETURNED, Account.PAID), receipt);
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
