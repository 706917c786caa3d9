package cn.yujiang.policy;

import cn.yujiang.identity.Rights;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Making and changing packs on the screen (U90). A draft is a whole pack; it may be unfinished for as long as it is a draft. What is
 * in force is never edited: a second person puts the draft in force as a new version, after the checks found no error and somebody
 * has looked at what it would change.
 */
public interface PackDrafts {

    /** Where a draft stands. */
    enum State {
        DRAFT,
        SUBMITTED,
        PUBLISHED,
        SUPERSEDED,
        DISCARDED
    }

    /**
     * A draft or a version.
     *
     * @param baseHash fingerprint of the version it changes; null for a paper that is new here
     * @param hash fingerprint of its text
     * @param previewedHash fingerprint of the text when the effects were last looked at; null before
     * @param reason why it was made, written when it is handed over
     * @param editors everybody who had a hand in it; none of them may put it in force
     * @param lock changes with every change, to notice two people at once
     * @param note what the second person wrote
     */
    record Draft(
            long id,
            String packId,
            String version,
            String title,
            List<String> divisions,
            @Nullable String baseHash,
            String hash,
            @Nullable String previewedHash,
            State state,
            String reason,
            List<Long> editors,
            long madeBy,
            Instant madeAt,
            int lock,
            @Nullable Long decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note) {

        public Draft {
            divisions = List.copyOf(divisions);
            editors = List.copyOf(editors);
        }
    }

    /** The head of a paper that is new here; the rest is filled in part by part. */
    record NewPaper(String packId, String number, String title, String issuer, List<String> divisions) {
        public NewPaper {
            divisions = List.copyOf(divisions);
        }
    }

    /**
     * One difference between a draft and the version in force.
     *
     * @param part what kind of part
     * @param name which one, as {@link PackContent#identity} has it
     * @param field key of the changed value; null when the whole part was added or taken away
     * @param before null when added
     * @param after null when taken away
     */
    record Change(
            PackPart part,
            String name,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after) {}

    /** Everything, newest first: open drafts and versions of the past. */
    @PreAuthorize(Rights.POLICY_OR_SECOND_REVIEW)
    List<Draft> all();

    /** @throws cn.yujiang.shared.RejectedException {@code DRAFT_UNKNOWN} */
    @PreAuthorize(Rights.POLICY_OR_SECOND_REVIEW)
    Draft get(long id);

    @PreAuthorize(Rights.POLICY_OR_SECOND_REVIEW)
    String text(long id);

    /** The text of the version in force, to keep or to carry elsewhere. */
    @PreAuthorize(Rights.POLICY_OR_SECOND_REVIEW)
    String export(String packId);

    /**
     * A draft of the next version of a pack in force.
     *
     * @throws cn.yujiang.shared.RejectedException {@code PACK_UNKNOWN}; {@code DRAFT_OPEN} when one is open already
     */
    @PreAuthorize(Rights.POLICY)
    Draft revise(String packId);

    /** @throws cn.yujiang.shared.RejectedException {@code PACK_ID} when it is no id, {@code PACK_ID_TAKEN}, {@code PACK_HEAD} */
    @PreAuthorize(Rights.POLICY)
    Draft create(NewPaper paper);

    /**
     * A draft from the text of a pack made elsewhere: new, or the next version of a pack known here.
     *
     * @throws cn.yujiang.shared.RejectedException {@code PACK_TEXT}, {@code PACK_ID}, {@code DRAFT_OPEN}
     */
    @PreAuthorize(Rights.POLICY)
    Draft imported(String text);

    /**
     * Puts one part in place of another; see {@link PackContent#with}.
     *
     * @throws cn.yujiang.shared.RejectedException {@code DRAFT_CHANGED} when somebody else was faster, {@code DRAFT_CLOSED}
     */
    @PreAuthorize(Rights.POLICY)
    Draft savePart(long id, int lock, PackPart part, @Nullable Integer index, @Nullable Map<String, Object> value);

    /** @throws cn.yujiang.shared.RejectedException {@code PACK_TEXT}, and as {@link #savePart} */
    @PreAuthorize(Rights.POLICY)
    Draft saveText(long id, int lock, String text);

    /** What the checks find in the draft; errors keep it from being handed over. */
    @PreAuthorize(Rights.POLICY_OR_SECOND_REVIEW)
    List<PackFinding> check(long id);

    /** What the checks would find in addition, or elsewhere, if this part were saved; nothing is stored. */
    @PreAuthorize(Rights.POLICY)
    List<PackFinding> tryPart(long id, PackPart part, @Nullable Integer index, @Nullable Map<String, Object> value);

    /** The worked examples of the draft, run; empty while its formulas have errors. */
    @PreAuthorize(Rights.POLICY_OR_SECOND_REVIEW)
    List<ExampleResult> examples(long id);

    @PreAuthorize(Rights.POLICY_OR_SECOND_REVIEW)
    List<Change> differences(long id);

    /**
     * Computes what the draft would change, over the evidence of claims and over made-up cases, and remembers that it was
     * looked at.
     *
     * @throws cn.yujiang.shared.RejectedException {@code DRAFT_ERRORS} while the checks find errors
     */
    @PreAuthorize(Rights.POLICY_OR_SECOND_REVIEW)
    PackPreview preview(long id, WhatIf.Progress progress);

    /** What the last preview of this very text showed; empty when there was none. */
    @PreAuthorize(Rights.POLICY_OR_SECOND_REVIEW)
    java.util.Optional<PackPreview> lastPreview(long id);

    /**
     * Hands the draft to a second person.
     *
     * @throws cn.yujiang.shared.RejectedException {@code DRAFT_ERRORS}, {@code DRAFT_NOT_PREVIEWED}, {@code DRAFT_UNCHANGED}, {@code
     *     SETTING_REASON}, {@code DRAFT_BASE} when another version came in force meanwhile
     */
    @PreAuthorize(Rights.POLICY)
    Draft submit(long id, int lock, String reason);

    /**
     * Puts the draft in force as a new version, at once and everywhere.
     *
     * @param lock of the draft the second person has read
     * @throws cn.yujiang.shared.RejectedException {@code DRAFT_CHANGED} when it is another text by now, {@code SEPARATION_OF_DUTIES} for whoever made or changed it, {@code DRAFT_CLOSED},
     *     {@code DRAFT_BASE}, {@code DRAFT_ERRORS}, {@code DRAFT_DIVISION} when the paper holds nowhere in the actor's area
     */
    @PreAuthorize(Rights.POLICY_OR_SECOND_REVIEW)
    Draft publish(long id, int lock);

    /** Gives it back to whoever made it. @throws cn.yujiang.shared.RejectedException as {@link #publish}, {@code SETTING_REASON} */
    @PreAuthorize(Rights.POLICY_OR_SECOND_REVIEW)
    Draft giveBack(long id, int lock, String reason);

    /** Ends a draft; it stays readable. @throws cn.yujiang.shared.RejectedException {@code DRAFT_CLOSED} */
    @PreAuthorize(Rights.POLICY)
    Draft discard(long id, int lock);
}
