package cn.yujiang.disbursement;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Payment batches (拨付批次): one person makes them, another releases them. Refusals common to all: {@code NOT_FOUND} outside the
 * scope, {@code BATCH_STATE} when the batch is not in a state for the step, {@code BATCH_CHANGED} when it changed since it was read,
 * {@code SEPARATION_OF_DUTIES} for whoever decided one of its debts, and what the decisions themselves refuse.
 */
public interface PaymentBatches {

    /** Part of a debt that settles an open recovery of the same party. */
    record Netting(long payableId, long recoveryId, Money amount) {}

    /**
     * The wish for a batch.
     *
     * @param note what it is for, up to 200 characters
     * @param key made by the client once per intention, 1–64 characters
     */
    record NewBatch(long fundId, List<Long> payables, List<Netting> nettings, String note, String key) {
        public NewBatch {
            payables = List.copyOf(payables);
            nettings = List.copyOf(nettings);
        }
    }

    /** An open recovery of a party among the chosen debts. @param most what can be netted at most */
    record Offer(
            long recoveryId,
            String number,
            long payableId,
            String partyName,
            Money open,
            LocalDate dueOn,
            Money most) {}

    /**
     * What a batch of these debts would be.
     *
     * @param otherSource how many of them name another source of money than the fund's
     */
    record Preview(int count, Money amount, Money balance, int otherSource, List<Offer> offers) {}

    /**
     * Where the money of debts comes from.
     *
     * @param unnamed how many of them are due under papers that name no source
     * @param missing sources that are named and of which no fund may pay them
     */
    record Funding(int unnamed, List<String> missing) {}

    @PreAuthorize(Rights.FINANCE)
    Funding funding(List<Long> payables);

    /** Filter of the list; null for all states. */
    record Filter(String search, @Nullable BatchState state) {}

    @PreAuthorize(Rights.FINANCE)
    Preview preview(long fundId, List<Long> payables);

    /**
     * Reserves the money and takes the debts, all or nothing.
     *
     * @return the batch's id as text; the same for every repetition of the key
     * @throws cn.yujiang.shared.RejectedException {@code FUND_INSUFFICIENT} with balance and missing amount, {@code FUND_DIVISION},
     *     {@code PAYABLE_IN_BATCH} naming the batch that has the debt, {@code PAYABLE_NOT_OPEN}, {@code BATCH_EMPTY}, {@code
     *     NETTING_TOO_MUCH}, {@code NETTING_PARTY}, {@code KEY_REUSED}
     */
    @PreAuthorize(Rights.FINANCE)
    String make(NewBatch batch);

    /** Takes lines out of a draft; their money and what they would have netted is free again. */
    @PreAuthorize(Rights.FINANCE)
    void takeOut(long batchId, List<Long> lineIds, String reason, int version);

    /**
     * Gives up a draft, or a released batch while no money can have moved: no file was exported, the bank said nothing, no line has an
     * outcome. Nettings that the release booked are undone by bookings of their own, and what they settled is owed again.
     *
     * @throws cn.yujiang.shared.RejectedException {@code BATCH_EXPORTED}, {@code BATCH_REPLIED}, {@code BATCH_OUTCOMES}, {@code
     *     BATCH_NETTED} when a debt was settled by netting as a whole and its decision counts as paid, {@code FUND_INSUFFICIENT} when a
     *     fund gave away what the netting had given it, {@code REASON_REQUIRED}
     */
    @PreAuthorize(Rights.FINANCE)
    void cancel(long batchId, String reason, int version);

    /**
     * The second person's yes: nettings are booked, and the rest is owed to the bank.
     *
     * @throws cn.yujiang.shared.RejectedException {@code RELEASE_OWN} for whoever made it
     */
    @PreAuthorize(Rights.FINANCE)
    void release(long batchId, int version, String key);

    @PreAuthorize(Rights.FINANCE)
    List<BatchView> find(Filter filter, int offset, int limit);

    @PreAuthorize(Rights.FINANCE)
    int count(Filter filter);

    @PreAuthorize(Rights.FINANCE)
    BatchView get(long batchId);

    @PreAuthorize(Rights.FINANCE)
    List<BatchLineView> lines(long batchId, int offset, int limit);

    @PreAuthorize(Rights.FINANCE)
    int lineCount(long batchId);
}
