package cn.yujiang.subsidy.domain.checks;

import cn.yujiang.controls.CheckResult.Note;
import cn.yujiang.controls.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Controls of the bureau over itself: A22 four eyes, A23 trainees asked by phone. */
final class DutyChecks {

    private DutyChecks() {}

    /** A22: one person took two of the posts. */
    static List<Note> fourEyes(ClaimCase claim) {
        ClaimCase.Duties duties = claim.duties();
        var notes = new ArrayList<Note>();
        if (twice(duties.submittedBy(), duties.firstReviewer(), duties.secondReviewer(), duties.approver())) {
            notes.add(Note.of(Severity.BLOCK, "A22_OWN_CLAIM"));
        }
        if (twice(duties.firstReviewer(), duties.secondReviewer(), duties.approver())) {
            notes.add(Note.of(Severity.BLOCK, "A22_SAME_PERSON"));
        }
        return notes;
    }

    /** Whether the first of them is also one of the others. */
    private static boolean twice(@Nullable Long first, @Nullable Long... others) {
        return first != null && Stream.of(others).anyMatch(other -> Objects.equals(first, other));
    }

    static Map<String, String> duties(ClaimCase claim) {
        return Map.of(
                "posts",
                Long.toString(Stream.of(
                                claim.duties().submittedBy(),
                                claim.duties().firstReviewer(),
                                claim.duties().secondReviewer(),
                                claim.duties().approver())
                        .filter(Objects::nonNull)
                        .count()));
    }

    /** A23: too few asked blocks; somebody who denies warns until a reviewer answers for it or strikes the line out. */
    static List<Note> sample(ClaimCase claim) {
        var notes = new ArrayList<Note>();
        int required = SampleDraw.required(claim.paid().size(), claim.limits().sampleRate());
        if (claim.sample().answered() < required) {
            notes.add(Note.of(Severity.BLOCK, "A23_SAMPLE", claim.sample().answered(), required));
        }
        claim.sample().denied().forEach(name -> notes.add(Note.of(Severity.WARN, "A23_DENIED", name)));
        return notes;
    }

    static Map<String, String> sampleFacts(ClaimCase claim) {
        return Map.of(
                "answered", Integer.toString(claim.sample().answered()),
                "required",
                        Integer.toString(SampleDraw.required(
                                claim.paid().size(), claim.limits().sampleRate())));
    }
}
