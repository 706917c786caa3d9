package cn.yujiang.subsidy.application;

import cn.yujiang.identity.Actor;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.BodyKind;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.subsidy.domain.FactVocabulary;
import cn.yujiang.training.Cohort;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Which rules money can be claimed under for a class, and who hands the claim in. */
@Component
class ClaimableRules {

    private final PolicyCatalogue policies;
    private final BodyDirectory bodies;
    private final BusinessClock clock;

    ClaimableRules(PolicyCatalogue policies, BodyDirectory bodies, BusinessClock clock) {
        this.policies = policies;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Rules in force on the last day of the class that concern the class, whoever claims. */
    List<RuleInfo> of(Cohort cohort) {
        LocalDate end = cohort.plan().end();
        BodyKind kind = bodies.find(cohort.bodyId()).orElseThrow().kind();
        return policies.rulesInForce(cohort.divisionCode(), end == null ? clock.today() : end).stream()
                .filter(rule -> concerns(rule, cohort, kind))
                .toList();
    }

    private static boolean concerns(RuleInfo rule, Cohort cohort, BodyKind kind) {
        return FactVocabulary.answers(rule) && paysBodyOf(rule, cohort, kind);
    }

    private static boolean paysBodyOf(RuleInfo rule, Cohort cohort, BodyKind kind) {
        return switch (rule.payee()) {
            case INSTITUTION -> kind.isTrainingInstitution();
            case ENTERPRISE -> kind.isEmployer();
            case TRAINEE -> true;
            case EVALUATOR -> cohort.plan().evaluatorId() != null;
            case NONE -> false;
        };
    }

    /** Whether the rule concerns the class and this actor hands the claim in. */
    boolean mayClaim(RuleInfo rule, Cohort cohort, Actor actor) {
        BodyKind kind = bodies.find(cohort.bodyId()).orElseThrow().kind();
        return handsIn(rule, cohort, actor) && concerns(rule, cohort, kind);
    }

    /** Who hands in a claim: the payee itself, and the training body on behalf of its trainees. */
    static boolean handsIn(RuleInfo rule, Cohort cohort, Actor actor) {
        Long applicant =
                switch (rule.payee()) {
                    case INSTITUTION, ENTERPRISE, TRAINEE -> Long.valueOf(cohort.bodyId());
                    case EVALUATOR -> cohort.plan().evaluatorId();
                    case NONE -> null;
                };
        return applicant != null && Objects.equals(actor.bodyId(), applicant);
    }
}
