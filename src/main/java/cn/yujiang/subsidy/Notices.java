package cn.yujiang.subsidy;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** The public notice (公示): names in full, identity numbers partly hidden, nothing else about a person. */
public interface Notices {

    /** A person on the notice. */
    record Line(String name, String maskedId, String occupation, String level, Money amount) {}

    /** A claim on the notice. */
    record Item(
            long claimId,
            String claimNo,
            String project,
            String basis,
            String applicant,
            Money total,
            List<Line> lines) {}

    /** A published notice. */
    record Notice(
            long id,
            String number,
            String divisionCode,
            LocalDate published,
            LocalDate firstDay,
            LocalDate lastDay,
            String hotline,
            List<Item> items) {}

    /** An objection raised against a line. */
    record Objection(long id, long claimId, long lineId, String name, String text, State state, String result) {
        /** Life of an objection. */
        public enum State {
            /** Came in over the public page; nobody has looked at it yet. */
            RECEIVED,
            OPEN,
            /** Not an objection at all, such as an advertisement; set aside with a reason. */
            SET_ASIDE,
            FOUNDED,
            UNFOUNDED
        }
    }

    /**
     * Publishes one notice for several claims; first and last day follow the working-day calendar.
     *
     * @return the notice's id
     */
    @PreAuthorize(Rights.SECOND_REVIEW)
    long publish(List<Long> claimIds, String hotline);

    @PreAuthorize(Rights.PUBLIC)
    List<Notice> current();

    @PreAuthorize(Rights.PUBLIC)
    Notice get(long noticeId);

    /** Records an objection that reached the bureau inside the period; it stops only the line concerned. */
    @PreAuthorize(Rights.SUPERVISION)
    void object(long claimId, long lineId, String text);

    /** Notices whose period is over, newest first. @param search part of the number, project, applicant or claim number */
    @PreAuthorize(Rights.PUBLIC)
    List<Notice> archive(String search, int offset, int limit);

    @PreAuthorize(Rights.CLAIM_READER)
    List<Objection> objections(long claimId);

    /**
     * Founded: the line is struck out and the claim goes back to the second review; one that was divided because of objections and has
     * nothing left to pay ends. Unfounded: the notice goes on.
     */
    @PreAuthorize(Rights.SECOND_REVIEW)
    void resolve(long objectionId, boolean founded, String result);
}
