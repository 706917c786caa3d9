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
import cn.yujiang.policy.RuleInfo;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks up which decisions a new version of a paper touches. The publication is noted in its own transaction, so it is never forgotten;
 * the work is done soon after, and again from the start when it was interrupted. A line is proposed once a publication.
 */
@Component
class PolicyReview implements PolicyReviews {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyReview.class);
    private static final Scope EVERYWHERE = new Scope("", null, null);
    private static final int LONGEST = 1000;
    private static final int CHUNK = 500;

    private final AdjustmentStore store;
    private final EvidenceDirectory evidence;
    private final Assessor assessor;
    private final PolicyCatalogue policies;
    private final PolicyHistory history;
    private final PolicySettings settings;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    PolicyReview(
            AdjustmentStore store,
            EvidenceDirectory evidence,
            Assessor assessor,
            PolicyCatalogue policies,
            PolicyHistory history,
            PolicySettings settings,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.evidence = evidence;
        this.assessor = assessor;
        this.policies = policies;
        this.history = history;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Heard in the transaction of the publication. */
    @EventListener
    void on(PolicyPublished event) {
        store.insert(event.number(), event.packId(), event.rules(), clock.now());
    }

    /**
     * Publications that wait together are looked into once, by the newest. A version this node has not taken over yet is left for the
     * next time.
     */
    @Override
    @Scheduled(fixedDelayString = "${yujiang.policy-review-every:PT10S}")
    public void sweep() {
        long known = history.publication();
        List<Waiting> waiting = store.waiting().stream()
                .filter(each -> each.publication() <= known)
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        var look = new Look(waiting.getLast().publication());
        Set<String> rules =
                waiting.stream().flatMap(each -> each.rules().stream()).collect(Collectors.toSet());
        evidence.each(rules, EVERYWHERE, look::at);
        try {
            look.propose();
        } catch (DuplicateKeyException anotherNode) {
            return; // it works on the same list and will finish it
        }
        if (history.publication() == known) { // else some lines were computed by a newer version: look again
            transaction.executeWithoutResult(status -> waiting.forEach(
                    each -> store.done(each.publication(), look.lines, look.found.size(), clock.now())));
            LOG.info("publication {}: {} decided lines, {} come out differently", known, look.lines, look.found.size());
        }
    }

    /** One walk over the decided lines. */
    private final class Look {
        private final long publication;
        private final Map<Long, Money> accepted = store.accepted();
        private final Set<Long> open = store.open();
        private final Map<List<String>, Map<String, String>> decided = new HashMap<>();
        private final List<Found> found = new ArrayList<>();
        private final List<Long> settled = new ArrayList<>();
        private long lines;

        Look(long publication) {
            this.publication = publication;
        }

        void at(StoredCase line) {
            if (!line.decided()) {
                return;
            }
            lines++;
            Money standing = accepted.getOrDefault(line.lineId(), line.payable());
            Found now = computed(line, standing);
            if (!standing.equals(now.computed())) {
                found.add(now);
            } else if (open.contains(line.lineId())) {
                settled.add(line.lineId());
            }
        }

        /** A line the new version cannot answer is one for somebody to look at; it must not stop the others. */
        private Found computed(StoredCase line, Money standing) {
            try {
                Optional<RuleInfo> rule = policies.rule(line.ruleId());
                if (rule.isPresent()) {
                    Map<String, String> values = decided.computeIfAbsent(
                            List.of(line.ruleId(), line.divisionCode()),
                            key -> overrides(rule.get(), line.divisionCode()));
                    Assessment now = assessor.assess(
                            new AssessmentRequest(line.ruleId(), line.eventDate(), line.facts(), values));
                    Money answer = answer(now);
                    return new Found(line.lineId(), standing, answer, standing.equals(answer) ? "" : summary(now));
                }
            } catch (RuntimeException odd) {
                LOG.warn(
                        "line {} cannot be computed by publication {}: {}", line.lineId(), publication, odd.toString());
            }
            return new Found(line.lineId(), standing, null, "");
        }

        /** In short transactions: what was proposed before a crash is known when the look is repeated. */
        void propose() {
            transaction.executeWithoutResult(status -> settled.forEach(line -> store.replace(publication, line)));
            for (int from = 0; from < found.size(); from += CHUNK) {
                List<Found> chunk = found.subList(from, Math.min(from + CHUNK, found.size()));
                transaction.executeWithoutResult(status -> chunk.forEach(this::propose));
            }
        }

        private void propose(Found line) {
            store.replace(publication, line.lineId());
            if (!store.known(publication, line.lineId())) {
                store.propose(publication, line);
            }
        }
    }

    /** What the bureau decided where the paper is silent, as far as the rule still asks for it. */
    private Map<String, String> overrides(RuleInfo rule, String division) {
        Map<String, String> overrides = new HashMap<>(settings.overrides(rule.id(), division));
        overrides.keySet().removeIf(key -> rule.parameter(key).isEmpty());
        return overrides;
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
