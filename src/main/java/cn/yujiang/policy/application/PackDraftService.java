package cn.yujiang.policy.application;

import static cn.yujiang.policy.application.DraftAccess.refused;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.policy.ExampleResult;
import cn.yujiang.policy.PackContent;
import cn.yujiang.policy.PackDrafts;
import cn.yujiang.policy.PackFinding;
import cn.yujiang.policy.PackPart;
import cn.yujiang.policy.PackPreview;
import cn.yujiang.policy.PolicyPublished;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.policy.domain.PackStore;
import cn.yujiang.policy.domain.StoredPack;
import cn.yujiang.policy.packs.LoadedPack;
import cn.yujiang.policy.packs.PackTexts;
import cn.yujiang.shared.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PackDraftService implements PackDrafts {

    private final DraftAccess drafts;
    private final DraftChecks checks;
    private final DraftEffects effects;
    private final PackStore store;
    private final LivePolicies policies;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PackDraftService(
            DraftAccess drafts,
            DraftChecks checks,
            DraftEffects effects,
            PackStore store,
            LivePolicies policies,
            CurrentActor currentActor,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.checks = checks;
        this.effects = effects;
        this.store = store;
        this.policies = policies;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Draft> all() {
        return store.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Draft get(long id) {
        return drafts.get(id).draft();
    }

    @Override
    public String text(long id) {
        return drafts.get(id).text();
    }

    @Override
    public String export(String packId) {
        return policies.inForce(packId)
                .orElseThrow(() -> refused("PACK_UNKNOWN", packId))
                .text();
    }

    @Override
    @Transactional
    public Draft revise(String packId) {
        LoadedPack base = policies.inForce(packId).orElseThrow(() -> refused("PACK_UNKNOWN", packId));
        return drafts.begin(DraftTexts.nextVersion(base.text()), base, actor().id(), clock.now());
    }

    @Override
    @Transactional
    public Draft create(NewPaper paper) {
        DraftTexts.requireId(paper.packId());
        if (policies.inForce(paper.packId()).isPresent()) {
            throw refused("PACK_ID_TAKEN", paper.packId());
        }
        if (paper.title().isBlank()
                || paper.issuer().isBlank()
                || paper.divisions().isEmpty()) {
            throw refused("PACK_HEAD");
        }
        return drafts.begin(DraftTexts.of(paper, clock.today()), null, actor().id(), clock.now());
    }

    @Override
    @Transactional
    public Draft imported(String text) {
        String id = PackContent.text(
                DraftTexts.content(text).parts(PackPart.DOCUMENT).getFirst(), "pack");
        return drafts.begin(text, policies.inForce(id).orElse(null), actor().id(), clock.now());
    }

    @Override
    @Transactional
    public Draft savePart(
            long id, int lock, PackPart part, @Nullable Integer index, @Nullable Map<String, Object> value) {
        StoredPack draft = drafts.editable(id, lock);
        return save(
                draft, lock, PackTexts.write(DraftTexts.content(draft.text()).with(part, index, value)));
    }

    @Override
    @Transactional
    public Draft saveText(long id, int lock, String text) {
        return save(drafts.editable(id, lock), lock, text);
    }

    private Actor actor() {
        return currentActor.require();
    }

    private Draft save(StoredPack draft, int lock, String text) {
        StoredPack changed = DraftTexts.rewritten(draft, text, actor().id());
        boolean renamed = !changed.draft().packId().equals(draft.draft().packId());
        if (renamed
                && (draft.draft().baseHash() != null
                        || policies.inForce(changed.draft().packId()).isPresent())) {
            throw refused("PACK_ID_TAKEN", changed.draft().packId());
        }
        return drafts.write(changed, lock);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PackFinding> check(long id) {
        return checks.findings(drafts.get(id).text());
    }

    @Override
    @Transactional(readOnly = true)
    public List<PackFinding> tryPart(
            long id, PackPart part, @Nullable Integer index, @Nullable Map<String, Object> value) {
        String text = drafts.get(id).text();
        PackContent content = DraftTexts.content(text);
        boolean gone = part != PackPart.DOCUMENT
                && index != null
                && index >= content.parts(part).size();
        return gone ? DraftChecks.GONE : checks.caused(text, PackTexts.write(content.with(part, index, value)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ExampleResult> examples(long id) {
        return checks.examples(drafts.get(id).text());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> differences(long id) {
        StoredPack draft = drafts.get(id);
        return effects.differences(draft.draft().packId(), DraftTexts.content(draft.text()));
    }

    /** Reads many lines, so it holds no transaction; what it finds is written by one statement that asks for the same draft. */
    @Override
    public PackPreview preview(long id, WhatIf.Progress progress) {
        StoredPack draft = drafts.get(id);
        PackPreview preview = effects.of(checks.requireRunning(draft.text()), progress);
        boolean counts = draft.draft().state() == State.DRAFT && actor().is(Role.POLICY_ADMIN);
        if (counts) {
            Draft looked = Drafts.previewed(draft.draft(), preview.hash());
            drafts.keep(
                    effects.keeping(draft.withDraft(looked), preview),
                    draft.draft().lock());
        }
        return preview;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PackPreview> lastPreview(long id) {
        return effects.kept(drafts.get(id));
    }

    @Override
    @Transactional
    public Draft submit(long id, int lock, String reason) {
        DraftAccess.requireReason(reason);
        StoredPack draft = drafts.editable(id, lock);
        checks.requireNewest();
        checks.requireReady(draft);
        Draft submitted =
                drafts.write(draft.withDraft(Drafts.submitted(draft.draft(), reason.strip(), actor().id())), lock);
        drafts.tell("POLICY_SUBMITTED", submitted, State.DRAFT, submitted.reason());
        return submitted;
    }

    @Override
    @Transactional
    public Draft publish(long id, int lock) {
        Actor actor = actor();
        StoredPack draft = drafts.waiting(id, lock, actor);
        long number = checks.requireNewest() + 1;
        checks.requireReady(draft);
        List<String> rules = List.copyOf(effects.changedRules(checks.requireRunning(draft.text())));
        Draft published = Drafts.decided(draft.draft(), State.PUBLISHED, actor.id(), clock.now(), null);
        if (!store.publish(new StoredPack(published, draft.text(), draft.preview(), number, clock.now()))) {
            throw refused("DRAFT_CHANGED");
        }
        drafts.tell("POLICY_PUBLISHED", published, State.SUBMITTED, published.reason());
        events.publishEvent(new PolicyPublished(number, published.packId(), rules));
        return published;
    }

    @Override
    @Transactional
    public Draft giveBack(long id, int lock, String reason) {
        DraftAccess.requireReason(reason);
        Actor actor = actor();
        StoredPack draft = drafts.waiting(id, lock, actor);
        Draft back = Drafts.decided(draft.draft(), State.DRAFT, actor.id(), clock.now(), reason.strip());
        drafts.tell("POLICY_RETURNED", back, State.SUBMITTED, back.note());
        return drafts.write(draft.withDraft(back), draft.draft().lock());
    }

    @Override
    @Transactional
    public Draft discard(long id, int lock) {
        StoredPack draft = drafts.editable(id, lock);
        Draft gone = Drafts.decided(draft.draft(), State.DISCARDED, actor().id(), clock.now(), null);
        drafts.tell("POLICY_DISCARDED", gone, State.DRAFT, null);
        return drafts.write(draft.withDraft(gone), lock);
    }
}
