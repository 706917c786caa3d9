package cn.yujiang.advance.application;

import cn.yujiang.advance.Advances.Offer;
import cn.yujiang.advance.Advances.Request;
import cn.yujiang.audit.Vault;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.SerialNumbers;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ExpectedSubsidy;
import cn.yujiang.subsidy.ExpectedSubsidy.Expected;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What may be asked for, and asking for it. */
@Component
class AdvanceRequests {

    /** An advance is for a class that was approved and is not over. */
    private static final Set<CohortState> OPEN = EnumSet.of(CohortState.APPROVED, CohortState.RUNNING);

    /** Everything known about a wish before its amount. */
    record Estimate(Cohort cohort, Body body, RuleInfo paidAhead, RuleInfo rule, Offer offer) {}

    private final CohortDirectory cohorts;
    private final BodyDirectory bodies;
    private final ExpectedSubsidy subsidies;
    private final AdvanceRules rules;
    private final AdvanceStore store;
    private final CeilingStore ceilings;
    private final SerialNumbers serials;
    private final Vault vault;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    AdvanceRequests(
            CohortDirectory cohorts,
            BodyDirectory bodies,
            ExpectedSubsidy subsidies,
            AdvanceRules rules,
            AdvanceStore store,
            CeilingStore ceilings,
            SerialNumbers serials,
            Vault vault,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.cohorts = cohorts;
        this.bodies = bodies;
        this.subsidies = subsidies;
        this.rules = rules;
        this.store = store;
        this.ceilings = ceilings;
        this.serials = serials;
        this.vault = vault;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    List<RuleInfo> rules(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        return rules.of(cohort.divisionCode()).isEmpty() ? List.of() : subsidies.rules(cohortId);
    }

    Estimate estimate(long cohortId, String ruleId, Money granted) {
        Cohort cohort = cohorts.inScope(cohortId);
        RuleInfo rule = rules.of(cohort.divisionCode())
                .orElseThrow(() -> new RejectedException(Rejection.of("ADVANCE_NOT_ALLOWED")));
        RuleInfo paidAhead = subsidies.rules(cohortId).stream()
                .filter(claimable -> claimable.id().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> new RejectedException(Rejection.of("RULE_UNKNOWN", ruleId)));
        Body body = bodies.find(cohort.bodyId()).orElseThrow();
        Expected expected = subsidies.of(cohortId, ruleId);
        var about = new AdvanceRules.Case(
                cohort.divisionCode(),
                expected.total(),
                granted,
                body.mayFileOn(clock.today()) || body.kind().isEmployer());
        Assessment ceiling = rules.ceiling(rule, about);
        List<Rejection> problems = problems(cohort, paidAhead, expected, ceiling);
        Money left =
                problems.isEmpty() ? rules.grant(rule, about, expected.total()).payable() : Money.ZERO;
        var offer = new Offer(
                rules.basis(rule),
                AdvanceRules.percent(rule),
                expected.persons(),
                expected.total(),
                ceiling.payable(),
                granted,
                left,
                problems);
        return new Estimate(cohort, body, paidAhead, rule, offer);
    }

    private List<Rejection> problems(Cohort cohort, RuleInfo paidAhead, Expected expected, Assessment ceiling) {
        var problems = new ArrayList<>(expected.problems());
        if (!OPEN.contains(cohort.state())) {
            problems.add(Rejection.of("ADVANCE_CLASS_STATE"));
        }
        if (subsidies.claimed(cohort.id(), paidAhead.id())) {
            problems.add(Rejection.of("ADVANCE_CLAIMED"));
        }
        if (problems.isEmpty() && !ceiling.payable().isPositive()) {
            problems.add(Rejection.of("ADVANCE_NONE", ceiling.summary()));
        }
        return problems;
    }

    /** @return id of the new advance */
    long request(Request request) {
        if (!request.commitment()) {
            throw new RejectedException(Rejection.onField("commitment", "COMMITMENT_MISSING"));
        }
        if (!request.amount().isPositive()) {
            throw new RejectedException(Rejection.onField("amount", "ADVANCE_AMOUNT"));
        }
        cohorts.inScope(request.cohortId());
        Money before = ceilings.lockGranted(request.cohortId(), request.ruleId());
        Estimate estimate = estimate(request.cohortId(), request.ruleId(), before);
        Offer offer = estimate.offer;
        if (!offer.problems().isEmpty()) {
            throw new RejectedException(offer.problems());
        }
        Money granted = request.amount().compareTo(offer.left()) > 0 ? offer.left() : request.amount();
        if (!granted.isPositive() || !ceilings.take(request.cohortId(), request.ruleId(), offer.ceiling(), granted)) {
            throw new RejectedException(Rejection.onField(
                    "amount", "ADVANCE_CEILING", offer.ceiling().toGroupedYuan(), before.toGroupedYuan()));
        }
        return write(request, estimate, granted);
    }

    private long write(Request request, Estimate estimate, Money granted) {
        Cohort cohort = estimate.cohort;
        BodyDirectory.Account account = account(cohort.bodyId(), estimate.body.name());
        long id = Ids.next();
        int year = clock.today().getYear();
        store.insert(new AdvanceStore.NewAdvance(
                id,
                "YB%s-%d-%05d"
                        .formatted(cohort.divisionCode(), year, serials.next("advance", cohort.divisionCode(), year)),
                cohort.id(),
                estimate.paidAhead.id(),
                estimate.paidAhead.titleZh(),
                estimate.offer.basis(),
                rules.ceiling(estimate.rule, about(estimate)).policy().packHash(),
                cohort.bodyId(),
                cohort.divisionCode(),
                estimate.rule.fund(),
                estimate.offer.persons(),
                estimate.offer.expected().fen(),
                estimate.offer.ceiling().fen(),
                estimate.offer.before().fen(),
                request.amount().fen(),
                granted.fen(),
                account.accountName(),
                account.bankName(),
                vault.seal(Vault.Field.ADVANCE_ACCOUNT, id, account.accountNumber()),
                currentActor.require().id(),
                clock.today()));
        return id;
    }

    private static AdvanceRules.Case about(Estimate estimate) {
        return new AdvanceRules.Case(
                estimate.cohort.divisionCode(), estimate.offer.expected(), estimate.offer.before(), true);
    }

    /** The account of the body as it stands; money goes to nobody else's. */
    BodyDirectory.Account account(long bodyId, String bodyName) {
        BodyDirectory.Account account = bodies.account(bodyId);
        if (!account.accountName().equals(bodyName)) {
            throw new RejectedException(Rejection.of("ACCOUNT_NAME_DIFFERS", account.accountName(), bodyName));
        }
        return account;
    }
}
