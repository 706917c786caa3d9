package cn.yujiang.training;

import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.RenderedForm;
import cn.yujiang.identity.Rights;
import org.springframework.security.access.prepost.PreAuthorize;

/** Printing the papers of a class. They carry full numbers of the trainees, so each printing is recorded. */
public interface TrainingForms {

    /** 开班申请表、学员花名册、教学计划. */
    enum Paper {
        F01,
        F02,
        F03
    }

    /** The finished PDF under a name without personal data. */
    record Print(String fileName, RenderedForm form) {
        public static Print of(FormDocument document, RenderedForm form) {
            return new Print(RenderedForm.fileName(document), form);
        }
    }

    @PreAuthorize(Rights.COHORT_READER)
    Print print(long cohortId, Paper paper);
}
