package cn.yujiang.subsidy;

import cn.yujiang.identity.Rights;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.training.TrainingForms.Print;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Printing claims and notices. Claim papers carry full numbers, so each printing is recorded;
 * the notice shows masked ones. A paper is printed with the template of its submission. */
public interface ClaimForms {

    /**
     * 补贴申请表、申请花名册、发放花名册、评价补贴申请表; for claims from a list 学徒备案申报书、学徒培养协议 (one a person)、学徒名册、学徒补贴申请表、以工代训、见习、就业补贴申请表.
     */
    enum Paper {
        F08,
        F09,
        F10,
        F15,
        F12,
        F12a,
        F12b,
        F12c,
        F13,
        F16,
        F20;

        /** The papers of a claim for a class: money for trainees is handed out by a list to sign, evaluation bodies have a form of their own. */
        public static List<Paper> of(PayeeKind payee) {
            return switch (payee) {
                case TRAINEE -> List.of(F08, F09, F10);
                case EVALUATOR -> List.of(F15);
                case INSTITUTION, ENTERPRISE, NONE -> List.of(F08, F09);
            };
        }
    }

    /** The papers of a claim. */
    @PreAuthorize(Rights.CLAIM_READER)
    List<Paper> papers(long claimId);

    /** @throws cn.yujiang.shared.RejectedException {@code CLAIM_NOT_SUBMITTED} for a draft, {@code PAPER_NOT_OF_CLAIM} */
    @PreAuthorize(Rights.CLAIM_READER)
    Print print(long claimId, Paper paper);

    /** All papers of several claims in one file. */
    @PreAuthorize(Rights.CLAIM_READER)
    Print printAll(List<Long> claimIds);

    @PreAuthorize(Rights.PUBLIC)
    Print printNotice(long noticeId);
}
