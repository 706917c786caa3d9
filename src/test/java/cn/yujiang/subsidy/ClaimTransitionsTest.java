package cn.yujiang.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.identity.Role;
import cn.yujiang.subsidy.ClaimTransitions.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole matrix of states, actions and roles against a table written independently (domain analysis 13.2). */
class ClaimTransitionsTest {

    private static final Context READY = new Context(false, true, false, true, true, HearingState.NONE, true);

    /** A refusal can only be decided while one stands, everything else in a review only while none does. */
    private static Context ready(ClaimAction action) {
        return action == ClaimAction.REJECT
                ? new Context(false, true, false, true, true, new HearingState(true, true, false), true)
                : READY;
    }

    private static final String APPLICANTS = "INSTITUTION ENTERPRISE EVALUATOR TRAINEE";

    /** from action → roles → to. */
    private static final String[][] EXPECTED = {
        {"DRAFT", "SUBMIT", APPLICANTS, "SUBMITTED"},
        {"RETURNED", "SUBMIT", APPLICANTS, "SUBMITTED"},
        {"SUBMITTED", "ACCEPT", "FIRST_REVIEWER", "FIRST_REVIEW"},
        {"DRAFT", "WITHDRAW", APPLICANTS, "WITHDRAWN"},
        {"SUBMITTED", "WITHDRAW", APPLICANTS, "WITHDRAWN"},
        {"RETURNED", "WITHDRAW", APPLICANTS, "WITHDRAWN"},
        {"FIRST_REVIEW", "PASS", "FIRST_REVIEWER", "SECOND_REVIEW"},
        {"SECOND_REVIEW", "REOPEN", "FIRST_REVIEWER", "FIRST_REVIEW"},
        {"FIRST_REVIEW", "PROPOSE_REFUSAL", "FIRST_REVIEWER SECOND_REVIEWER", "FIRST_REVIEW"},
        {"SECOND_REVIEW", "PROPOSE_REFUSAL", "FIRST_REVIEWER SECOND_REVIEWER", "SECOND_REVIEW"},
        {"FIRST_REVIEW", "ANSWER_REFUSAL", APPLICANTS, "FIRST_REVIEW"},
        {"SECOND_REVIEW", "ANSWER_REFUSAL", APPLICANTS, "SECOND_REVIEW"},
        {"FIRST_REVIEW", "DROP_REFUSAL", "FIRST_REVIEWER SECOND_REVIEWER", "FIRST_REVIEW"},
        {"SECOND_REVIEW", "DROP_REFUSAL", "FIRST_REVIEWER SECOND_REVIEWER", "SECOND_REVIEW"},
        {"FIRST_REVIEW", "RETURN", "FIRST_REVIEWER SECOND_REVIEWER", "RETURNED"},
        {"SECOND_REVIEW", "RETURN", "FIRST_REVIEWER SECOND_REVIEWER", "RETURNED"},
        {"FIRST_REVIEW", "REJECT", "SECOND_REVIEWER", "REJECTED"},
        {"SECOND_REVIEW", "REJECT", "SECOND_REVIEWER", "REJECTED"},
        {"SECOND_REVIEW", "PASS", "SECOND_REVIEWER", "PUBLIC_NOTICE_PENDING"},
        {"PUBLIC_NOTICE_PENDING", "PUBLISH", "FIRST_REVIEWER SECOND_REVIEWER", "PUBLIC_NOTICE"},
        {"PUBLIC_NOTICE", "OBJECT", "SUPERVISOR", "PUBLIC_NOTICE"},
        {"PUBLIC_NOTICE", "UPHOLD_OBJECTION", "SECOND_REVIEWER", "SECOND_REVIEW"},
        {"SECOND_REVIEW", "UPHOLD_OBJECTION", "SECOND_REVIEWER", "SECOND_REVIEW"},
        {"PUBLIC_NOTICE_PENDING", "UPHOLD_OBJECTION", "SECOND_REVIEWER", "SECOND_REVIEW"},
        {"PUBLIC_NOTICE", "END_UPHELD", "SECOND_REVIEWER", "REJECTED"},
        {"SECOND_REVIEW", "END_UPHELD", "SECOND_REVIEWER", "REJECTED"},
        {"PUBLIC_NOTICE_PENDING", "END_UPHELD", "SECOND_REVIEWER", "REJECTED"},
        {"PUBLIC_NOTICE", "APPROVE", "SECOND_REVIEWER", "APPROVED"},
        {"APPROVED", "PAY", "FINANCE", "PAID"},
        {"APPROVED", "BANK_RETURN", "FINANCE", "PAYMENT_FAILED"},
        {"PAID", "BANK_RETURN", "FINANCE", "PAYMENT_FAILED"},
        {"PAYMENT_FAILED", "CORRECT_ACCOUNT", APPLICANTS, "PAYMENT_FAILED"},
        {"PAYMENT_FAILED", "CONFIRM_ACCOUNT", "FIRST_REVIEWER", "PAYMENT_FAILED"},
        {"PAYMENT_FAILED", "PAY", "FINANCE", "PAID"},
        {"PAID", "CLAW_BACK", "SECOND_REVIEWER", "CLAWBACK_PENDING"},
        {"CLAWBACK_PENDING", "CLAW_BACK", "SECOND_REVIEWER", "CLAWBACK_PENDING"},
        {"CLAWED_BACK", "CLAW_BACK", "SECOND_REVIEWER", "CLAWBACK_PENDING"},
        {"CLAWBACK_PENDING", "RECEIVE", "FINANCE", "CLAWED_BACK"},
        {"CLAWED_BACK", "TAKE_BACK_RECEIPT", "FINANCE", "CLAWBACK_PENDING"},
    };

    @Test
    void everyStateActionAndRole() {
        Map<String, String[]> edges = new HashMap<>();
        for (String[] edge : EXPECTED) {
            edges.put(edge[0] + " " + edge[1], edge);
        }
        int allowed = 0;
        for (ClaimState state : ClaimState.values()) {
            for (ClaimAction action : ClaimAction.values()) {
                for (Role role : Role.values()) {
                    String[] edge = edges.get(state + " " + action);
                    ClaimTransitions.Decision got = ClaimTransitions.decide(state, action, role, ready(action));
                    String answer =
                            got.state() == null ? got.refusal() : got.state().name();
                    String expected = edge == null
                            ? "ILLEGAL_TRANSITION"
                            : Set.of(edge[2].split(" ")).contains(role.name()) ? edge[3] : "FORBIDDEN";
                    assertThat(answer).as("%s %s %s", state, action, role).isEqualTo(expected);
                    assertThat(ClaimTransitions.actions(state, role).contains(action))
                            .isEqualTo(got.allowed());
                    allowed += got.allowed() ? 1 : 0;
                }
            }
        }
        assertThat(allowed).isEqualTo(70);
        assertThat(ClaimTransitions.table()).hasSize(EXPECTED.length);
    }

    @ParameterizedTest
    @CsvSource({
        "SECOND_REVIEW, PASS, SECOND_REVIEWER, SEPARATION_OF_DUTIES",
        "SECOND_REVIEW, PASS, FINANCE, FORBIDDEN",
        "PUBLIC_NOTICE, APPROVE, SECOND_REVIEWER, SEPARATION_OF_DUTIES",
        "APPROVED, PAY, FINANCE, SEPARATION_OF_DUTIES",
        "REJECTED, SUBMIT, INSTITUTION, ILLEGAL_TRANSITION"
    })
    void theFirstReviewerDoesNeitherSecondReviewNorPayment(
            ClaimState state, ClaimAction action, Role role, String refusal) {
        Context own = new Context(true, false, false, true, true);
        assertThat(ClaimTransitions.decide(state, action, role, own).refusal()).isEqualTo(refusal);
    }

    @Test
    void theFirstReviewerMayStillDoTheFirstReview() {
        Context own = new Context(true, false, false, true, true);
        assertThat(ClaimTransitions.decide(ClaimState.FIRST_REVIEW, ClaimAction.PASS, Role.FIRST_REVIEWER, own)
                        .state())
                .isEqualTo(ClaimState.SECOND_REVIEW);
    }

    @Test
    void guardsHoldApprovalPaymentAndRecovery() {
        assertThat(approve(Context.plain())).isEqualTo("NOTICE_NOT_FINISHED");
        assertThat(approve(new Context(false, true, true, true, true))).isEqualTo("OBJECTION_OPEN");
        assertThat(approve(READY)).isNull();
        Context unconfirmed = new Context(false, true, false, false, true);
        assertThat(ClaimTransitions.decide(ClaimState.PAYMENT_FAILED, ClaimAction.PAY, Role.FINANCE, unconfirmed)
                        .refusal())
                .isEqualTo("ACCOUNT_NOT_CONFIRMED");
        Context partly = new Context(false, true, false, true, false);
        assertThat(ClaimTransitions.decide(ClaimState.CLAWBACK_PENDING, ClaimAction.RECEIVE, Role.FINANCE, partly)
                        .state())
                .isEqualTo(ClaimState.CLAWBACK_PENDING);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, false, HEARING_NONE",
        "true, false, false, HEARING_RUNNING",
        "true, true, true, SEPARATION_OF_DUTIES",
        "true, true, false, ",
    })
    void nobodyIsRefusedUnheardOrByTheProposer(boolean proposed, boolean done, boolean own, String refusal) {
        Context context = new Context(false, false, false, true, true, new HearingState(proposed, done, own), false);
        for (ClaimState state : new ClaimState[] {ClaimState.FIRST_REVIEW, ClaimState.SECOND_REVIEW}) {
            assertThat(ClaimTransitions.decide(state, ClaimAction.REJECT, Role.SECOND_REVIEWER, context)
                            .refusal())
                    .isEqualTo(refusal);
        }
    }

    @Test
    void aStandingProposalStopsPassReturnAndASecondProposal() {
        Context proposed = new Context(false, false, false, true, true, new HearingState(true, true, false), false);
        for (ClaimAction action :
                new ClaimAction[] {ClaimAction.PASS, ClaimAction.RETURN, ClaimAction.PROPOSE_REFUSAL}) {
            assertThat(ClaimTransitions.decide(ClaimState.SECOND_REVIEW, action, Role.SECOND_REVIEWER, proposed)
                            .refusal())
                    .isEqualTo("REFUSAL_PROPOSED");
        }
    }

    @Test
    void onlyTheOwnLastStepIsTakenBack() {
        assertThat(ClaimTransitions.decide(
                                ClaimState.SECOND_REVIEW, ClaimAction.REOPEN, Role.FIRST_REVIEWER, Context.plain())
                        .refusal())
                .isEqualTo("STEP_FOLLOWED");
        assertThat(ClaimTransitions.table())
                .noneMatch(edge ->
                        edge.from() == ClaimState.PUBLIC_NOTICE && edge.to() == ClaimState.PUBLIC_NOTICE_PENDING);
    }

    private static String approve(Context context) {
        return ClaimTransitions.decide(ClaimState.PUBLIC_NOTICE, ClaimAction.APPROVE, Role.SECOND_REVIEWER, context)
                .refusal();
    }
}
