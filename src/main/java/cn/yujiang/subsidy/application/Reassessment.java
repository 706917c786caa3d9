package cn.yujiang.subsidy.application;

import cn.yujiang.attendance.AttendanceDirectory;
import cn.yujiang.attendance.Credit;
import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.FactTexts;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.PolicyEngine;
import cn.yujiang.policy.PolicyHistory;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.PaidClaims.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides a line again from its frozen facts, less what turned out to be wrong, by the version of the rule it was decided with. The
 * difference is what was paid too much; nobody types it.
 */
@Component
class Reassessment {

    private static final Set<String> HOURS = Set.of("credited_hours", "offline_hours");
    private static final Set<String> DAYS = Set.of("attended_offline_days", "attended_dates", "attended_offline_dates");

    /** @param due what the rule gives without the fault */
    record Answer(Money due, String summary) {}

    private final PolicyHistory history;
    private final PolicySettings settings;
    private final AttendanceDirectory attendance;

    Reassessment(PolicyHistory history, PolicySettings settings, AttendanceDirectory attendance) {
        this.history = history;
        this.settings = settings;
        this.attendance = attendance;
    }

    Answer without(ClaimEntity claim, ClaimLine line, Fault fault) {
        PolicyEngine engine = history.with(claim.packHash())
                .orElseThrow(() -> new RejectedException(Rejection.of("RULE_UNKNOWN", claim.ruleId())));
        RuleInfo rule = engine.catalogue()
                .rule(claim.ruleId())
                .orElseThrow(() -> new RejectedException(Rejection.of("RULE_UNKNOWN", claim.ruleId())));
        Map<String, @Nullable Object> facts = FactTexts.read(rule, line.facts());
        reduce(facts, fault);
        if (fault instanceof Fault.Hours(BigDecimal hours) && belowMinimum(claim, line, hours)) {
            return new Answer(Money.ZERO, "");
        }
        String day = line.facts().getOrDefault("event_date", "");
        Map<String, String> decided = new HashMap<>(settings.overrides(rule.id(), claim.divisionCode()));
        decided.keySet().removeIf(key -> rule.parameter(key).isEmpty());
        Assessment answer = engine.assessor()
                .assess(new AssessmentRequest(rule.id(), day.isEmpty() ? null : LocalDate.parse(day), facts, decided));
        return new Answer(answer.payable(), answer.summary());
    }

    /** A training subsidy needs the hours of the house rule; without them nothing of it was due. */
    private boolean belowMinimum(ClaimEntity claim, ClaimLine line, BigDecimal hours) {
        if (claim.payee() != PayeeKind.INSTITUTION && claim.payee() != PayeeKind.ENTERPRISE) {
            return false;
        }
        Long cohort = claim.cohortId();
        if (cohort == null) {
            return false; // a list has no hours to attend
        }
        return attendance.credits(cohort).stream()
                .filter(credit -> credit.enrolmentId() == line.enrolmentId())
                .findFirst()
                .map(credit -> below(credit, hours))
                .orElse(false);
    }

    private static boolean below(Credit credit, BigDecimal hours) {
        return credit.credited()
                        .toDecimal()
                        .subtract(hours)
                        .compareTo(credit.required().toDecimal())
                < 0;
    }

    private static void reduce(Map<String, @Nullable Object> facts, Fault fault) {
        switch (fault) {
            case Fault.Hours(BigDecimal hours) -> lessen(facts, HOURS, hours);
            case Fault.Days(int days) -> lessen(facts, DAYS, BigDecimal.valueOf(days));
            case Fault.CertificateGone(long id) -> drop(facts, Ids.toText(id));
            case Fault.Whole() -> facts.clear();
        }
    }

    private static void lessen(Map<String, @Nullable Object> facts, Set<String> keys, BigDecimal by) {
        boolean used = false;
        for (String key : keys) {
            if (facts.get(key) instanceof String text) {
                BigDecimal left = new BigDecimal(text).subtract(by);
                if (by.signum() <= 0 || left.signum() < 0) {
                    throw new RejectedException(Rejection.onField("quantity", "FAULT_QUANTITY", text));
                }
                facts.put(key, left.toPlainString());
                used = true;
            }
        }
        if (!used) {
            throw new RejectedException(Rejection.onField("quantity", "FAULT_NOT_OF_RULE"));
        }
    }

    /** The list loses the certificate; where the rule asks for the kind only, there is none any more. */
    private static void drop(Map<String, @Nullable Object> facts, String number) {
        boolean listed = false;
        for (Map.Entry<String, @Nullable Object> fact : facts.entrySet()) {
            if (fact.getKey().equals("certificates") && fact.getValue() instanceof List<?> rows) {
                fact.setValue(rows.stream()
                        .filter(row -> !(row instanceof Map<?, ?> map && number.equals(map.get("number"))))
                        .toList());
                listed = true;
            }
        }
        if (!listed) {
            facts.replace("certificate_type", null);
        }
    }
}
