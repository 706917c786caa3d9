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
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
class LivePolicies implements PolicyEngine, Assessor, PolicyCatalogue, PolicyHistory, Supplier<Engine> {

    /** After a publication: what is in force, and everything published until then. */
    private record InForce(long publication, List<StoredPack> published, List<LoadedPack> packs, Engine engine) {}

    private final List<LoadedPack> shipped;
    private final PackStore store;
    private final Map<String, LoadedPack> compiled = new ConcurrentHashMap<>();
    private volatile InForce inForce;
    /** @throws BrokenPacksException when a pack has an error */
    LivePolicies(@Value("${yujiang.policies:policies}") String directory, PackStore store) {
        this.shipped = PackFolders.read(Path.of(directory));
        this.store = store;
        this.inForce = load();
    }

    /** Takes over what was published since, here or on another node; never goes back. */
    @Scheduled(fixedDelayString = "${yujiang.policies-every:PT5S}")
    synchronized void refresh() {
        if (store.lastPublication() > inForce.publication()) {
            inForce = load();
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void published(PolicyPublished event) {
        refresh();
    }

    private InForce load() {
        List<StoredPack> published = store.published();
        List<LoadedPack> packs = packs(published, stored -> true);
        long last = published.isEmpty() ? 0 : number(published.getLast());
        return new InForce(last, published, packs, engine(packs));
    }

    private static long number(StoredPack stored) {
        return Objects.requireNonNull(stored.published());
    }

    /** Packs by id, each in its newest version that passes the test; shipped ones pass always. Only those are compiled. */
    private List<LoadedPack> packs(List<StoredPack> published, Predicate<StoredPack> counts) {
        Map<String, Supplier<LoadedPack>> packs = new LinkedHashMap<>();
        shipped.forEach(pack -> packs.put(pack.pack().info().id(), () -> pack));
        published.stream()
                .filter(counts)
                .forEach(stored -> packs.put(stored.draft().packId(), () -> compiled(stored)));
        return packs.values().stream().map(Supplier::get).toList();
    }

    private LoadedPack compiled(StoredPack stored) {
        return compiled.computeIfAbsent(stored.draft().hash(), hash -> {
            PackTexts.Compiled result = PackTexts.compile(
                    stored.text(),
                    stored.draft().packId() + " " + stored.draft().version());
            if (!result.runs()) {
                throw new BrokenPacksException(result.findings());
            }
            return result.pack().orElseThrow();
        });
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
        return inForce.publication;
    }

    @Override
    public PolicyEngine knownAt(Instant moment) {
        return engine(packs(inForce.published(), stored -> isKnown(stored, moment)));
    }

    private static boolean isKnown(StoredPack stored, Instant moment) {
        Instant at = stored.publishedAt();
        return at != null && !at.isAfter(moment);
    }

    @Override
    public Optional<String> text(String packHash) {
        return KeptTexts.of(packHash, packsInForce(), shipped, inForce.published());
    }

    @Override
    public Optional<PolicyEngine> with(String packHash) {
        if (get().packs().stream().anyMatch(pack -> pack.hash().equals(packHash))) {
            return Optional.of(get());
        }
        Optional<StoredPack> wanted = inForce.published().stream()
                .filter(stored -> stored.draft().hash().equals(packHash))
                .reduce((earlier, later) -> later);
        if (wanted.isPresent()) {
            long number = number(wanted.get());
            return Optional.of(engine(packs(inForce.published(), stored -> number(stored) <= number)));
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
        inForce.published().stream()
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
        return new LiveHouseRules(this);
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
}
