package cn.yujiang.clawback;

import cn.yujiang.identity.Rights;
import cn.yujiang.training.TrainingForms.Print;
import org.springframework.security.access.prepost.PreAuthorize;

/** Printing F21c 补贴资金追回通知书 of a decided claw-back. Each printing is recorded. */
public interface ClawbackForms {

    /**
     * @throws cn.yujiang.shared.RejectedException {@code CLAWBACK_NOT_DECIDED} for a proposal; {@code OFFICE_ACCOUNT_MISSING} while the
     *     configuration names no account the money is to be paid to
     */
    @PreAuthorize(Rights.CLAIM_READER)
    Print print(long clawbackId);
}
