package cn.yujiang.subsidy.application;

import cn.yujiang.controls.CheckResult;
import cn.yujiang.controls.CheckResult.Note;
import cn.yujiang.controls.ControlLog;
import cn.yujiang.controls.Severity;
import cn.yujiang.controls.Stage;
import cn.yujiang.controls.Subject;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.domain.checks.ClaimCase;
import cn.yujiang.subsidy.domain.checks.ClaimControls;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Runs the controls of a claim at a step, keeps what they answered and stops the step where they say so. */
@Component
class ClaimFindings {

    private final ClaimRepository claims;
    private final CaseCollector collector;
    private final ControlLog log;
    private final CurrentActor currentActor;

    ClaimFindings(ClaimRepository claims, CaseCollector collector, ControlLog log, CurrentActor currentActor) {
        this.claims = claims;
        this.collector = collector;
        this.log = log;
        this.currentActor = currentActor;
    }

    static Subject subject(ClaimEntity claim) {
        return new Subject(Subject.Kind.CLAIM, claim.getId(), claim.divisionCode());
    }

    /**
     * Before money leaves: nothing that blocks may stand. Warnings were answered for at the decisions.
     *
     * @throws RejectedException {@code FINDING_…}, a sentence for each finding
     */
    void requireNoBlock(long claimId) {
        require(claims.findById(claimId).orElseThrow(), Stage.PAYMENT);
    }

    /** Runs the controls of the stage; keeps them with the step, or apart from it when they stop it. */
    void require(ClaimEntity claim, Stage stage) {
        List<CheckResult> results = answers(claim, stage);
        List<Rejection> problems = results.stream()
                .flatMap(result -> problems(claim, stage, result))
                .toList();
        if (problems.isEmpty()) {
            log.keep(subject(claim), stage, results);
        } else {
            log.keepStopped(subject(claim), stage, results);
            throw new RejectedException(problems);
        }
    }

    /** Runs and keeps without stopping anything. */
    void look(ClaimEntity claim, Stage stage) {
        log.keep(subject(claim), stage, answers(claim, stage));
    }

    private List<CheckResult> answers(ClaimEntity claim, Stage stage) {
        return ClaimControls.run(collector.collect(claim, stage, duties(claim, stage)));
    }

    private Stream<Rejection> problems(ClaimEntity claim, Stage stage, CheckResult result) {
        boolean open = result.warns()
                && stage.decides()
                && log.waiver(subject(claim), result).isEmpty();
        if (open) {
            return Stream.of(Rejection.of("WARNING_OPEN", result.control()));
        }
        return result.blocks()
                ? result.notes().stream()
                        .filter(note -> note.severity() == Severity.BLOCK)
                        .map(ClaimFindings::rejection)
                : Stream.empty();
    }

    private static Rejection rejection(Note note) {
        return new Rejection("FINDING_" + note.code(), null, note.args());
    }

    /** Posts as they will be held when the step is taken. */
    private ClaimCase.Duties duties(ClaimEntity claim, Stage stage) {
        long actor = currentActor.require().id();
        return new ClaimCase.Duties(
                claim.submittedBy(),
                stage == Stage.FIRST_PASS ? Long.valueOf(actor) : claim.firstReviewerId(),
                stage == Stage.SECOND_PASS ? Long.valueOf(actor) : claim.secondReviewerId(),
                claim.approverId());
    }

    /** The step that comes next in this state. */
    static Stage next(ClaimState state) {
        return switch (state) {
            case DRAFT, RETURNED -> Stage.SUBMISSION;
            case SUBMITTED, FIRST_REVIEW -> Stage.FIRST_PASS;
            case SECOND_REVIEW -> Stage.SECOND_PASS;
            case PUBLIC_NOTICE_PENDING, PUBLIC_NOTICE -> Stage.APPROVAL;
            default -> Stage.PAYMENT;
        };
    }
}
