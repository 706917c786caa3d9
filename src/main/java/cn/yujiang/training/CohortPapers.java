package cn.yujiang.training;

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
}
