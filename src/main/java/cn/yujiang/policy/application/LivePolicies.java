package cn.yujiang.policy.application;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.Assessor;
import cn.yujiang.policy.BrokenPacksException;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.policy.PackFinding;
import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.PolicyEngine;
import cn.yujiang.policy.PolicyHistory;
import cn.yujiang.policy.PolicyPublished;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.policy.Validity;
import cn.yujiang.policy.domain.Engine;
import cn.yujiang.policy.domain.PackStore;
import cn.yujiang.policy.domain.StoredPack;
import cn.yujiang.policy.packs.LoadedPack;
import cn.yujiang.policy.packs.PackFolders;
import cn.yujiang.policy.packs.PackTexts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The packs in force: those the product came with, each replaced by its newest published version, and those published here. What is
 * in force changes as a whole between two calls, never within one. Other nodes notice a publication within seconds.
 */
@Component
class LivePolicies implements PolicyEngine, Assessor, PolicyCatalogue, HouseRules, PolicyHistory, Supplier<Engine> {

    /** What is in force after a publication. */
    private record InForce(long publication, List<LoadedPack> packs, Engine engine) {}

    private final List<LoadedPack> shipped;
    private final PackStore store;
    private volatile InForce inForce;

    /** @throws BrokenPacksException when a pack has an error; the product must not start with it */
    LivePolicies(@Value("${yujiang.policies:policies}") String directory, PackStore store) {
        this.shipped = PackFolders.read(Path.of(directory));
        this.store = store;
        this.inForce = load(store.lastPublication());
    }

    /** Takes over what was published since, here or on another node. */
    @Scheduled(fixedDelayString = "${yujiang.policies-every:PT5S}")
    void refresh() {
        long last = store.lastPublication();
        if (last != inForce.publication()) {
            inForce = load(last);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void published(PolicyPublished event) {
        refresh();
    }

    private InForce load(long publication) {
        List<LoadedPack> packs = packs(stored -> true);
        return new InForce(publication, packs, engine(packs));
    }

    /** Packs by id, each in its newest version that passes the test; shipped ones pass always. */
    private List<LoadedPack> packs(Predicate<StoredPack> counts) {
        Map<String, LoadedPack> packs = new LinkedHashMap<>();
        shipped.forEach(pack -> packs.put(pack.pack().info().id(), pack));
        store.published().stream()
                .filter(counts)
                .forEach(stored -> packs.put(stored.draft().packId(), compiled(stored)));
        return List.copyOf(packs.values());
    }

    private static LoadedPack compiled(StoredPack stored) {
        PackTexts.Compiled compiled = PackTexts.compile(
                stored.text(), stored.draft().packId() + " " + stored.draft().version());
        if (!compiled.runs()) {
            throw new BrokenPacksException(compiled.findings());
        }
        return compiled.pack().orElseThrow();
    }

    private static Engine engine(List<LoadedPack> packs) {
        var compiled = packs.stream().map(LoadedPack::pack).toList();
        List<PackFinding> clashes = PackFolders.together(compiled);
        if (!clashes.isEmpty()) {
            throw new BrokenPacksException(clashes);
        }
        return new Engine(compiled);
    }

    /** The engine in force at this moment; somebody who asks several things of it gets consistent answers. */
    @Override
    public Engine get() {
        return inForce.engine();
    }

    /** The packs in force with their texts. */
    List<LoadedPack> packsInForce() {
        return inForce.packs();
    }

    /** The version of this pack in force; empty for a pack nobody knows. */
    Optional<LoadedPack> inForce(String packId) {
        return packsInForce().stream()
                .filter(pack -> pack.pack().info().id().equals(packId))
                .findFirst();
    }

    @Override
    public long publication() {
        return inForce.publication();
    }

    @Override
    public PolicyEngine knownAt(Instant moment) {
        return engine(packs(stored -> isKnown(stored, moment)));
    }

    private static boolean isKnown(StoredPack stored, Instant moment) {
        Instant at = stored.publishedAt();
        return at != null && !at.isAfter(moment);
    }

    @Override
    public Optional<PolicyEngine> with(String packHash) {
        if (get().packs().stream().anyMatch(pack -> pack.hash().equals(packHash))) {
            return Optional.of(get());
        }
        Optional<StoredPack> wanted = store.published().stream()
                .filter(stored -> stored.draft().hash().equals(packHash))
                .findFirst();
        if (wanted.isPresent()) {
            long number = java.util.Objects.requireNonNull(wanted.get().published());
            return Optional.of(engine(packs(stored -> java.util.Objects.requireNonNull(stored.published()) <= number)));
        }
        return shipped.stream().anyMatch(pack -> pack.pack().info().hash().equals(packHash))
                ? Optional.of(engine(shipped))
                : Optional.empty();
    }

    @Override
    public List<Version> versions(String packId) {
        List<Version> versions = new ArrayList<>();
        shipped.stream()
                .map(pack -> pack.pack().info())
                .filter(pack -> pack.id().equals(packId))
                .forEach(pack -> versions.add(new Version(packId, pack.version(), pack.hash(), null)));
        store.published().stream()
                .filter(stored -> stored.draft().packId().equals(packId))
                .forEach(stored -> versions.add(new Version(
                        packId, stored.draft().version(), stored.draft().hash(), stored.publishedAt())));
        return versions.reversed();
    }

    @Override
    public Assessor assessor() {
        return this;
    }

    @Override
    public PolicyCatalogue catalogue() {
        return this;
    }

    @Override
    public HouseRules houseRules() {
        return this;
    }

    @Override
    public Assessment assess(AssessmentRequest request) {
        return get().assess(request);
    }

    @Override
    public List<RuleInfo> rulesInForce(String divisionCode, LocalDate date) {
        return get().rulesInForce(divisionCode, date);
    }

    @Override
    public List<RuleInfo> rules(String divisionCode) {
        return get().rules(divisionCode);
    }

    @Override
    public Optional<RuleInfo> rule(String id) {
        return get().rule(id);
    }

    @Override
    public List<RuleInfo> family(String name) {
        return get().family(name);
    }

    @Override
    public Optional<Validity> validity(String ruleOrStatement) {
        return get().validity(ruleOrStatement);
    }

    @Override
    public Optional<PackInfo> pack(String id) {
        return get().pack(id);
    }

    @Override
    public List<PackInfo> packs() {
        return get().packs();
    }

    @Override
    public BigDecimal ratio(String key, String division) {
        return get().ratio(key, division);
    }

    @Override
    public int integer(String key, String division) {
        return get().integer(key, division);
    }
}
