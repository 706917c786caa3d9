package cn.yujiang.disbursement;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** A bank that answers in the layout of the example: tests change what it says. */
public final class BankReply {

    private static final Charset GBK = Charset.forName("GBK");

    /** A row of the answer. */
    public record Row(String reference, String account, String amount, String result, String reason) {
        public Row success() {
            return new Row(reference, account, amount, "成功", "");
        }

        public Row failure(String why) {
            return new Row(reference, account, amount, "失败", why);
        }

        public Row withAmount(String other) {
            return new Row(reference, account, other, result, reason);
        }

        public Row withAccount(String other) {
            return new Row(reference, other, amount, result, reason);
        }

        public Row withReference(String other) {
            return new Row(other, account, amount, result, reason);
        }

        long fen() {
            return Math.round(Double.parseDouble(amount) * 100);
        }
    }

    private BankReply() {}

    /** What the bank would say when all is well: read out of the very file it got. */
    public static List<Row> accepting(BankFiles.BankFile file) {
        var rows = new ArrayList<Row>();
        for (String line : new String(file.content(), GBK).split("\r\n")) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("序号") && !cells[0].equals("合计")) {
                rows.add(new Row(cells[1], cells[3], cells[5], "成功", ""));
            }
        }
        return rows;
    }

    public static byte[] csv(List<Row> rows) {
        return csv(rows, rows.size(), rows.stream().mapToLong(Row::fen).sum());
    }

    static byte[] csv(List<Row> rows, int count, long fen) {
        var text = new StringBuilder("业务参考号,收款人账号,金额(元),处理结果,失败原因\r\n");
        for (Row row : rows) {
            text.append(String.join(",", row.reference, row.account, row.amount, row.result, row.reason))
                    .append("\r\n");
        }
        text.append("合计,%d,%d.%02d\r\n".formatted(count, fen / 100, fen % 100));
        return text.toString().getBytes(GBK);
    }
}
