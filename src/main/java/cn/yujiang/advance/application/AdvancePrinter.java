package cn.yujiang.advance.application;

import cn.yujiang.advance.Advance;
import cn.yujiang.advance.AdvanceForms;
import cn.yujiang.audit.Vault;
import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.FormRenderer;
import cn.yujiang.documents.Stamp;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RmbUppercase;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.TrainingForms.Print;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AdvancePrinter implements AdvanceForms {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/advance", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(WORDS.getString("day"), Locale.ROOT);

    private final AdvanceFlow flow;
    private final AdvanceStore store;
    private final AdvanceRules rules;
    private final BodyDirectory bodies;
    private final CohortDirectory cohorts;
    private final FormRenderer renderer;
    private final Vault vault;
    private final BusinessClock clock;
    private final String baseUrl;

    AdvancePrinter(
            AdvanceFlow flow,
            AdvanceStore store,
            AdvanceRules rules,
            BodyDirectory bodies,
            CohortDirectory cohorts,
            FormRenderer renderer,
            Vault vault,
            BusinessClock clock,
            @Value("${yujiang.base-url}") String baseUrl) {
        this.flow = flow;
        this.store = store;
        this.rules = rules;
        this.bodies = bodies;
        this.cohorts = cohorts;
        this.renderer = renderer;
        this.vault = vault;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @Override
    @Transactional
    public Print print(long advanceId) {
        Advance advance = flow.load(advanceId);
        Map<String, Object> model = model(advance);
        var stamp = new Stamp(
                advance.advanceNo(),
                advance.basis(),
                "",
                1,
                clock.now(),
                Stamp.shortHash(model),
                baseUrl + "/advances/" + Ids.toText(advanceId));
        var document = new FormDocument("F14", model, stamp);
        Print print = Print.of(document, renderer.render(document));
        flow.record(advance, "PRINT", advance.state(), null);
        return print;
    }

    private Map<String, Object> model(Advance advance) {
        Body body = bodies.find(advance.bodyId()).orElseThrow();
        Cohort cohort = cohorts.find(advance.cohortId()).orElseThrow();
        Map<String, Object> model = new HashMap<>();
        model.put("number", advance.advanceNo());
        model.put("date", DAY.format(advance.requestedOn()));
        model.put("applicant", advance.bodyName());
        model.put("creditCode", body.creditCode().value());
        model.put("handler", body.contactName() + " " + bodies.phone(body.id()));
        model.put("legalPerson", body.legalPerson());
        model.put("cohort", advance.cohortName() + " / " + Objects.requireNonNullElse(cohort.filingNo(), ""));
        model.put("policy", advance.basis());
        model.put("persons", MessageFormat.format(WORDS.getString("persons"), Integer.toString(advance.persons())));
        model.put("standard", standard(advance));
        model.put("expected", advance.expected().toGroupedYuan());
        model.put(
                "share",
                rules.of(advance.divisionCode()).map(AdvanceRules::percent).orElse(WORDS.getString("seePolicy")));
        model.put("cap", advance.ceiling().toGroupedYuan());
        model.put("advancedBefore", advance.before().toGroupedYuan());
        model.put("amount", advance.granted().toGroupedYuan());
        model.put("amountWords", RmbUppercase.of(advance.granted()));
        model.put("accountName", advance.accountName());
        model.put("bank", advance.bankName());
        model.put("account", vault.open(Vault.Field.ADVANCE_ACCOUNT, advance.id(), store.sealedAccount(advance.id())));
        model.put("bureauOpinion", "");
        model.put("financeOpinion", "");
        return model;
    }

    /** What each person is expected to get, where all get the same; else the paper says so. */
    private static String standard(Advance advance) {
        long fen = advance.persons() == 0 ? 0 : advance.expected().fen() / advance.persons();
        boolean same = fen * advance.persons() == advance.expected().fen();
        return same
                ? MessageFormat.format(
                        WORDS.getString("standard"), Money.ofFen(fen).toGroupedYuan())
                : WORDS.getString("seePolicy");
    }
}
