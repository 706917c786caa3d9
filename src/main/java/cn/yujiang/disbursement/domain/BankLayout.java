package cn.yujiang.disbursement.domain;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a bank wants its file and how it answers.
 *
 * @param divisions leading digits of the divisions that may use it; empty for all
 */
public record BankLayout(String id, String name, List<String> divisions, Out out, Reply reply) {

    /** Kind of file. */
    public enum Format {
        CSV,
        XLSX
    }

    /** What a column of the file to the bank holds. */
    public enum Field {
        NO,
        REFERENCE,
        BATCH,
        HOLDER,
        ACCOUNT,
        BANK,
        AMOUNT,
        PURPOSE,
        /** The same text in every line. */
        FIXED,
        /** In the row of totals: number of lines. */
        COUNT,
        /** In the row of totals: sum of the amounts. */
        SUM
    }

    /** Where the row of totals stands. */
    public enum TotalRow {
        NONE,
        FIRST,
        LAST
    }

    /**
     * Form of a table.
     *
     * @param charset of a CSV file
     * @param fen amounts are whole fen instead of yuan with two decimals
     */
    public record Table(Format format, Charset charset, char separator, boolean fen) {}

    /** @param header title; empty in the row of totals @param text of a fixed column */
    public record Column(String header, Field field, String text) {}

    /** The file to the bank. @param purpose what every payment is for */
    public record Out(Table table, List<Column> columns, TotalRow totalRow, List<Column> totals, String purpose) {
        public Out {
            columns = List.copyOf(columns);
            totals = List.copyOf(totals);
        }
    }

    /** What a column of the answer holds. */
    public enum ReplyField {
        REFERENCE,
        ACCOUNT,
        AMOUNT,
        RESULT,
        REASON
    }

    /**
     * The answer.
     *
     * @param columns titles
     * @param success words for success
     * @param failure words for failure
     * @param totalLabel first cell of the row of totals, with count and sum behind it; null for none
     */
    public record Reply(
            Table table,
            Map<ReplyField, String> columns,
            List<String> success,
            List<String> failure,
            @Nullable String totalLabel) {
        public Reply {
            columns = Map.copyOf(columns);
            success = List.copyOf(success);
            failure = List.copyOf(failure);
        }
    }

    public BankLayout {
        divisions = List.copyOf(divisions);
    }

    public boolean fits(String divisionCode) {
        return divisions.isEmpty() || divisions.stream().anyMatch(divisionCode::startsWith);
    }
}
