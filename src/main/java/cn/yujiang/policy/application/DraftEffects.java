package cn.yujiang.policy.application;

import cn.yujiang.identity.Scope;
import cn.yujiang.policy.EvidenceDirectory;
import cn.yujiang.policy.PackContent;
import cn.yujiang.policy.PackDrafts.Change;
import cn.yujiang.policy.PackPreview;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.policy.domain.CompiledPack;
import cn.yujiang.policy.domain.PackComparison;
import cn.yujiang.policy.domain.PackDifferences;
import cn.yujiang.policy.domain.StoredPack;
import cn.yujiang.policy.domain.lint.ShapeLint;
import cn.yujiang.policy.packs.LoadedPack;
import cn.yujiang.policy.packs.PackTexts;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a draft would change, over made-up cases and over the evidence of all claims under its rules. */
@Component
class DraftEffects {

    private static final int STEP = 500;

    /** A paper is looked at wherever it holds; only sums leave this class. */
    private static final Scope EVERYWHERE = new Scope("", null, null);

    private final LivePolicies policies;
    private final PolicySettings settings;
    private final EvidenceDirectory evidence;
    private final BusinessClock clock;
    private final JsonMapper json;

    DraftEffects(
            LivePolicies policies,
            PolicySettings settings,
            EvidenceDirectory evidence,
            BusinessClock clock,
            JsonMapper json) {
        this.policies = policies;
        this.settings = settings;
        this.evidence = evidence;
        this.clock = clock;
        this.json = json;
    }

    /** The version of this pack in force; null for a paper that is new here. */
    @Nullable
    CompiledPack inForce(String packId) {
        return policies.inForce(packId).map(LoadedPack::pack).orElse(null);
    }

    /** What reads differently from the version in force. */
    List<Change> differences(String packId, PackContent draft) {
        PackContent before = policies.inForce(packId)
                .map(pack -> DraftTexts.content(pack.text()))
                .orElseGet(() -> new PackContent(Map.of()));
        return PackDifferences.between(before, draft, PackTexts::write);
    }

    Set<String> changedRules(CompiledPack draft) {
        return new PackComparison(inForce(draft.info().id()), draft, settings::overrides).changedRules();
    }

    PackPreview of(CompiledPack draft, WhatIf.Progress progress) {
        var comparison = new PackComparison(inForce(draft.info().id()), draft, settings::overrides);
        comparison.addMadeUp();
        AtomicLong done = new AtomicLong();
        evidence.each(comparison.changedRules(), EVERYWHERE, line -> {
            if (done.incrementAndGet() % STEP == 0 && !progress.proceed(done.get(), 0)) {
                throw new RejectedException(Rejection.of("WHAT_IF_CANCELLED"));
            }
            comparison.add(line);
        });
        return new PackPreview(draft.info().hash(), clock.now(), comparison.effects(), ShapeLint.check(draft));
    }

    /** The draft with what somebody has just looked at. */
    StoredPack keeping(StoredPack draft, PackPreview preview) {
        return new StoredPack(draft.draft(), draft.text(), json.writeValueAsString(preview), null, null);
    }

    /** What somebody looked at, as long as it was this very text. */
    Optional<PackPreview> kept(StoredPack draft) {
        return Optional.ofNullable(draft.preview())
                .map(kept -> json.readValue(kept, PackPreview.class))
                .filter(preview -> preview.hash().equals(draft.draft().hash()));
    }
}
