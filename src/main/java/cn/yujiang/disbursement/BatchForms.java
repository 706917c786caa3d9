package cn.yujiang.disbursement;

import cn.yujiang.documents.RenderedForm;
import cn.yujiang.identity.Rights;
import org.springframework.security.access.prepost.PreAuthorize;

/** Printing F18 补贴资金审批及拨付汇总表 of a batch; accounts are masked on it. Each printing is recorded. */
public interface BatchForms {

    /** The finished PDF under a name without personal data. */
    record Print(String fileName, RenderedForm form) {}

    /** @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND} */
    @PreAuthorize(Rights.FINANCE)
    Print print(long batchId);
}
