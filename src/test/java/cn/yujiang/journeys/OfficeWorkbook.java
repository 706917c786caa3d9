package cn.yujiang.journeys;

import cn.yujiang.shared.ResidentId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A roster as offices make it: title rows and a merged cell above the head, a serial column, an extra column, ids with spaces and
 * full-width digits, a blank row, a duplicate, a wrong check digit, a total row. Fifteen rows are good, three are not.
 */
final class OfficeWorkbook {

    static final int GOOD = 15;
    static final int BAD = 3;

    private OfficeWorkbook() {}

    static byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "office", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("花名册");
            sheet.value(0, 0, "忻州示例职业培训学校培训学员花名册");
            sheet.range(0, 0, 0, 6).merge();
            sheet.value(1, 0, "填表日期：2026年11月");
            head(sheet, 3, "序号", "姓名", "身份证号码", "人员类别", "学历", "联系电话", "备注");
            for (int i = 1; i <= GOOD; i++) {
                head(sheet, 3 + i, "" + i, name(i), written(i), "脱贫劳动力", "初中", "1990001" + "%04d".formatted(i), "");
            }
            int next = 4 + GOOD;
            head(sheet, next + 1, "16", name(1), written(1), "脱贫劳动力", "初中", "", "与第1人重复");
            head(sheet, next + 2, "17", "吴样例", wrongCheck(), "脱贫劳动力", "初中", "", "");
            head(sheet, next + 3, "18", "郑样例", id(18), "社会人员", "初中", "", "");
            head(sheet, next + 4, "合计", "", "18人", "", "", "", "");
        }
        return out.toByteArray();
    }

    private static void head(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }

    private static String name(int number) {
        return "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳".charAt(number) + "样例";
    }

    private static String id(int number) {
        String digits = "14099919900101%03d".formatted(700 + number);
        return digits + ResidentId.checkCharacter(digits);
    }

    /** Every third number is written in full-width digits, every third in groups. */
    private static String written(int number) {
        String id = id(number);
        return switch (number % 3) {
            case 0 -> id.chars().mapToObj(c -> Character.toString(c + 0xFEE0)).reduce("", String::concat);
            case 1 -> id.substring(0, 6) + " " + id.substring(6, 14) + " " + id.substring(14);
            default -> id;
        };
    }

    private static String wrongCheck() {
        String id = id(17);
        return id.substring(0, 17) + (id.charAt(17) == '1' ? '2' : '1');
    }
}
