package cn.yujiang.subsidy;

import cn.yujiang.identity.Rights;
import org.springframework.security.access.prepost.PreAuthorize;

/** Objections to a public notice by people without an account, and what the supervision does with them. */
public interface PublicObjections {

    /**
     * What somebody writes on the public page.
     *
     * @param line place of the person on the notice, from 0
     * @param reporter and contact may be empty; they are kept sealed and shown to nobody but who takes the objection up
     * @param address where the call came from, to limit how many come from one place; only its keyed hash is kept
     */
    record PublicObjection(
            long noticeId, long claimId, int line, String text, String reporter, String contact, String address) {}

    /** Who wrote an objection, opened for the one who looks into it. */
    record Reporter(String name, String contact) {}

    /**
     * Receives an objection without sign-in, inside the period. It waits for the supervision to take it up; until then the claim cannot
     * be approved.
     *
     * @throws cn.yujiang.shared.RejectedException {@code NOTICE_OVER}, {@code REASON_REQUIRED}, {@code TEXT_LONG}, {@code NOT_FOUND},
     *     {@code TOO_MANY_OBJECTIONS}
     */
    @PreAuthorize(Rights.PUBLIC)
    void objectPublicly(PublicObjection objection);

    /** Makes a received objection an open one: the line is marked and the second review decides. */
    @PreAuthorize(Rights.SUPERVISION)
    void takeUp(long objectionId);

    @PreAuthorize(Rights.SUPERVISION)
    void dismiss(long objectionId, String reason);

    /** Who wrote it; the reading is recorded. Empty texts when nobody said. */
    @PreAuthorize(Rights.SUPERVISION)
    Reporter reporter(long objectionId);
}
