package cn.yujiang.subsidy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a claim without a class is made for: people, each with the facts the rule asks for, or one line about the body itself.
 *
 * @param packVersion version of the paper whose facts the rows were entered by
 * @param value of the period: yyyy-MM, the number of the year, or empty
 * @param day the day that decides which version of the rule holds
 * @param aboutBody the one row is the body itself
 * @param open rows may be changed: nothing was handed in for the list, or it came back
 * @param claimId the claim made from it that lives; null for none
 * @param details what its papers say beside the rows, by key
 */
public record ClaimList(
        long id,
        String title,
        String ruleId,
        String ruleTitle,
        String packVersion,
        long bodyId,
        String bodyName,
        String divisionCode,
        ListPeriod period,
        String value,
        LocalDate day,
        boolean aboutBody,
        boolean open,
        @Nullable Long claimId,
        Map<String, String> details,
        List<Row> rows) {

    /** A body in place of a person. */
    public static final long NOBODY = 0;

    /**
     * A line.
     *
     * @param personId {@link #NOBODY} for the line about the body
     * @param maskedId partly hidden number of the person; the credit code of the body
     * @param facts by key of the {@link ListColumn}
     */
    public record Row(long id, long personId, int position, String name, String maskedId, Map<String, String> facts) {
        public Row {
            facts = Map.copyOf(facts);
        }
    }

    public ClaimList {
        details = Map.copyOf(details);
        rows = List.copyOf(rows);
    }

    /** The last day of what is claimed: of the month, or the deciding day. */
    public LocalDate end() {
        return period == ListPeriod.MONTH ? java.time.YearMonth.parse(value).atEndOfMonth() : day;
    }
}
