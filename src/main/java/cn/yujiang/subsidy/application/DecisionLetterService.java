package cn.yujiang.subsidy.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.FormRenderer;
import cn.yujiang.documents.Stamp;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.Offices;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.RmbUppercase;
import cn.yujiang.subsidy.DecisionLetters;
import cn.yujiang.training.TrainingForms.Print;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints what {@link DecisionLetterWriter} wrote down. */
@Service
class DecisionLetterService implements DecisionLetters {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/decision-letters", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(WORDS.getString("day"), Locale.ROOT);

    private final ClaimAccess access;
    private final DecisionLetterStore store;
    private final BodyDirectory bodies;
    private final Offices offices;
    private final FormRenderer renderer;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final String baseUrl;

    DecisionLetterService(
            ClaimAccess access,
            DecisionLetterStore store,
            BodyDirectory bodies,
            Offices offices,
            FormRenderer renderer,
            AuditTrail audit,
            BusinessClock clock,
            @Value("${yujiang.base-url}") String baseUrl) {
        this.access = access;
        this.store = store;
        this.bodies = bodies;
        this.offices = offices;
        this.renderer = renderer;
        this.audit = audit;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Letter> of(long claimId) {
        return store.of(access.entity(claimId).getId()).stream()
                .map(row -> new Letter(row.id(), row.kind(), row.number(), row.issuedOn()))
                .toList();
    }

    @Override
    @Transactional
    public Print print(long claimId, long letterId) {
        ClaimEntity claim = access.entity(claimId);
        DecisionLetterStore.Row letter = store.of(claimId).stream()
                .filter(row -> row.id() == letterId)
                .findFirst()
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        Map<String, Object> model = model(claim, letter);
        var stamp = new Stamp(
                letter.number(),
                letter.basis(),
                "",
                1,
                clock.now(),
                Stamp.shortHash(model),
                baseUrl + "/claims/" + Ids.toText(claimId));
        var document = new FormDocument(letter.kind().name(), model, stamp);
        Print print = Print.of(document, renderer.render(document));
        audit.record(new AuditTrail.Entry(
                "subsidy:" + claim.divisionCode(),
                "PRINT",
                "claim",
                claimId,
                null,
                null,
                null,
                Map.of("form", letter.kind().name(), "letter", letter.number())));
        return print;
    }

    private Map<String, Object> model(ClaimEntity claim, DecisionLetterStore.Row letter) {
        LocalDate until = letter.answerBy();
        String office = offices.name(claim.divisionCode());
        Map<String, Object> model = new HashMap<>();
        model.put("documentNo", letter.number());
        model.put("addressee", bodies.find(claim.applicantId()).orElseThrow().name());
        model.put("claimNo", String.valueOf(claim.claimNo()));
        model.put("subsidyItem", claim.ruleTitle());
        model.put("amount", letter.amount().toGroupedYuan());
        model.put("amountWords", RmbUppercase.of(letter.amount()));
        model.put("facts", letter.facts());
        model.put("basis", letter.basis());
        model.put("requirement", WORDS.getString("requirement." + letter.kind()));
        model.put("deadline", until == null ? "" : DAY.format(until));
        model.put("remedy", WORDS.getString("remedy." + letter.kind()));
        model.put("publisher", office);
        model.put("issuedOn", DAY.format(letter.issuedOn()));
        model.put(
                "contact",
                offices.of(claim.divisionCode())
                        .map(found -> found.name() + "　" + found.phone())
                        .orElse(office));
        return model;
    }
}
