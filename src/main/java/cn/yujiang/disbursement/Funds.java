package cn.yujiang.disbursement;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Money;
import org.springframework.security.access.prepost.PreAuthorize;

/** Setting up the money of a year. */
public interface Funds {

    /** @param source what the policies name as source of the money */
    record NewFund(String name, String source, String divisionCode, int year, Money budget) {}

    /**
     * A fund with its whole budget available.
     *
     * @return the fund's id
     * @throws cn.yujiang.shared.RejectedException {@code FUND_BUDGET} unless the budget is positive, {@code FUND_NAME}, {@code
     *     FUND_EXISTS}, {@code FUND_OUT_OF_SCOPE}
     */
    @PreAuthorize(Rights.FUND_SETUP)
    long create(NewFund fund);
}
