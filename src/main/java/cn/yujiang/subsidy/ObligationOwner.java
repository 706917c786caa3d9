package cn.yujiang.subsidy;

import java.util.Set;

/**
 * What the disbursement asks and tells whoever decided a payment; one implementation for each {@link Obligation.Kind}. For services
 * that have checked rights themselves, inside their transaction; never used by views.
 */
public interface ObligationOwner {

    Obligation.Kind kind();

    /** Takes the row lock of the decision, so that two commands on it take turns. Refuses {@code NOT_FOUND} outside the actor's scope. */
    void lock(long id);

    /** Everybody who had a hand in the decision: none of them may make, release or confirm its payment. */
    Set<Long> deciders(long id);

    /**
     * Asked when a batch is made and again when it is released: whether the decision still stands.
     *
     * @throws cn.yujiang.shared.RejectedException with what stands against it
     */
    void requirePayable(long id);

    /**
     * Every payee has the money.
     *
     * @param memo number of the voucher or the batch
     */
    void paid(long id, String memo);

    /**
     * A transfer was refused or came back. May be told more than once.
     *
     * @param payee whose account has to be corrected
     * @param reason the bank's
     */
    void failed(long id, Party payee, String reason);
}
