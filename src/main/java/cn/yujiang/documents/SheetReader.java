package cn.yujiang.documents;

import java.util.function.Consumer;

/** Streams the rows of a workbook after the guard has passed it; never more than one row is held. */
public interface SheetReader {

    /**
     * Hands every row of every visible sheet to the consumer, in order.
     *
     * @param maxRows refused with {@code SHEET_TOO_MANY_ROWS} above this
     * @return what the guard counted
     * @throws cn.yujiang.shared.RejectedException as {@link SpreadsheetGuard}
     */
    SheetFacts read(byte[] file, int maxRows, Consumer<SheetRow> rows);
}
