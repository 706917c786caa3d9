package cn.yujiang.supervision.application;

import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.FormRenderer;
import cn.yujiang.documents.Stamp;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.supervision.InspectionItem;
import cn.yujiang.supervision.Inspections.Inspection;
import cn.yujiang.supervision.Inspections.Report;
import cn.yujiang.training.TrainingForms.Print;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** F19 职业技能培训检（抽）查记录表, to be signed by both inspectors and the body. */
@Component
class InspectionPrinter {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/inspections", Locale.ROOT);
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.ZONE);

    private final FormRenderer renderer;
    private final BusinessClock clock;
    private final String baseUrl;

    InspectionPrinter(FormRenderer renderer, BusinessClock clock, @Value("${yujiang.base-url}") String baseUrl) {
        this.renderer = renderer;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    Print print(Inspection inspection) {
        Report report = inspection.report();
        if (report == null) {
            throw new RejectedException(Rejection.of("INSPECTION_NOT_RECORDED"));
        }
        Map<String, Object> model = model(inspection, report);
        var stamp = new Stamp(
                inspection.number(),
                "",
                "",
                1,
                clock.now(),
                Stamp.shortHash(model),
                baseUrl + "/inspections/" + Ids.toText(inspection.id()));
        var document = new FormDocument("F19", model, stamp);
        return Print.of(document, renderer.render(document));
    }

    private static Map<String, Object> model(Inspection inspection, Report report) {
        LocalDate deadline = report.deadline();
        Map<String, Object> model = new HashMap<>();
        model.put("number", inspection.number());
        model.put(
                "date",
                LocalDate.ofInstant(report.checkedAt(), BusinessClock.ZONE).toString());
        model.put("institutionName", inspection.subject().bodyName());
        model.put("filingNo", inspection.subject().filingNo());
        model.put("cohortName", inspection.subject().cohortName());
        model.put("checkedAt", WHEN.format(report.checkedAt()));
        model.put("kind", WORDS.getString("kind." + report.kind()));
        model.put("place", inspection.subject().place());
        model.put("expected", Integer.toString(inspection.expected()));
        model.put("present", Integer.toString(report.present()));
        model.put("rate", percent(report.present(), inspection.expected()));
        model.put("items", report.answers().stream().map(InspectionPrinter::row).toList());
        model.put("finding", report.finding());
        model.put("conclusion", WORDS.getString(report.qualified() ? "qualified" : "unqualified"));
        model.put("requirement", report.qualified() ? WORDS.getString("none") : report.requirement());
        model.put("deadline", deadline == null ? "—" : deadline.toString());
        model.put("firstInspector", report.firstInspector());
        model.put("secondInspector", report.secondInspector());
        model.put("bodySide", report.bodySide());
        return model;
    }

    private static Map<String, Object> row(InspectionItem.Answer answer) {
        return Map.of(
                "item", WORDS.getString("item." + answer.item()),
                "result", WORDS.getString("result." + answer.result()),
                "remark", answer.remark());
    }

    /** A class without anybody on the roster has no rate. */
    private static String percent(int part, int whole) {
        return whole == 0
                ? "—"
                : BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN) + "%";
    }
}
