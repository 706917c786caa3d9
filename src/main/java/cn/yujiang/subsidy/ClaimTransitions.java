package cn.yujiang.subsidy;

import cn.yujiang.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every legal step of a claim as data. What is not listed is illegal; what is listed is tested in a fixed order: role, separation
 * of duties, then the guards of the step.
 */
public final class ClaimTransitions {

    /** What a step demands beyond its role. Guards over the claim's content are the claim's own. */
    public enum Guard {
        /** The notice period must be over. */
        NOTICE_FINISHED,
        /** No objection may be open. */
        NO_OPEN_OBJECTION,
        /** The corrected account must have been confirmed by the first review. */
        ACCOUNT_CONFIRMED,
        /** The whole sum must have come back; otherwise the state stays. */
        FULLY_RECEIVED,
        /** No refusal may stand proposed. */
        NO_REFUSAL_PROPOSED,
        /** A refusal stands proposed by somebody else, and it was answered or the time to answer is over. */
        HEARD,
        /** The last thing that happened was the same person's pass. */
        OWN_LAST_STEP
    }

    /** One edge of the table. */
    public record Transition(ClaimState from, ClaimAction action, Set<Role> roles, Set<Guard> guards, ClaimState to) {
        public Transition {
            roles = Set.copyOf(roles);
            guards = Set.copyOf(guards);
        }
    }

    /**
     * What the table needs to know about the case.
     *
     * @param actorIsFirstReviewer the same person did the first review of this claim
     * @param ownLastStep the last thing that happened was a pass by the acting person
     */
    public record Context(
            boolean actorIsFirstReviewer,
            boolean noticeFinished,
            boolean openObjection,
            boolean accountConfirmed,
            boolean fullyReceived,
            HearingState hearing,
            boolean ownLastStep) {

        /** Without a proposed refusal. */
        public Context(
                boolean actorIsFirstReviewer,
                boolean noticeFinished,
                boolean openObjection,
                boolean accountConfirmed,
                boolean fullyReceived) {
            this(
                    actorIsFirstReviewer,
                    noticeFinished,
                    openObjection,
                    accountConfirmed,
                    fullyReceived,
                    HearingState.NONE,
                    false);
        }

        /** Nothing special: another person, notice still running, no objection, account fine, all money back. */
        public static Context plain() {
            return new Context(false, false, false, true, true);
        }
    }

    /** The new state, or the code of the refusal. */
    public record Decision(
            @Nullable ClaimState state, @Nullable String refusal) {
        public boolean allowed() {
            return refusal == null;
        }
    }

    private static final Set<Role> APPLICANT =
            EnumSet.of(Role.INSTITUTION, Role.ENTERPRISE, Role.EVALUATOR, Role.TRAINEE);
    private static final Set<Role> FIRST = EnumSet.of(Role.FIRST_REVIEWER);
    private static final Set<Role> SECOND = EnumSet.of(Role.SECOND_REVIEWER);
    private static final Set<Role> EITHER = EnumSet.of(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER);
    private static final Set<Role> FINANCE = EnumSet.of(Role.FINANCE);
    private static final Set<Role> SUPERVISOR = EnumSet.of(Role.SUPERVISOR);
    private static final Set<Guard> NONE = Set.of();
    private static final Set<Guard> UNDISPUTED = EnumSet.of(Guard.NO_REFUSAL_PROPOSED);
    private static final Set<Guard> HEARD = EnumSet.of(Guard.HEARD);

    /** Posts that must be held by somebody other than the first reviewer (财社〔2023〕181号 第二十五条). */
    private static final Set<Role> SEPARATED = EnumSet.of(Role.SECOND_REVIEWER, Role.FINANCE);

    private static final List<Transition> TABLE = List.of(
            new Transition(ClaimState.DRAFT, ClaimAction.SUBMIT, APPLICANT, NONE, ClaimState.SUBMITTED),
            new Transition(ClaimState.RETURNED, ClaimAction.SUBMIT, APPLICANT, NONE, ClaimState.SUBMITTED),
            new Transition(ClaimState.SUBMITTED, ClaimAction.ACCEPT, FIRST, NONE, ClaimState.FIRST_REVIEW),
            new Transition(ClaimState.DRAFT, ClaimAction.WITHDRAW, APPLICANT, NONE, ClaimState.WITHDRAWN),
            new Transition(ClaimState.SUBMITTED, ClaimAction.WITHDRAW, APPLICANT, NONE, ClaimState.WITHDRAWN),
            new Transition(ClaimState.RETURNED, ClaimAction.WITHDRAW, APPLICANT, NONE, ClaimState.WITHDRAWN),
            new Transition(ClaimState.FIRST_REVIEW, ClaimAction.PASS, FIRST, UNDISPUTED, ClaimState.SECOND_REVIEW),
            new Transition(
                    ClaimState.SECOND_REVIEW,
                    ClaimAction.REOPEN,
                    FIRST,
                    EnumSet.of(Guard.OWN_LAST_STEP),
                    ClaimState.FIRST_REVIEW),
            new Transition(ClaimState.FIRST_REVIEW, ClaimAction.RETURN, EITHER, UNDISPUTED, ClaimState.RETURNED),
            new Transition(ClaimState.SECOND_REVIEW, ClaimAction.RETURN, EITHER, UNDISPUTED, ClaimState.RETURNED),
            new Transition(
                    ClaimState.FIRST_REVIEW, ClaimAction.PROPOSE_REFUSAL, EITHER, UNDISPUTED, ClaimState.FIRST_REVIEW),
            new Transition(
                    ClaimState.SECOND_REVIEW,
                    ClaimAction.PROPOSE_REFUSAL,
                    EITHER,
                    UNDISPUTED,
                    ClaimState.SECOND_REVIEW),
            new Transition(
                    ClaimState.FIRST_REVIEW, ClaimAction.ANSWER_REFUSAL, APPLICANT, NONE, ClaimState.FIRST_REVIEW),
            new Transition(
                    ClaimState.SECOND_REVIEW, ClaimAction.ANSWER_REFUSAL, APPLICANT, NONE, ClaimState.SECOND_REVIEW),
            new Transition(ClaimState.FIRST_REVIEW, ClaimAction.DROP_REFUSAL, EITHER, NONE, ClaimState.FIRST_REVIEW),
            new Transition(ClaimState.SECOND_REVIEW, ClaimAction.DROP_REFUSAL, EITHER, NONE, ClaimState.SECOND_REVIEW),
            new Transition(ClaimState.FIRST_REVIEW, ClaimAction.REJECT, SECOND, HEARD, ClaimState.REJECTED),
            new Transition(ClaimState.SECOND_REVIEW, ClaimAction.REJECT, SECOND, HEARD, ClaimState.REJECTED),
            new Transition(
                    ClaimState.SECOND_REVIEW, ClaimAction.PASS, SECOND, UNDISPUTED, ClaimState.PUBLIC_NOTICE_PENDING),
            new Transition(
                    ClaimState.PUBLIC_NOTICE_PENDING, ClaimAction.PUBLISH, EITHER, NONE, ClaimState.PUBLIC_NOTICE),
            new Transition(ClaimState.PUBLIC_NOTICE, ClaimAction.OBJECT, SUPERVISOR, NONE, ClaimState.PUBLIC_NOTICE),
            new Transition(
                    ClaimState.PUBLIC_NOTICE, ClaimAction.UPHOLD_OBJECTION, SECOND, NONE, ClaimState.SECOND_REVIEW),
            // Several objections to one claim are decided one after another, wherever the first sent it.
            new Transition(
                    ClaimState.SECOND_REVIEW, ClaimAction.UPHOLD_OBJECTION, SECOND, NONE, ClaimState.SECOND_REVIEW),
            new Transition(
                    ClaimState.PUBLIC_NOTICE_PENDING,
                    ClaimAction.UPHOLD_OBJECTION,
                    SECOND,
                    NONE,
                    ClaimState.SECOND_REVIEW),
            new Transition(ClaimState.PUBLIC_NOTICE, ClaimAction.END_UPHELD, SECOND, NONE, ClaimState.REJECTED),
            new Transition(ClaimState.SECOND_REVIEW, ClaimAction.END_UPHELD, SECOND, UNDISPUTED, ClaimState.REJECTED),
            new Transition(ClaimState.PUBLIC_NOTICE_PENDING, ClaimAction.END_UPHELD, SECOND, NONE, ClaimState.REJECTED),
            new Transition(
                    ClaimState.PUBLIC_NOTICE,
                    ClaimAction.APPROVE,
                    SECOND,
                    EnumSet.of(Guard.NOTICE_FINISHED, Guard.NO_OPEN_OBJECTION),
                    ClaimState.APPROVED),
            new Transition(ClaimState.APPROVED, ClaimAction.PAY, FINANCE, NONE, ClaimState.PAID),
            new Transition(ClaimState.APPROVED, ClaimAction.BANK_RETURN, FINANCE, NONE, ClaimState.PAYMENT_FAILED),
            new Transition(ClaimState.PAID, ClaimAction.BANK_RETURN, FINANCE, NONE, ClaimState.PAYMENT_FAILED),
            new Transition(
                    ClaimState.PAYMENT_FAILED, ClaimAction.CORRECT_ACCOUNT, APPLICANT, NONE, ClaimState.PAYMENT_FAILED),
            new Transition(
                    ClaimState.PAYMENT_FAILED, ClaimAction.CONFIRM_ACCOUNT, FIRST, NONE, ClaimState.PAYMENT_FAILED),
            new Transition(
                    ClaimState.PAYMENT_FAILED,
                    ClaimAction.PAY,
                    FINANCE,
                    EnumSet.of(Guard.ACCOUNT_CONFIRMED),
                    ClaimState.PAID),
            new Transition(ClaimState.PAID, ClaimAction.CLAW_BACK, SECOND, NONE, ClaimState.CLAWBACK_PENDING),
            // A second fault may turn up later (ADR 10): each has its own decision, the claim stays open until all is
            // back.
            new Transition(
                    ClaimState.CLAWBACK_PENDING, ClaimAction.CLAW_BACK, SECOND, NONE, ClaimState.CLAWBACK_PENDING),
            new Transition(ClaimState.CLAWED_BACK, ClaimAction.CLAW_BACK, SECOND, NONE, ClaimState.CLAWBACK_PENDING),
            new Transition(
                    ClaimState.CLAWBACK_PENDING,
                    ClaimAction.RECEIVE,
                    FINANCE,
                    EnumSet.of(Guard.FULLY_RECEIVED),
                    ClaimState.CLAWED_BACK),
            new Transition(
                    ClaimState.CLAWED_BACK, ClaimAction.TAKE_BACK_RECEIPT, FINANCE, NONE, ClaimState.CLAWBACK_PENDING));

    private ClaimTransitions() {}

    public static List<Transition> table() {
        return TABLE;
    }

    /** What a role could do in a state; guards are not asked. For buttons. */
    public static List<ClaimAction> actions(ClaimState state, Role role) {
        return TABLE.stream()
                .filter(edge -> edge.from() == state && edge.roles().contains(role))
                .map(Transition::action)
                .toList();
    }

    /**
     * Refusals in this order: {@code ILLEGAL_TRANSITION}, {@code FORBIDDEN}, {@code SEPARATION_OF_DUTIES}, {@code
     * NOTICE_NOT_FINISHED}, {@code OBJECTION_OPEN}, {@code ACCOUNT_NOT_CONFIRMED}, {@code REFUSAL_PROPOSED}, {@code
     * HEARING_NONE}, {@code HEARING_RUNNING}, {@code STEP_FOLLOWED}. A partly received recovery is allowed and stays pending.
     */
    public static Decision decide(ClaimState state, ClaimAction action, Role role, Context context) {
        Optional<Transition> found = TABLE.stream()
                .filter(edge -> edge.from() == state && edge.action() == action)
                .findFirst();
        if (found.isEmpty()) {
            return refused("ILLEGAL_TRANSITION");
        }
        Transition edge = found.get();
        if (!edge.roles().contains(role)) {
            return refused("FORBIDDEN");
        }
        if (context.actorIsFirstReviewer() && SEPARATED.contains(role)) {
            return refused("SEPARATION_OF_DUTIES");
        }
        return guarded(edge, context);
    }

    private static Decision guarded(Transition edge, Context context) {
        if (edge.guards().contains(Guard.NOTICE_FINISHED) && !context.noticeFinished()) {
            return refused("NOTICE_NOT_FINISHED");
        }
        if (edge.guards().contains(Guard.NO_OPEN_OBJECTION) && context.openObjection()) {
            return refused("OBJECTION_OPEN");
        }
        if (edge.guards().contains(Guard.ACCOUNT_CONFIRMED) && !context.accountConfirmed()) {
            return refused("ACCOUNT_NOT_CONFIRMED");
        }
        String hearing = context.hearing().refusal(edge.guards());
        if (hearing != null) {
            return refused(hearing);
        }
        if (edge.guards().contains(Guard.OWN_LAST_STEP) && !context.ownLastStep()) {
            return refused("STEP_FOLLOWED");
        }
        boolean partial = edge.guards().contains(Guard.FULLY_RECEIVED) && !context.fullyReceived();
        return new Decision(partial ? edge.from() : edge.to(), null);
    }

    private static Decision refused(String code) {
        return new Decision(null, code);
    }
}
