package cn.yujiang.policy.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.policy.Divisions;
import cn.yujiang.policy.PackDrafts.Draft;
import cn.yujiang.policy.PackDrafts.State;
import cn.yujiang.policy.domain.PackStore;
import cn.yujiang.policy.domain.StoredPack;
import cn.yujiang.policy.packs.LoadedPack;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads, guards and writes drafts: who may, whether it is still open, whether somebody was faster; and tells the audit trail. */
@Component
class DraftAccess {

    private static final int SHORTEST_REASON = 5;

    private final PackStore store;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    DraftAccess(PackStore store, AuditTrail audit, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.store = store;
        this.audit = audit;
    }

    static RejectedException refused(String code, Object... args) {
        return new RejectedException(Rejection.of(code, args));
    }

    static void requireReason(String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw refused("SETTING_REASON");
        }
    }

    StoredPack get(long id) {
        return store.find(id).orElseThrow(() -> refused("DRAFT_UNKNOWN"));
    }

    /**
     * Begins a draft.
     *
     * @param base the version it changes; null for a paper that is new here
     */
    Draft begin(String text, @Nullable LoadedPack base, long maker, Instant at) {
        String baseHash = base == null ? null : base.pack().info().hash();
        StoredPack begun = DraftTexts.begun(Ids.next(), text, baseHash, maker, at);
        try {
            store.insert(begun);
        } catch (DuplicateKeyException e) {
            throw refused("DRAFT_OPEN", begun.draft().packId());
        }
        tell("POLICY_DRAFTED", begun.draft(), null, null);
        return begun.draft();
    }

    /** A draft its makers may still change. */
    StoredPack editable(long id, int lock) {
        StoredPack found = get(id);
        if (found.draft().state() != State.DRAFT) {
            throw refused("DRAFT_CLOSED");
        }
        if (found.draft().lock() != lock) {
            throw refused("DRAFT_CHANGED");
        }
        return found;
    }

    /** A draft that waits for this second person. */
    StoredPack waiting(long id, int lock, Actor actor) {
        StoredPack found = get(id);
        Draft draft = found.draft();
        if (draft.state() != State.SUBMITTED) {
            throw refused("DRAFT_CLOSED");
        }
        if (draft.lock() != lock) {
            throw refused("DRAFT_CHANGED");
        }
        if (draft.madeBy() == actor.id() || draft.editors().contains(actor.id())) {
            tell("POLICY_REFUSED", draft, draft.state(), "SEPARATION_OF_DUTIES");
            throw refused("SEPARATION_OF_DUTIES");
        }
        if (!actor.is(Role.POLICY_ADMIN) && draft.divisions().stream().noneMatch(code -> concerns(code, actor))) {
            throw refused("DRAFT_DIVISION");
        }
        return found;
    }

    /** A paper of a place concerns those who work in it, below it or above it. */
    private static boolean concerns(String division, Actor actor) {
        return Divisions.covers(division, actor.divisionCode()) || actor.scope().includesDivision(division);
    }

    /** Writes in a transaction of its own, for work that is too long to hold one. */
    void keep(StoredPack changed, int lock) {
        transaction.executeWithoutResult(status -> write(changed, lock));
    }

    /** Writes a change made on the version with this lock. */
    Draft write(StoredPack changed, int lock) {
        try {
            if (store.update(changed, lock)) {
                return changed.draft();
            }
            throw refused("DRAFT_CHANGED");
        } catch (DuplicateKeyException anotherDraftOfThisId) {
            throw refused("DRAFT_OPEN", changed.draft().packId());
        }
    }

    /** A refused attempt is told in a transaction of its own, because the attempt itself is rolled back. */
    void tell(String action, Draft draft, @Nullable State from, @Nullable String reason) {
        var entry = new AuditTrail.Entry(
                "policy:"
                        + draft.divisions().stream()
                                .filter(code -> code.matches("\\d{6}"))
                                .findFirst()
                                .orElse(Divisions.ALL),
                action,
                "policy_pack",
                draft.id(),
                from == null ? null : from.name(),
                draft.state().name(),
                reason,
                Map.of("pack", draft.packId(), "version", draft.version(), "hash", draft.hash()));
        if (action.equals("POLICY_REFUSED")) {
            audit.refused(entry);
        } else {
            audit.record(entry);
        }
    }
}
