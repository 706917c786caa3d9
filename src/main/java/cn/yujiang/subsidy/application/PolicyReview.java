package cn.yujiang.subsidy.application;

import cn.yujiang.identity.Scope;
import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.Assessor;
import cn.yujiang.policy.EvidenceDirectory;
import cn.yujiang.policy.EvidenceDirectory.StoredCase;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.PolicyHistory;
import cn.yujiang.policy.PolicyPublished;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.PolicyReviews;
import cn.yujiang.subsidy.application.AdjustmentStore.Found;
import cn.yujiang.subsidy.application.AdjustmentStore.Waiting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks up which decisions a new version of a paper touches. The publication is noted in its own transaction, so it is never forgotten;
 * the work is done soon after, and again from the start when it was interrupted. A line is proposed once a publication.
 */
@Component
class PolicyReview implements PolicyReviews {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyReview.class);
    private static final Scope EVERYWHERE = new Scope("", null, null);
    private static final int LONGEST = 1000;

    private final AdjustmentStore store;
    private final EvidenceDirectory evidence;
    private final Assessor assessor;
    private final PolicyCatalogue policies;
    private final PolicyHistory history;
    private final PolicySettings settings;
    private final BusinessClock clock;

    PolicyReview(
            AdjustmentStore store,
            EvidenceDirectory evidence,
            Assessor assessor,
            PolicyCatalogue policies,
            PolicyHistory history,
            PolicySettings settings,
            BusinessClock clock) {
        this.store = store;
        this.evidence = evidence;
        this.assessor = assessor;
        this.policies = policies;
        this.history = history;
        this.settings = settings;
        this.clock = clock;
    }

    /** Heard in the transaction of the publication. */
    @EventListener
    void on(PolicyPublished event) {
        store.insert(event.number(), event.packId(), event.rules(), clock.now());
    }

    /** A version this node has not taken over yet is left for the next time. */
    @Scheduled(fixedDelayString = "${yujiang.policy-review-every:PT10S}")
    @Override
    public void sweep() {
        store.waiting().stream()
                .filter(waiting -> waiting.publication() <= history.publication())
                .forEach(this::look);
    }

    private void look(Waiting waiting) {
        List<Found> found = new ArrayList<>();
        AtomicLong lines = new AtomicLong();
        evidence.each(waiting.rules(), EVERYWHERE, line -> {
            if (line.decided()) {
                lines.incrementAndGet();
                difference(line).ifPresent(found::add);
            }
        });
        try {
            found.stream()
                    .filter(line -> !store.known(waiting.publication(), line.lineId()))
                    .forEach(line -> store.propose(waiting.publication(), line));
        } catch (DuplicateKeyException anotherNode) {
            return; // it works on the same list and will finish it
        }
        store.done(waiting.publication(), lines.get(), found.size(), clock.now());
        LOG.info(
                "publication {}: {} decided lines, {} come out differently",
                waiting.publication(),
                lines,
                found.size());
    }

    private Optional<Found> difference(StoredCase line) {
        Map<String, String> overrides = new HashMap<>(settings.overrides(line.ruleId(), line.divisionCode()));
        boolean dropped = policies.rule(line.ruleId())
                .map(rule -> {
                    overrides.keySet().removeIf(key -> rule.parameter(key).isEmpty());
                    return rule.facts().isEmpty() && !line.facts().isEmpty();
                })
                .orElse(true);
        if (dropped) {
            return Optional.of(new Found(line.lineId(), line.payable(), null, ""));
        }
        Assessment now =
                assessor.assess(new AssessmentRequest(line.ruleId(), line.eventDate(), line.facts(), overrides));
        Money computed = answer(now);
        return line.payable().equals(computed)
                ? Optional.empty()
                : Optional.of(new Found(line.lineId(), line.payable(), computed, summary(now)));
    }

    /** What the version gives, or null when it cannot say from the evidence there is. */
    private static @Nullable Money answer(Assessment assessment) {
        boolean says = assessment.status().isOk() || assessment.status().paysNothing();
        return says ? assessment.payable() : null;
    }

    private static String summary(Assessment assessment) {
        String text = assessment.summary();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
