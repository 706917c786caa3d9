package cn.yujiang.training;

import java.util.List;
import java.util.Map;

/**
 * What all papers about a class have in common: the heading, the stamp that leads back to the class, the record of the printing.
 * For services that have checked rights themselves; never used by views.
 */
public interface CohortPapers {

    /** Values of the heading every paper of a class has; the map may be added to. */
    Map<String, Object> heading(Cohort cohort);

    /**
     * Prints a form and records that it was printed.
     *
     * @param formId folder below {@code templates/}
     */
    TrainingForms.Print print(Cohort cohort, String formId, Map<String, Object> model);

    /**
     * Prints one form for each of several people in one file, page numbers starting anew with each.
     *
     * @throws cn.yujiang.shared.RejectedException when one cannot be printed; then none is
     */
    TrainingForms.Print printEach(Cohort cohort, String formId, List<Map<String, Object>> models);

    /** @param code text of the code on the page, instead of the address of the class */
    record CodedPage(Map<String, Object> model, String code) {}

    /**
     * Prints pages that each carry a code of their own.
     *
     * @throws cn.yujiang.shared.RejectedException when one cannot be printed; then none is
     */
    TrainingForms.Print printCoded(Cohort cohort, String formId, List<CodedPage> pages);
}
