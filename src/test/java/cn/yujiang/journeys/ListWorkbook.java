package cn.yujiang.journeys;

import cn.yujiang.shared.ResidentId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Lists as an enterprise keeps them; the ids are valid in form and belong to a division that does not exist. */
final class ListWorkbook {

    private static final List<String> NAMES = List.of("赵名单", "钱名单", "孙名单", "李名单", "周名单", "吴名单");

    private ListWorkbook() {}

    /** Five rows that are good, and one whose wage is no number. */
    static byte[] wages() throws IOException {
        String[] heads = {"序号", "姓名", "身份证号", "用工主体", "参保单位", "人员类别", "工资"};
        String[] wages = {"1500", "1666.66", "3000", "2400", "0", "两千"};
        return table(heads, row -> new String[] {
            "企业", "是", row == 3 ? "就业困难人员" : "建档立卡", wages[row],
        });
    }

    /** Two apprentices in the first year of 18 months. */
    static byte[] apprentices() throws IOException {
        String[] heads = {"序号", "姓名", "身份证号", "协议月数", "支出", "已完成培训"};
        return table(heads, row -> new String[] {"18", row == 0 ? "5000" : "3600.50", "是"});
    }

    private interface Facts {
        String[] of(int row);
    }

    private static byte[] table(String[] heads, Facts facts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", null);
                var sheet = workbook.newWorksheet("名单")) {
            for (int column = 0; column < heads.length; column++) {
                sheet.value(0, column, heads[column]);
            }
            for (int row = 0; row < NAMES.size(); row++) {
                sheet.value(row + 1, 0, Integer.toString(row + 1));
                sheet.value(row + 1, 1, NAMES.get(row));
                sheet.value(row + 1, 2, residentId(row));
                String[] values = facts.of(row);
                for (int column = 0; column < values.length; column++) {
                    sheet.value(row + 1, column + 3, values[column]);
                }
            }
        }
        return out.toByteArray();
    }

    private static String residentId(int row) {
        String digits = "14099819880808%03d".formatted(500 + row);
        return digits + ResidentId.checkCharacter(digits);
    }
}
