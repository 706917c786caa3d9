package cn.yujiang.policy.application;

import cn.yujiang.policy.PackDrafts.Draft;
import cn.yujiang.policy.PackDrafts.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a draft; each gives the draft after it, with a new lock. */
final class Drafts {

    private Drafts() {}

    static Draft previewed(Draft draft, String hash) {
        return changed(draft, draft.state(), draft.reason(), hash, draft.editors());
    }

    /** Whoever hands it over has had a hand in it. */
    static Draft submitted(Draft draft, String reason, long by) {
        List<Long> editors = new ArrayList<>(draft.editors());
        if (!editors.contains(by)) {
            editors.add(by);
        }
        return changed(draft, State.SUBMITTED, reason, draft.previewedHash(), editors);
    }

    private static Draft changed(
            Draft draft, State state, String reason, @Nullable String previewed, List<Long> editors) {
        return new Draft(
                draft.id(),
                draft.packId(),
                draft.version(),
                draft.title(),
                draft.divisions(),
                draft.baseHash(),
                draft.hash(),
                previewed,
                state,
                reason,
                editors,
                draft.madeBy(),
                draft.madeAt(),
                draft.lock() + 1,
                draft.decidedBy(),
                draft.decidedAt(),
                draft.note());
    }

    static Draft decided(Draft draft, State state, long by, Instant at, @Nullable String note) {
        return new Draft(
                draft.id(),
                draft.packId(),
                draft.version(),
                draft.title(),
                draft.divisions(),
                draft.baseHash(),
                draft.hash(),
                draft.previewedHash(),
                state,
                draft.reason(),
                draft.editors(),
                draft.madeBy(),
                draft.madeAt(),
                draft.lock() + 1,
                by,
                at,
                note);
    }
}
