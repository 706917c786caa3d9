package cn.yujiang.policy.application;

import cn.yujiang.identity.Actor;
import cn.yujiang.policy.EvidenceDirectory;
import cn.yujiang.policy.PackPreview;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.policy.domain.CompiledPack;
import cn.yujiang.policy.domain.PackComparison;
import cn.yujiang.policy.packs.LoadedPack;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a draft would change, over made-up cases and over the evidence of claims in the actor's area. */
@Component
class DraftEffects {

    private static final int STEP = 500;

    private final LivePolicies policies;
    private final PolicySettings settings;
    private final EvidenceDirectory evidence;
    private final BusinessClock clock;

    DraftEffects(LivePolicies policies, PolicySettings settings, EvidenceDirectory evidence, BusinessClock clock) {
        this.policies = policies;
        this.settings = settings;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** The version of this pack in force; null for a paper that is new here. */
    @Nullable
    CompiledPack inForce(String packId) {
        return policies.packsInForce().stream()
                .map(LoadedPack::pack)
                .filter(pack -> pack.info().id().equals(packId))
                .findFirst()
                .orElse(null);
    }

    Set<String> changedRules(CompiledPack draft) {
        return new PackComparison(inForce(draft.info().id()), draft, settings::overrides).changedRules();
    }

    PackPreview of(CompiledPack draft, Actor actor, WhatIf.Progress progress) {
        var comparison = new PackComparison(inForce(draft.info().id()), draft, settings::overrides);
        comparison.addMadeUp();
        AtomicLong done = new AtomicLong();
        evidence.each(comparison.changedRules(), actor.scope(), line -> {
            if (done.incrementAndGet() % STEP == 0 && !progress.proceed(done.get(), 0)) {
                throw new RejectedException(Rejection.of("WHAT_IF_CANCELLED"));
            }
            comparison.add(line);
        });
        return new PackPreview(draft.info().hash(), clock.now(), comparison.effects());
    }
}
