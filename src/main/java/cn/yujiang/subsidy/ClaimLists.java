package cn.yujiang.subsidy;

import cn.yujiang.identity.Rights;
import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Lists for claims that have no class. The body enters what it alone knows; what follows from earlier claims the system adds. A list is
 * frozen from the submission of its claim on, unless the claim comes back. Bureau users see lists that were handed in.
 */
public interface ClaimLists {

    /** A row of the page of lists. @param open rows may still be changed */
    record Summary(
            long id,
            String title,
            String bodyName,
            int rows,
            boolean open,
            @Nullable Long claimId,
            @Nullable ClaimState state) {}

    /** A rule the body may claim with a list. @param details keys of what its papers say beside the rows */
    record Choice(RuleInfo rule, ListPeriod period, boolean aboutBody, List<String> details) {}

    /** @param value month yyyy-MM or number of the year; empty for a rule without periods */
    record NewList(String ruleId, String value, LocalDate day) {}

    /** A row as it was entered: by key of the columns, besides {@code name}, {@code residentId}, {@code phone}, {@code account}. */
    record Entry(int number, Map<String, String> values) {
        public Entry {
            values = Map.copyOf(values);
        }
    }

    /** @param problems why it was not taken; empty for a row that was or would be */
    record Answer(Entry entry, List<Rejection> problems) {}

    /**
     * A row with what the rule says about it.
     *
     * @param before earlier claims of the person under the rule that live, oldest first
     */
    record Computed(
            ClaimList.Row row,
            AssessmentStatus status,
            @Nullable Money amount,
            ClaimLine line,
            List<Before> before) {}

    /** An earlier claim. @param value of its period */
    record Before(String value, String claimNo, Money amount) {}

    @PreAuthorize(Rights.CLAIM_READER)
    List<Summary> find(int offset, int limit);

    @PreAuthorize(Rights.CLAIM_READER)
    int count();

    @PreAuthorize(Rights.CLAIM_READER)
    ClaimList get(long listId);

    /** Rules in force on the day that pay a body of this kind and need no class. */
    @PreAuthorize(Rights.APPLICANT)
    List<Choice> choices(LocalDate day);

    /**
     * An empty list; with its only row where the rule is about the body.
     *
     * @throws cn.yujiang.shared.RejectedException {@code LIST_RULE} when the rule is none of {@link #choices}, {@code LIST_MONTH},
     *     {@code LIST_YEAR}, {@code LIST_FUTURE}
     */
    @PreAuthorize(Rights.APPLICANT)
    long create(NewList list);

    /** What has to be entered for each row, in the order of the pack. */
    @PreAuthorize(Rights.CLAIM_READER)
    List<ListColumn> columns(long listId);

    /** Keys of what the papers say beside the rows. */
    @PreAuthorize(Rights.CLAIM_READER)
    List<String> detailKeys(long listId);

    /** Checks rows without storing them. */
    @PreAuthorize(Rights.APPLICANT)
    List<Answer> preview(long listId, List<Entry> rows);

    /**
     * Takes the good rows and says of the others why not.
     *
     * @throws cn.yujiang.shared.RejectedException {@code LIST_FROZEN}, {@code NOT_FOUND}
     */
    @PreAuthorize(Rights.APPLICANT)
    List<Answer> add(long listId, List<Entry> rows);

    /** Enters the facts of a row anew. @throws cn.yujiang.shared.RejectedException {@code LIST_FROZEN}, and those of the facts */
    @PreAuthorize(Rights.APPLICANT)
    void change(long listId, long rowId, Map<String, String> facts);

    /** @throws cn.yujiang.shared.RejectedException {@code LIST_FROZEN}, {@code NOT_FOUND} */
    @PreAuthorize(Rights.APPLICANT)
    void remove(long listId, long rowId);

    /** What the papers say beside the rows. @throws cn.yujiang.shared.RejectedException {@code LIST_FROZEN} */
    @PreAuthorize(Rights.APPLICANT)
    void describe(long listId, Map<String, String> details);

    /** Every row with its amount and the way to it, as of now. */
    @PreAuthorize(Rights.CLAIM_READER)
    List<Computed> compute(long listId);

    /** A draft of the claim. @throws cn.yujiang.shared.RejectedException {@code LIST_EMPTY}, {@code CLAIM_EXISTS} */
    @PreAuthorize(Rights.APPLICANT)
    long claim(long listId);
}
