package cn.yujiang.subsidy;

import cn.yujiang.identity.Rights;
import cn.yujiang.training.TrainingForms.Print;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Letters to the applicant about a decision: F21a 退回补正通知书 and F21b 不予补贴决定书. Each is written with its number in the transaction of
 * the decision and never changes; printing it is recorded.
 */
public interface DecisionLetters {

    /** Which form a decision is told by. */
    enum Kind {
        F21a,
        F21b
    }

    /** A letter of a claim. @param number 文号, without gaps within the office and year */
    record Letter(long id, Kind kind, String number, LocalDate issuedOn) {}

    /** Of a claim the user may see, oldest first. Empty for decisions made before letters were written. */
    @PreAuthorize(Rights.CLAIM_READER)
    List<Letter> of(long claimId);

    /** @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND}, also for a letter of another claim */
    @PreAuthorize(Rights.CLAIM_READER)
    Print print(long claimId, long letterId);
}
