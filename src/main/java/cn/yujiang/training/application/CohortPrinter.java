package cn.yujiang.training.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.FormRenderer;
import cn.yujiang.documents.Stamp;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortPapers;
import cn.yujiang.training.TrainingForms;
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
        String record = cohort.filingNo() == null ? Ids.toText(cohort.id()) : cohort.filingNo();
        var stamp = new Stamp(
                record,
                "",
                "",
                Math.max(1, cohort.planVersion()),
                clock.now(),
                Stamp.shortHash(model),
                baseUrl + "/cohorts/" + Ids.toText(cohort.id()));
        var document = new FormDocument(formId, model, stamp);
        var print = TrainingForms.Print.of(document, renderer.render(document));
        audit.record(new AuditTrail.Entry( // last: the head of the trail is locked until the commit
                "training:" + cohort.divisionCode(),
                "PRINT",
                "cohort",
                cohort.id(),
                null,
                null,
                null,
                Map.of("form", formId)));
        return print;
    }
}
