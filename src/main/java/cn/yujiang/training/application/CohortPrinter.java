package cn.yujiang.training.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.FormFailure;
import cn.yujiang.documents.FormRenderer;
import cn.yujiang.documents.RenderedForm;
import cn.yujiang.documents.Stamp;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortPapers;
import cn.yujiang.training.TrainingForms;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class CohortPrinter implements CohortPapers {

    private final FormRenderer renderer;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final String baseUrl;

    CohortPrinter(
            FormRenderer renderer,
            AuditTrail audit,
            BusinessClock clock,
            @Value("${yujiang.base-url}") String baseUrl) {
        this.renderer = renderer;
        this.audit = audit;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @Override
    public Map<String, Object> heading(Cohort cohort) {
        return FormModels.base(cohort);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public TrainingForms.Print print(Cohort cohort, String formId, Map<String, Object> model) {
        FormDocument document = document(cohort, formId, model);
        var print = TrainingForms.Print.of(document, renderer.render(document));
        record(cohort, formId);
        return print;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public TrainingForms.Print printEach(Cohort cohort, String formId, List<Map<String, Object>> models) {
        return printAll(
                cohort,
                formId,
                models.stream().map(model -> document(cohort, formId, model)).toList());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public TrainingForms.Print printCoded(Cohort cohort, String formId, List<CodedPage> pages) {
        return printAll(
                cohort,
                formId,
                pages.stream()
                        .map(page -> document(cohort, formId, page.model(), page.code()))
                        .toList());
    }

    private TrainingForms.Print printAll(Cohort cohort, String formId, List<FormDocument> documents) {
        RenderedForm form = renderer.renderBatch(documents);
        if (documents.isEmpty() || !form.failures().isEmpty()) {
            throw new RejectedException(
                    form.failures().isEmpty()
                            ? List.of(Rejection.of("FINDING_ROSTER_EMPTY"))
                            : form.failures().stream().map(FormFailure::reason).toList());
        }
        record(cohort, formId);
        return TrainingForms.Print.of(documents.getFirst(), form);
    }

    private FormDocument document(Cohort cohort, String formId, Map<String, Object> model) {
        return document(cohort, formId, model, baseUrl + "/cohorts/" + Ids.toText(cohort.id()));
    }

    private FormDocument document(Cohort cohort, String formId, Map<String, Object> model, String code) {
        String record = cohort.filingNo() == null ? Ids.toText(cohort.id()) : cohort.filingNo();
        var stamp =
                new Stamp(record, "", "", Math.max(1, cohort.planVersion()), clock.now(), Stamp.shortHash(model), code);
        return new FormDocument(formId, model, stamp);
    }

    /** Last in every printing: the head of the trail is locked until the commit. */
    private void record(Cohort cohort, String formId) {
        audit.record(new AuditTrail.Entry(
                "training:" + cohort.divisionCode(),
                "PRINT",
                "cohort",
                cohort.id(),
                null,
                null,
                null,
                Map.of("form", formId)));
    }
}
