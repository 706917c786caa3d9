package cn.yujiang.subsidy.application;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.WorkdayCalendar;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimHearings;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class HearingService implements ClaimHearings {

    private static final int MIN_REASON = 5;

    private final ClaimAccess access;
    private final ClaimWorkflow workflow;
    private final ClaimRepository claims;
    private final HearingStore store;
    private final HouseRules rules;
    private final WorkdayCalendar calendar;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    HearingService(
            ClaimAccess access,
            ClaimWorkflow workflow,
            ClaimRepository claims,
            HearingStore store,
            HouseRules rules,
            WorkdayCalendar calendar,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.access = access;
        this.workflow = workflow;
        this.claims = claims;
        this.store = store;
        this.rules = rules;
        this.calendar = calendar;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hearing> of(long claimId) {
        access.entity(claimId);
        Actor actor = currentActor.require();
        return store.of(claimId).stream().map(row -> hearing(row, actor)).toList();
    }

    private Hearing hearing(HearingStore.Row row, Actor actor) {
        return new Hearing(
                row.id(),
                row.code(),
                row.reason(),
                row.basis(),
                row.proposedByName(),
                row.proposedAt(),
                row.answerUntil(),
                row.answer(),
                row.answeredByName(),
                row.answeredAt(),
                row.outcome(),
                row.outcome() == null && row.done(clock.today()),
                row.proposedBy() == actor.id());
    }

    @Override
    @Transactional
    public void propose(long claimId, Proposal proposal, int version) {
        ClaimEntity claim = workflow.forChange(claimId, version);
        requireText(proposal.reason());
        if (proposal.basis().strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("basis", "BASIS_REQUIRED", MIN_REASON));
        }
        workflow.move(claim, ClaimAction.PROPOSE_REFUSAL, proposal.reason().strip());
        int days = rules.integer(HouseRules.HEARING_WORKDAYS, claim.divisionCode());
        LocalDate until = calendar.plus(clock.today(), days);
        store.insert(
                claimId,
                new Proposal(
                        proposal.code(),
                        proposal.reason().strip(),
                        proposal.basis().strip()),
                until,
                currentActor.require());
        claim.dueOn(until);
        claims.saveAndFlush(claim);
    }

    @Override
    @Transactional
    public void answer(long claimId, String text, int version) {
        ClaimEntity claim = workflow.forChange(claimId, version);
        HearingStore.Row row = standing(claimId);
        if (row.done(clock.today())) {
            throw new RejectedException(Rejection.of("HEARING_OVER", row.answerUntil()));
        }
        requireText(text);
        workflow.move(claim, ClaimAction.ANSWER_REFUSAL, text.strip());
        store.answer(row.id(), text.strip(), currentActor.require().displayName());
        claims.saveAndFlush(claim);
    }

    @Override
    @Transactional
    public void drop(long claimId, String reason, int version) {
        ClaimEntity claim = workflow.forChange(claimId, version);
        HearingStore.Row row = standing(claimId);
        requireText(reason);
        workflow.move(claim, ClaimAction.DROP_REFUSAL, reason.strip());
        store.end(row.id(), Outcome.DROPPED);
        claims.saveAndFlush(claim);
    }

    private HearingStore.Row standing(long claimId) {
        return store.standing(claimId).orElseThrow(() -> new RejectedException(Rejection.of("HEARING_NONE")));
    }

    private static void requireText(String text) {
        if (text.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
    }
}
