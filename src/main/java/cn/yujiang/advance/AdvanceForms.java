package cn.yujiang.advance;

import cn.yujiang.identity.Rights;
import cn.yujiang.training.TrainingForms.Print;
import org.springframework.security.access.prepost.PreAuthorize;

/** Printing F14 培训补贴资金预拨申请表. It carries the full account, so each printing is recorded. */
public interface AdvanceForms {

    @PreAuthorize(Rights.CLAIM_READER)
    Print print(long advanceId);
}
