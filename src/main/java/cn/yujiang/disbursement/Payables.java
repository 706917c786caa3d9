package cn.yujiang.disbursement;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** What waits to be paid. Every list carries the user's division scope; account numbers are masked. */
public interface Payables {

    /**
     * @param search part of the number or of the party's name
     * @param fundSource source the policy names; empty for all
     * @param state null for all
     */
    record Filter(
            String search, String fundSource, @Nullable PayableState state) {
        public static final Filter WAITING = new Filter("", "", PayableState.OPEN);
    }

    /** Number of debts and what is left to transfer of them. */
    record Total(int count, Money left) {}

    /** Oldest first. */
    @PreAuthorize(Rights.FINANCE)
    List<PayableView> find(Filter filter, int offset, int limit);

    @PreAuthorize(Rights.FINANCE)
    Total total(Filter filter);

    /** Ids of everything the filter finds, for a batch of all of them. */
    @PreAuthorize(Rights.FINANCE)
    List<Long> ids(Filter filter);

    /** Sources of money among the debts in scope. */
    @PreAuthorize(Rights.FINANCE)
    List<String> sources();
}
