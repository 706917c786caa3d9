package cn.yujiang.subsidy.application;

import cn.yujiang.audit.Idempotency;
import cn.yujiang.controls.Stage;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.registry.SerialNumbers;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Handing a claim in: computed once more, checked, frozen with a hash, numbered, reserved against double claims. */
@Component
class ClaimSubmission {

    private final ClaimRepository claims;
    private final ClaimWorkflow workflow;
    private final ClaimCalculator calculator;
    private final LineStore lines;
    private final ClaimFindings findings;
    private final ClaimUses uses;
    private final ClaimTemplates templates;
    private final ClaimSubjects subjects;
    private final PolicyCatalogue policies;
    private final AccountFreezing accounts;
    private final SerialNumbers serials;
    private final HouseRules rules;
    private final Idempotency idempotency;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final ClaimVersions versions;
    private final Checklist checklist;
    private final PaperKinds papers;

    ClaimSubmission(
            ClaimRepository claims,
            ClaimWorkflow workflow,
            ClaimCalculator calculator,
            LineStore lines,
            ClaimFindings findings,
            ClaimUses uses,
            ClaimTemplates templates,
            ClaimSubjects subjects,
            PolicyCatalogue policies,
            AccountFreezing accounts,
            SerialNumbers serials,
            HouseRules rules,
            Idempotency idempotency,
            CurrentActor currentActor,
            BusinessClock clock,
            ClaimVersions versions,
            Checklist checklist,
            PaperKinds papers) {
        this.claims = claims;
        this.workflow = workflow;
        this.calculator = calculator;
        this.lines = lines;
        this.findings = findings;
        this.uses = uses;
        this.templates = templates;
        this.subjects = subjects;
        this.policies = policies;
        this.accounts = accounts;
        this.serials = serials;
        this.rules = rules;
        this.idempotency = idempotency;
        this.currentActor = currentActor;
        this.clock = clock;
        this.versions = versions;
        this.checklist = checklist;
        this.papers = papers;
    }

    String submit(long claimId, boolean commitment, String key, int version) {
        return idempotency.once(key, "SUBMIT:" + claimId, () -> carryOut(claimId, commitment, version));
    }

    private String carryOut(long claimId, boolean commitment, int version) {
        ClaimEntity claim = workflow.forChange(claimId, version);
        workflow.require(claim, ClaimAction.SUBMIT);
        if (!commitment) {
            throw new RejectedException(Rejection.onField("commitment", "COMMITMENT_MISSING"));
        }
        ClaimSubject subject = subjects.locked(claim);
        var rule = policies.rule(claim.ruleId())
                .orElseThrow(() -> new RejectedException(Rejection.of("RULE_UNKNOWN", claim.ruleId())));
        ClaimCalculator.Result result = calculator.compute(claim, rule);
        var missing = new ArrayList<>(checklist.missing(rule, subject, claim));
        missing.addAll(unanswered(result, rule));
        refuseIncomplete(claim, subject, result, missing);
        lines.replace(claimId, result.lines());
        claim.computed(result);
        findings.require(claim, Stage.SUBMISSION);
        uses.claim(claim, subject, result.lines());
        accounts.freeze(claim, result.lines());
        claim.submitted(number(claim), currentActor.require().id(), clock.now());
        templates.freeze(claim);
        versions.freeze(claim, ClaimVersions.Kind.SUBMISSION);
        workflow.move(claim, ClaimAction.SUBMIT, null);
        claims.saveAndFlush(claim);
        return Objects.requireNonNull(claim.claimNo());
    }

    private void refuseIncomplete(
            ClaimEntity claim, ClaimSubject subject, ClaimCalculator.Result result, List<Rejection> missing) {
        var problems = new ArrayList<Rejection>(missing);
        if (subject instanceof ClaimSubject.OfList(ClaimList list)) {
            problems.addAll(papers.missing(list));
        }
        LocalDate end = subject.end();
        int months = rules.integer(HouseRules.CLAIM_DEADLINE_MONTHS, claim.divisionCode());
        if (end != null && clock.today().isAfter(end.plusMonths(months))) {
            problems.add(Rejection.of("CLAIM_TOO_LATE", end.plusMonths(months), months));
        }
        if (problems.isEmpty() && !result.total().isPositive()) {
            problems.add(Rejection.of("CLAIM_WITHOUT_MONEY"));
        }
        if (!problems.isEmpty()) {
            throw new RejectedException(problems);
        }
    }

    private static List<Rejection> unanswered(ClaimCalculator.Result result, RuleInfo rule) {
        return result.lines().stream()
                .filter(line -> line.amount() == null || line.status().isOutsidePeriod())
                .limit(10)
                .map(line -> LineProblems.of(line, rule))
                .toList();
    }

    private String number(ClaimEntity claim) {
        String given = claim.claimNo();
        if (given != null) {
            return given;
        }
        int year = clock.today().getYear();
        return "BT%s-%d-%05d".formatted(claim.divisionCode(), year, serials.next("claim", claim.divisionCode(), year));
    }
}
