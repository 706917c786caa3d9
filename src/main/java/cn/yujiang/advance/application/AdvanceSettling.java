package cn.yujiang.advance.application;

import cn.yujiang.advance.Advance;
import cn.yujiang.advance.AdvanceAction;
import cn.yujiang.advance.AdvanceState;
import cn.yujiang.advance.application.DemandStore.Kind;
import cn.yujiang.advance.domain.AdvanceSteps;
import cn.yujiang.identity.Scope;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.WorkdayCalendar;
import cn.yujiang.subsidy.AdvanceDeduction;
import cn.yujiang.subsidy.ExpectedSubsidy;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.PaidClaims;
import cn.yujiang.subsidy.Party;
import cn.yujiang.subsidy.RecoveryDue;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.EnrolmentState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The end of an advance: counted against the final claim, the rest demanded back. The oldest money is counted first. */
@Component
class AdvanceSettling implements AdvanceDeduction {

    /** Whoever settles sees every advance of the class: the claim was in scope. */
    private static final Scope WHOLE = new Scope("", null, null);

    /** Who began in the class and does not finish in it; whoever goes on in another class is paid for there and counts here like a dropout. */
    private static final Set<EnrolmentState> GONE = EnumSet.of(EnrolmentState.DROPPED, EnrolmentState.TRANSFERRED);

    private static final Set<AdvanceState> GRANTED = EnumSet.of(AdvanceState.APPROVED, AdvanceState.PAYMENT_FAILED);

    private final AdvanceStore store;
    private final DemandStore demands;
    private final AdvanceFlow flow;
    private final ExpectedSubsidy subsidies;
    private final CohortDirectory cohorts;
    private final HouseRules rules;
    private final WorkdayCalendar calendar;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    AdvanceSettling(
            AdvanceStore store,
            DemandStore demands,
            AdvanceFlow flow,
            ExpectedSubsidy subsidies,
            CohortDirectory cohorts,
            HouseRules rules,
            WorkdayCalendar calendar,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.demands = demands;
        this.flow = flow;
        this.subsidies = subsidies;
        this.cohorts = cohorts;
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    private List<Advance> of(long cohortId, String ruleId) {
        return store.ofCohort(cohortId, WHOLE).stream()
                .filter(advance -> advance.ruleId().equals(ruleId))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Money paid(long cohortId, String ruleId) {
        return of(cohortId, ruleId).stream()
                .filter(advance -> advance.state().outstanding())
                .map(this::left)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What of an advance can be counted: its share of failed trainees is demanded in cash. */
    private Money left(Advance advance) {
        return advance.granted().minus(demands.demanded(advance.id(), Kind.SHARE_OF_FAILED));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Money settle(long cohortId, String ruleId, Money total, String claimNo) {
        of(cohortId, ruleId).stream().map(Advance::id).forEach(store::lock);
        List<Advance> all = of(cohortId, ruleId);
        all.stream()
                .filter(advance -> GRANTED.contains(advance.state())
                        || advance.state() == AdvanceState.REQUESTED
                        || advance.state() == AdvanceState.REVIEWED)
                .findFirst()
                .ifPresent(advance -> {
                    throw new RejectedException(Rejection.of(
                            "ADVANCE_UNPAID",
                            advance.advanceNo(),
                            advance.granted().toGroupedYuan()));
                });
        Money rest = total;
        for (Advance advance : all) {
            if (advance.state().outstanding()) {
                Money counted = left(advance).compareTo(rest) > 0 ? rest : left(advance);
                end(advance, counted, claimNo);
                rest = rest.minus(counted);
            }
        }
        return total.minus(rest);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PaidClaims.Portion> counted(long cohortId, String ruleId) {
        return of(cohortId, ruleId).stream()
                .filter(advance -> advance.counted().isPositive())
                .map(advance -> new PaidClaims.Portion(
                        new Obligation(Obligation.Kind.ADVANCE, advance.id()), advance.counted()))
                .toList();
    }

    private void end(Advance advance, Money counted, @org.jspecify.annotations.Nullable String why) {
        Money shortfall = left(advance).minus(counted);
        store.counted(advance.id(), counted, clock.today());
        if (shortfall.isPositive()) {
            demand(advance, Kind.SHORTFALL, shortfall, why == null ? "" : why);
        }
        boolean open = advance.open().plus(shortfall).isPositive();
        flow.follow(advance, AdvanceAction.SETTLE, open ? AdvanceState.RECOVERING : AdvanceState.SETTLED, why);
    }

    private void demand(Advance advance, Kind kind, Money amount, String reason) {
        long id = demands.insert(advance.id(), kind, amount, clock.today());
        events.publishEvent(new RecoveryDue(
                new RecoveryDue.Recovery(RecoveryDue.Kind.ADVANCE_SHORTFALL, id),
                advance.advanceNo(),
                advance.divisionCode(),
                new Obligation(Obligation.Kind.ADVANCE, advance.id()),
                new Party(Party.Kind.BODY, advance.bodyId(), advance.bodyName()),
                amount,
                calendar.plus(clock.today(), rules.integer(HouseRules.CORRECTION_WORKDAYS, advance.divisionCode())),
                reason));
    }

    void withoutClaim(Advance advance, String reason) {
        if (subsidies.claimed(advance.cohortId(), advance.ruleId())) {
            throw new RejectedException(Rejection.of("ADVANCE_CLAIMED"));
        }
        end(advance, Money.ZERO, reason);
    }

    Money demandShare(Advance advance, String reason) {
        if (!advance.state().outstanding()) {
            throw new RejectedException(Rejection.of("ILLEGAL_TRANSITION", advance.state(), AdvanceAction.SETTLE));
        }
        if (cohorts.state(advance.cohortId()) != CohortState.COMPLETED) {
            throw new RejectedException(Rejection.of("COHORT_NOT_COMPLETED"));
        }
        if (demands.demanded(advance.id(), Kind.SHARE_OF_FAILED).isPositive()) {
            throw new RejectedException(Rejection.of("ADVANCE_SHARE_DEMANDED"));
        }
        List<Enrolment> roster = cohorts.enrolments(advance.cohortId());
        int gone = (int) cohorts.everybody(advance.cohortId()).stream()
                .filter(each -> GONE.contains(each.state()))
                .count();
        int failed = gone
                + (int) roster.stream()
                        .filter(enrolment -> enrolment.state() != EnrolmentState.COMPLETED)
                        .count();
        Money share = failed == 0 ? Money.ZERO : AdvanceSteps.share(advance.granted(), failed, roster.size() + gone);
        if (!share.isPositive()) {
            throw new RejectedException(Rejection.of("ADVANCE_NOBODY_FAILED"));
        }
        demand(advance, Kind.SHARE_OF_FAILED, share, reason);
        flow.record(advance, "DEMAND_SHARE", advance.state(), reason);
        return share;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean open(long cohortId) {
        return store.ofCohort(cohortId, WHOLE).stream().anyMatch(advance -> switch (advance.state()) {
            case SETTLED, RECOVERED, REJECTED, WITHDRAWN -> false;
            default -> true;
        });
    }
}
