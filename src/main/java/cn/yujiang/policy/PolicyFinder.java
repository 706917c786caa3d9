package cn.yujiang.policy;

import cn.yujiang.shared.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 政策找人: which rules of a place somebody could claim, from what he tells and without storing any of it. Public knowledge, as the
 * catalogue; what is not answered stays unknown and never counts as a no.
 */
public interface PolicyFinder {

    /** How a rule fits. */
    enum Verdict {
        /** Every condition is met. */
        FITS,
        /** Nothing known speaks against it, something is still missing. */
        NEARLY,
        /** A condition fails on what is known. */
        DOES_NOT,
        /** Ended or not started on the day. */
        NOT_IN_FORCE
    }

    /**
     * What is told.
     *
     * @param who a person, or an enterprise (which also sees what it is paid for its workers)
     * @param day the day asked about
     * @param age completed years on that day, in place of a date of birth; null when not told
     * @param facts by Chinese name, values as in {@link AssessmentRequest}
     */
    record Question(
            String divisionCode,
            Population who,
            LocalDate day,
            @Nullable Integer age,
            Map<String, @Nullable Object> facts) {
        public Question {
            facts = java.util.Collections.unmodifiableMap(new HashMap<>(facts));
        }
    }

    /**
     * The answer for one rule.
     *
     * @param status what the engine says to the facts as they are
     * @param amount null where it cannot be computed yet or the rule pays nothing
     * @param reason code of what speaks against it, or null
     * @param explanation the same as a sentence of the pack, blank for none
     * @param missing keys of facts not told, then of values the bureau has still to set
     */
    record Match(
            RuleInfo rule,
            Verdict verdict,
            AssessmentStatus status,
            @Nullable Money amount,
            @Nullable String reason,
            String explanation,
            List<String> missing) {
        public Match {
            missing = List.copyOf(missing);
        }
    }

    /** What is worth asking in a place: facts of its rules, those that serve most rules first; lists are left to the calculator. */
    List<FactInfo> questions(String divisionCode, Population who);

    /** One answer for every rule of the place that concerns the person or enterprise, the best first. */
    List<Match> find(Question question);
}
