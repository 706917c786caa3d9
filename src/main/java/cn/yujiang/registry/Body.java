package cn.yujiang.registry;

import cn.yujiang.shared.CreditCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An institution, enterprise or evaluation body as lists and forms show it; phone and account masked. */
public record Body(
        long id,
        BodyKind kind,
        String name,
        String shortName,
        CreditCode creditCode,
        String divisionCode,
        String address,
        String legalPerson,
        String contactName,
        String maskedPhone,
        String accountName,
        String bankName,
        String maskedAccount,
        BodyState state,
        @Nullable LocalDate suspendedUntil,
        int version) {

    /** Listed, and not under rectification on that day. */
    public boolean mayFileOn(LocalDate day) {
        return state == BodyState.LISTED
                || state == BodyState.SUSPENDED && suspendedUntil != null && day.isAfter(suspendedUntil);
    }
}
