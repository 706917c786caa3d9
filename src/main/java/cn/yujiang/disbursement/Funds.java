package cn.yujiang.disbursement;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Money;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** The money of a year: setting it up and reading its books. */
public interface Funds {

    /** @param source what the policies name as source of the money */
    record NewFund(String name, String source, String divisionCode, int year, Money budget) {}

    /**
     * One transaction of a fund's books.
     *
     * @param kind key of why money moved
     * @param amount what moved
     * @param memo voucher or number of the batch
     */
    record Movement(long id, LocalDateTime at, String kind, Money amount, String memo) {}

    /**
     * A fund with its whole budget available.
     *
     * @return the fund's id
     * @throws cn.yujiang.shared.RejectedException {@code FUND_BUDGET} unless the budget is positive, {@code FUND_NAME}, {@code
     *     FUND_EXISTS}, {@code FUND_OUT_OF_SCOPE}
     */
    @PreAuthorize(Rights.FUND_SETUP)
    long create(NewFund fund);

    @PreAuthorize(Rights.FINANCE)
    List<FundView> all();

    /** Newest first. */
    @PreAuthorize(Rights.FINANCE)
    List<Movement> movements(long fundId, int offset, int limit);

    @PreAuthorize(Rights.FINANCE)
    int movementCount(long fundId);
}
