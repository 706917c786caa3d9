package cn.yujiang.disbursement.domain;

import cn.yujiang.disbursement.domain.BankLayout.Reply;
import cn.yujiang.disbursement.domain.BankLayout.ReplyField;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the bank's answer, cell by cell; nothing is judged here.
 *
 * @param total what its row of totals says, null without one
 */
public record ReplyTable(List<Line> lines, @Nullable Totals total) {

    /** @param row number of the row in the file, from 1 @param amount null when it is no amount */
    public record Line(
            int row,
            Map<ReplyField, String> cells,
            @Nullable Money amount) {
        public String cell(ReplyField field) {
            return cells.getOrDefault(field, "");
        }
    }

    /** @param count null when it is no number */
    public record Totals(
            int row, @Nullable Integer count, @Nullable Money sum) {}

    /** @throws RejectedException {@code REPLY_COLUMN} naming the first column nobody finds, {@code REPLY_EMPTY} */
    public static ReplyTable read(List<List<String>> rows, Reply layout) {
        int head = head(rows, layout);
        Map<ReplyField, Integer> places = places(rows.get(head), layout);
        var lines = new ArrayList<Line>();
        Totals total = null;
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (i == head || row.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (row.getFirst().equals(layout.totalLabel())) {
                total = totals(i + 1, row, layout);
            } else if (i > head) {
                lines.add(line(i + 1, row, places, layout));
            }
        }
        if (lines.isEmpty()) {
            throw new RejectedException(Rejection.of("REPLY_EMPTY"));
        }
        return new ReplyTable(List.copyOf(lines), total);
    }

    private static int head(List<List<String>> rows, Reply layout) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).containsAll(layout.columns().values())) {
                return i;
            }
        }
        String missing = layout.columns().values().stream()
                .filter(title -> rows.stream().noneMatch(row -> row.contains(title)))
                .sorted()
                .findFirst()
                .orElseGet(() -> layout.columns().values().iterator().next());
        throw new RejectedException(Rejection.of("REPLY_COLUMN", missing));
    }

    private static Map<ReplyField, Integer> places(List<String> head, Reply layout) {
        var places = new EnumMap<ReplyField, Integer>(ReplyField.class);
        layout.columns().forEach((field, title) -> places.put(field, head.indexOf(title)));
        return places;
    }

    private static Line line(int number, List<String> row, Map<ReplyField, Integer> places, Reply layout) {
        var cells = new EnumMap<ReplyField, String>(ReplyField.class);
        places.forEach((field, place) -> cells.put(field, place < row.size() ? row.get(place) : ""));
        return new Line(number, cells, money(cells.getOrDefault(ReplyField.AMOUNT, ""), layout));
    }

    private static Totals totals(int number, List<String> row, Reply layout) {
        String count = row.size() > 1 ? row.get(1) : "";
        return new Totals(
                number,
                count.matches("\\d{1,8}") ? Integer.valueOf(count) : null,
                money(row.size() > 2 ? row.get(2) : "", layout));
    }

    /** Never guessed: what is no plain amount with at most two decimals is none. */
    private static @Nullable Money money(String text, Reply layout) {
        String plain = text.replace(",", "");
        if (layout.table().fen()) {
            return plain.matches("\\d{1,17}") ? Money.ofFen(Long.parseLong(plain)) : null;
        }
        return plain.matches("\\d{1,15}(\\.\\d{1,2}0*)?")
                ? Money.ofFen(new BigDecimal(plain).movePointRight(2).longValueExact())
                : null;
    }
}
