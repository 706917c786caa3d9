package cn.yujiang.policy;

import cn.yujiang.identity.Scope;
import cn.yujiang.shared.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the bureau knows about cases it has had on its desk, in the words of the packs, for previews and what-if runs. The module
 * that keeps claims answers; it checks no rights, so services call it after they did, and hand on nobody's name.
 */
public interface EvidenceDirectory {

    /**
     * One line of a claim that was handed in.
     *
     * @param lineId of the claim line
     * @param ruleId the rule it was claimed under
     * @param eventDate the day that decides the version; null when the evidence has none
     * @param group category of the person
     * @param facts frozen facts by input key, as {@link AssessmentRequest#facts()} takes them; null is missing
     * @param payable what the line was computed to
     * @param packHash fingerprint of the pack it was computed with
     * @param decided whether it is through both reviews, so that nobody computes it again
     */
    record StoredCase(
            long lineId,
            String ruleId,
            String divisionCode,
            @Nullable LocalDate eventDate,
            String group,
            Map<String, @Nullable Object> facts,
            Money payable,
            String packHash,
            boolean decided) {
        public StoredCase {
            facts = Collections.unmodifiableMap(new HashMap<>(facts));
        }
    }

    /**
     * Every line claimed under one of the rules within the divisions in scope, in a steady order. Left out: drafts, withdrawn and
     * rejected claims, lines struck out or refused by a house rule, because no change of a paper changes those.
     */
    void each(Collection<String> ruleIds, Scope scope, Consumer<StoredCase> consumer);
}
