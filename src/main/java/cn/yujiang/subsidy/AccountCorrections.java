package cn.yujiang.subsidy;

import cn.yujiang.identity.Rights;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * After a transfer of an approved claim failed: the applicant corrects the payee's account, another person of the bureau confirms it,
 * and the debt can be paid again. Accounts are sealed, shown masked, and frozen otherwise.
 */
public interface AccountCorrections {

    /** Where a correction stands. */
    enum State {
        /** The transfer failed; the applicant has to act. */
        NEEDED,
        /** Corrected; the first review has to act. */
        PROPOSED,
        CONFIRMED
    }

    /**
     * A payee whose transfer failed.
     *
     * @param failReason the bank's
     * @param holder of the corrected account; empty while nothing is proposed, like the two after it
     * @param note why the first review sent it back, empty for nothing
     */
    record Correction(
            long id,
            long claimId,
            Party.Kind partyKind,
            String partyName,
            String failReason,
            String holder,
            String bank,
            String maskedAccount,
            String reason,
            State state,
            @Nullable LocalDateTime madeAt,
            String note) {}

    /** The corrected account in full. @param reason at least five characters */
    record NewAccount(String holder, String bank, String number, String reason) {

        /** Never the number: records end up in logs. */
        @Override
        public String toString() {
            return "NewAccount[" + holder + "]";
        }
    }

    /** All of a claim, oldest first. */
    @PreAuthorize(Rights.CLAIM_READER)
    List<Correction> of(long claimId);

    /**
     * Proposes the account; the same account again is allowed when the bank erred. A second proposal replaces the first until it is
     * confirmed.
     *
     * @throws cn.yujiang.shared.RejectedException {@code ACCOUNT_HOLDER} unless the holder is the payee, {@code ACCOUNT_BANK}, {@code
     *     ACCOUNT_FORMAT} or {@code CARD_FORMAT}, {@code CARD_CHECKSUM}, {@code REASON_REQUIRED}, {@code CORRECTION_DECIDED}, {@code
     *     NOT_FOUND}
     */
    @PreAuthorize(Rights.APPLICANT)
    void correct(long correctionId, NewAccount account);

    /** @throws cn.yujiang.shared.RejectedException {@code SEPARATION_OF_DUTIES}, {@code CORRECTION_DECIDED}, {@code NOT_FOUND} */
    @PreAuthorize(Rights.FIRST_REVIEW)
    void confirm(long correctionId);

    /** Back to the applicant. @throws cn.yujiang.shared.RejectedException as {@link #confirm}, and {@code REASON_REQUIRED} */
    @PreAuthorize(Rights.FIRST_REVIEW)
    void sendBack(long correctionId, String reason);
}
