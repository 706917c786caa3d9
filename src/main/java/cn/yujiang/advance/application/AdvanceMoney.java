package cn.yujiang.advance.application;

import cn.yujiang.advance.Advance;
import cn.yujiang.advance.AdvanceAction;
import cn.yujiang.advance.AdvanceState;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.ObligationOwner;
import cn.yujiang.subsidy.Party;
import cn.yujiang.subsidy.RecoveryDue;
import cn.yujiang.subsidy.RecoveryOwner;
import cn.yujiang.training.CancellationGuard;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortState;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the finance office asks and tells about advances. */
@Component
class AdvanceMoney implements ObligationOwner, CancellationGuard {

    private static final Set<AdvanceState> PAYABLE = EnumSet.of(AdvanceState.APPROVED, AdvanceState.PAYMENT_FAILED);
    private static final Set<CohortState> STOPPED = EnumSet.of(CohortState.CANCELLED, CohortState.DISQUALIFIED);

    private final AdvanceStore store;
    private final AdvanceFlow flow;
    private final AdvanceSettling settling;
    private final CohortDirectory cohorts;
    private final BusinessClock clock;

    AdvanceMoney(
            AdvanceStore store,
            AdvanceFlow flow,
            AdvanceSettling settling,
            CohortDirectory cohorts,
            BusinessClock clock) {
        this.store = store;
        this.flow = flow;
        this.settling = settling;
        this.cohorts = cohorts;
        this.clock = clock;
    }

    @Override
    public Obligation.Kind kind() {
        return Obligation.Kind.ADVANCE;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long id) {
        flow.load(id);
        store.lock(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Long> deciders(long id) {
        Advance advance = flow.load(id);
        var people = new HashSet<Long>();
        people.add(store.requestedBy(id));
        if (advance.reviewerId() != null) {
            people.add(advance.reviewerId());
        }
        if (advance.approverId() != null) {
            people.add(advance.approverId());
        }
        return people;
    }

    @Override
    @Transactional(readOnly = true)
    public void requirePayable(long id) {
        Advance advance = flow.load(id);
        if (!PAYABLE.contains(advance.state())) {
            throw new RejectedException(Rejection.of("ILLEGAL_TRANSITION", advance.state(), AdvanceAction.PAY));
        }
        if (STOPPED.contains(cohorts.state(advance.cohortId()))) {
            throw new RejectedException(Rejection.of("COHORT_DISQUALIFIED", advance.state(), AdvanceAction.PAY));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void paid(long id, String memo) {
        Advance advance = flow.load(id);
        if (advance.state() == AdvanceState.PAID) {
            return;
        }
        flow.follow(advance, AdvanceAction.PAY, AdvanceState.PAID, memo);
        store.paidOn(id, clock.today());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void failed(long id, Party payee, String reason) {
        Advance advance = flow.load(id);
        if (advance.state() != AdvanceState.PAYMENT_FAILED) {
            flow.follow(advance, AdvanceAction.PAYMENT_FAIL, AdvanceState.PAYMENT_FAILED, reason);
        }
    }

    /** Money that is out comes back before the class is given up. */
    @Override
    @Transactional(readOnly = true)
    public List<Rejection> objections(Cohort cohort) {
        return settling.open(cohort.id()) ? List.of(Rejection.of("ADVANCE_OUTSTANDING")) : List.of();
    }

    /** Hears what comes back. */
    @Component
    static class Recoveries implements RecoveryOwner {

        private final AdvanceStore store;
        private final DemandStore demands;
        private final AdvanceFlow flow;

        Recoveries(AdvanceStore store, DemandStore demands, AdvanceFlow flow) {
            this.store = store;
            this.demands = demands;
            this.flow = flow;
        }

        @Override
        public RecoveryDue.Kind kind() {
            return RecoveryDue.Kind.ADVANCE_SHORTFALL;
        }

        @Override
        @Transactional(propagation = Propagation.MANDATORY)
        public void received(long id, Money received, Money open) {
            demands.received(id, open);
            long advanceId = demands.advanceOf(id).orElseThrow();
            store.lock(advanceId);
            Advance advance = flow.load(advanceId);
            if (advance.state() == AdvanceState.RECOVERING && !advance.open().isPositive()) {
                flow.follow(advance, AdvanceAction.RECEIVE, AdvanceState.RECOVERED, received.toPlainYuan());
            } else if (advance.state() == AdvanceState.RECOVERED
                    && advance.open().isPositive()) {
                flow.follow(advance, AdvanceAction.TAKE_BACK, AdvanceState.RECOVERING, received.toPlainYuan());
            } else {
                flow.record(advance, "RECEIVE", advance.state(), received.toPlainYuan());
            }
        }
    }
}
