package cn.yujiang.subsidy.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.WorkdayCalendar;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.ClaimTransitions;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Moves a claim: the table decides, the trail records, in one transaction. Nobody takes two of the steps submission, first review,
 * second review and payment of one claim, whatever roles the account has.
 */
@Component
class ClaimWorkflow {

    /** Steps towards money; a claim of a disqualified class can only be returned, refused or withdrawn. */
    private static final Set<ClaimAction> ADVANCING = EnumSet.of(
            ClaimAction.SUBMIT,
            ClaimAction.ACCEPT,
            ClaimAction.PASS,
            ClaimAction.PUBLISH,
            ClaimAction.APPROVE,
            ClaimAction.PAY);

    private final ClaimAccess access;
    private final OpenObjections objections;
    private final ClaimFindings findings;
    private final HearingStore hearings;
    private final ApplicationEventPublisher events;
    private final CohortDirectory cohorts;
    private final AuditTrail audit;
    private final HouseRules rules;
    private final WorkdayCalendar calendar;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    ClaimWorkflow(
            ClaimAccess access,
            OpenObjections objections,
            ClaimFindings findings,
            HearingStore hearings,
            ApplicationEventPublisher events,
            CohortDirectory cohorts,
            AuditTrail audit,
            HouseRules rules,
            WorkdayCalendar calendar,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.access = access;
        this.objections = objections;
        this.findings = findings;
        this.hearings = hearings;
        this.events = events;
        this.cohorts = cohorts;
        this.audit = audit;
        this.rules = rules;
        this.calendar = calendar;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The claim for a step: in scope, and unchanged since the form was loaded. */
    ClaimEntity forChange(long claimId, int version) {
        ClaimEntity claim = access.entity(claimId);
        if (claim.version() != version) {
            throw new OptimisticLockingFailureException("claim changed");
        }
        return claim;
    }

    /** Refuses a step without taking it, for work that has to be done before the state changes. */
    ClaimState require(ClaimEntity claim, ClaimAction action) {
        Actor actor = currentActor.require();
        Role role = roleFor(claim.state(), action, actor);
        var context = new ClaimTransitions.Context(
                Objects.equals(claim.firstReviewerId(), actor.id()),
                noticeFinished(claim),
                objections.of(claim).wholeClaim(),
                true,
                true,
                hearings.context(claim.getId(), actor.id()),
                Objects.equals(claim.firstReviewerId(), actor.id())
                        && claim.lastWas(ClaimAction.PASS.name(), actor.id()));
        var decision = ClaimTransitions.decide(claim.state(), action, role, context);
        String refusal = decision.refusal();
        if (refusal != null) {
            throw refused(refusal, claim, action);
        }
        if (ADVANCING.contains(action) && disqualified(claim)) {
            throw refused("COHORT_DISQUALIFIED", claim, action);
        }
        if (decided(claim, action, actor.id())) {
            throw refused("SEPARATION_OF_DUTIES", claim, action);
        }
        if (action == ClaimAction.PAY) {
            findings.requireNoBlock(claim.getId());
        }
        return Objects.requireNonNull(decision.state());
    }

    RejectedException refused(String code, ClaimEntity claim, ClaimAction action) {
        LocalDate from = claim.approvableFrom();
        audit.refused(new AuditTrail.Entry(
                "refusal:" + claim.divisionCode(),
                "REFUSED_" + action,
                "claim",
                claim.getId(),
                claim.state().name(),
                null,
                code,
                Map.of()));
        return new RejectedException(
                code.equals("NOTICE_NOT_FINISHED") && from != null
                        ? Rejection.of(code, from)
                        : Rejection.of(code, claim.state(), action));
    }

    /** A role of the actor that is listed for the step; otherwise any, for the table to refuse. */
    private static Role roleFor(ClaimState state, ClaimAction action, Actor actor) {
        return actor.roles().stream()
                .filter(role -> ClaimTransitions.actions(state, role).contains(action))
                .findFirst()
                .or(() -> actor.roles().stream().findFirst())
                .orElse(Role.TRAINEE);
    }

    private static boolean decided(ClaimEntity claim, ClaimAction action, long actorId) {
        boolean submitted = Objects.equals(claim.submittedBy(), actorId);
        boolean reviewed = Objects.equals(claim.secondReviewerId(), actorId)
                || Objects.equals(claim.approverId(), actorId)
                || Objects.equals(claim.firstReviewerId(), actorId);
        return switch (action) {
            case ACCEPT, PASS, PROPOSE_REFUSAL, REJECT, END_UPHELD, PUBLISH, APPROVE -> submitted;
            case PAY -> submitted || reviewed;
            default -> false;
        };
    }

    private boolean disqualified(ClaimEntity claim) {
        Long cohort = claim.cohortId();
        return cohort != null && cohorts.state(cohort) == CohortState.DISQUALIFIED;
    }

    private boolean noticeFinished(ClaimEntity claim) {
        LocalDate from = claim.approvableFrom();
        return from != null && !clock.today().isBefore(from);
    }

    void move(ClaimEntity claim, ClaimAction action, @Nullable String reason) {
        moveTo(claim, action, require(claim, action), reason);
    }

    /** Writes down what a bank did with the money. Only the table is asked: what has happened cannot be forbidden. */
    void record(ClaimEntity claim, ClaimAction action, String reason) {
        var decision = ClaimTransitions.decide(claim.state(), action, Role.FINANCE, ClaimTransitions.Context.plain());
        String refusal = decision.refusal();
        if (refusal != null) {
            throw refused(refusal, claim, action);
        }
        moveTo(claim, action, Objects.requireNonNull(decision.state()), reason);
    }

    private void moveTo(ClaimEntity claim, ClaimAction action, ClaimState to, @Nullable String reason) {
        ClaimState from = claim.state();
        claim.moveTo(to, reason, due(to, claim.divisionCode()));
        claim.acted(action.name(), currentActor.require().id());
        Long cohort = claim.cohortId();
        if (cohort != null && Settlement.ends(to)) {
            events.publishEvent(new Settlement.ClaimEnded(cohort));
        }
        audit.record(new AuditTrail.Entry(
                "subsidy:" + claim.divisionCode(),
                action.name(),
                "claim",
                claim.getId(),
                from.name(),
                to.name(),
                reason,
                Map.of(
                        "submission", Integer.toString(claim.submission()),
                        "total", claim.total().toPlainYuan(),
                        "persons", Integer.toString(claim.paidPersons()))));
    }

    /** By when the next step is due, in working days. */
    private @Nullable LocalDate due(ClaimState state, String division) {
        String rule =
                switch (state) {
                    case SUBMITTED, FIRST_REVIEW -> HouseRules.FIRST_REVIEW_WORKDAYS;
                    case SECOND_REVIEW, PUBLIC_NOTICE_PENDING -> HouseRules.REVIEW_WORKDAYS;
                    case RETURNED -> HouseRules.CORRECTION_WORKDAYS;
                    case APPROVED, PAYMENT_FAILED -> HouseRules.PAYMENT_WORKDAYS;
                    default -> "";
                };
        return rule.isEmpty() ? null : calendar.plus(clock.today(), rules.integer(rule, division));
    }

    /** @param chosen working days the reviewer chose; null for the house rule */
    LocalDate correctionDue(ClaimEntity claim, @Nullable Integer chosen) {
        int days = chosen == null ? rules.integer(HouseRules.CORRECTION_WORKDAYS, claim.divisionCode()) : chosen;
        return calendar.plus(clock.today(), days);
    }

    void logLine(ClaimEntity claim, String action, String reason, Map<String, String> facts) {
        claim.acted(action, currentActor.require().id());
        note(claim, action, reason, facts);
    }

    /** Something that is no step of this claim but belongs in its history; the claim itself stays as it is. */
    void note(ClaimEntity claim, String action, String reason, Map<String, String> facts) {
        audit.record(new AuditTrail.Entry(
                "subsidy:" + claim.divisionCode(),
                action,
                "claim",
                claim.getId(),
                claim.state().name(),
                claim.state().name(),
                reason,
                facts));
    }
}
