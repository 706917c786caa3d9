package cn.yujiang.controls;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;

/** Lists of people handed over by other bureaus, compared with every roster and claim (controls A10 and A11). */
public interface ComparisonLists {

    /** What a list is. @param source who handed it over; @param asOf the day it describes */
    record Head(ListKind kind, String source, LocalDate asOf) {}

    /** A row of the workbook: name and identity number. */
    record Row(int number, Map<String, String> values) {}

    /** @param problems why the row is not taken; empty for one that is */
    record RowOutcome(int number, List<Rejection> problems) {}

    /** A list as it is kept. @param current whether it is the newest of its kind and source here */
    record Listed(
            long id,
            Head head,
            String divisionCode,
            int people,
            boolean current,
            Instant importedAt,
            String importedBy) {}

    /** Lists of the user's area, newest first. */
    @PreAuthorize(Rights.BUREAU)
    List<Listed> lists();

    /** Checks the rows without keeping anything. */
    @PreAuthorize(Rights.REVIEW_OR_SUPERVISION)
    List<RowOutcome> check(List<Row> rows);

    /**
     * Keeps a list; an earlier one of the same kind and source for the same division counts no more.
     *
     * @throws cn.yujiang.shared.RejectedException {@code LIST_SOURCE}, {@code LIST_DATE}
     */
    @PreAuthorize(Rights.REVIEW_OR_SUPERVISION)
    List<RowOutcome> take(Head head, List<Row> rows, String fileHash);
}
