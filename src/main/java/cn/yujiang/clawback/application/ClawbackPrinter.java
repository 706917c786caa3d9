package cn.yujiang.clawback.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.clawback.Clawback;
import cn.yujiang.clawback.ClawbackForms;
import cn.yujiang.clawback.Clawbacks;
import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.FormRenderer;
import cn.yujiang.documents.Stamp;
import cn.yujiang.registry.Offices;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.RmbUppercase;
import cn.yujiang.training.TrainingForms.Print;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ClawbackPrinter implements ClawbackForms {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/clawback", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(WORDS.getString("day"), Locale.ROOT);

    private final Clawbacks clawbacks;
    private final Offices offices;
    private final FormRenderer renderer;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final String baseUrl;

    ClawbackPrinter(
            Clawbacks clawbacks,
            Offices offices,
            FormRenderer renderer,
            AuditTrail audit,
            BusinessClock clock,
            @Value("${yujiang.base-url}") String baseUrl) {
        this.clawbacks = clawbacks;
        this.offices = offices;
        this.renderer = renderer;
        this.audit = audit;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @Override
    @Transactional
    public Print print(long clawbackId) {
        Clawback clawback = clawbacks.get(clawbackId);
        String number = clawback.number();
        LocalDate due = clawback.dueOn();
        LocalDate decided = clawback.decidedOn();
        if (number == null || due == null || decided == null) {
            throw new RejectedException(Rejection.of("CLAWBACK_NOT_DECIDED"));
        }
        Offices.Office office = offices.of(clawback.divisionCode())
                .orElseThrow(() -> new RejectedException(
                        Rejection.of("OFFICE_ACCOUNT_MISSING", offices.name(clawback.divisionCode()))));
        Map<String, Object> model = new HashMap<>();
        model.put("documentNo", number);
        model.put("addressee", clawback.bodyName());
        model.put("claimNo", clawback.claimNo());
        model.put("subsidyItem", clawback.ruleTitle());
        model.put("amount", clawback.amount().toGroupedYuan());
        model.put("amountWords", RmbUppercase.of(clawback.amount()));
        model.put("facts", facts(clawback));
        model.put("basis", clawback.basis());
        model.put("requirement", "");
        model.put("deadline", DAY.format(due));
        model.put("accountName", office.holder());
        model.put("bank", office.bank());
        model.put("account", office.account());
        model.put("remedy", WORDS.getString("remedy"));
        model.put("publisher", offices.name(clawback.divisionCode()));
        model.put("issuedOn", DAY.format(decided));
        model.put("contact", office.name() + " " + office.phone());
        var stamp = new Stamp(
                number,
                clawback.basis(),
                "",
                1,
                clock.now(),
                Stamp.shortHash(model),
                baseUrl + "/clawbacks/" + Ids.toText(clawbackId));
        var document = new FormDocument("F21c", model, stamp);
        Print print = Print.of(document, renderer.render(document));
        audit.record(new AuditTrail.Entry(
                "clawback:" + clawback.divisionCode(),
                "PRINT",
                "clawback",
                clawbackId,
                null,
                null,
                null,
                Map.of("form", "F21c")));
        return print;
    }

    /** What was found, and for whom how much comes back. */
    private static String facts(Clawback clawback) {
        String people = clawback.lines().stream()
                .map(line -> MessageFormat.format(
                        WORDS.getString("person"),
                        Integer.toString(line.position()),
                        line.name(),
                        line.amount().toGroupedYuan(),
                        line.fault()))
                .collect(Collectors.joining(WORDS.getString("and")));
        return clawback.facts() + WORDS.getString("people") + people + WORDS.getString("stop");
    }
}
