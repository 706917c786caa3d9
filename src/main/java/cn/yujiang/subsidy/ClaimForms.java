package cn.yujiang.subsidy;

import cn.yujiang.identity.Rights;
import cn.yujiang.training.TrainingForms.Print;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Printing claims and notices. Claim papers carry full numbers, so each printing is recorded; the notice shows masked ones. */
public interface ClaimForms {

    /** 补贴申请表、申请花名册. */
    enum Paper {
        F08,
        F09
    }

    /** @throws cn.yujiang.shared.RejectedException {@code CLAIM_NOT_SUBMITTED} for a draft */
    @PreAuthorize(Rights.CLAIM_READER)
    Print print(long claimId, Paper paper);

    /** F08 and F09 of several claims in one file. */
    @PreAuthorize(Rights.CLAIM_READER)
    Print printAll(List<Long> claimIds);

    @PreAuthorize(Rights.PUBLIC)
    Print printNotice(long noticeId);
}
