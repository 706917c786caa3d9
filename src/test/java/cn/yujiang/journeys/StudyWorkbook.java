package cn.yujiang.journeys;

import cn.yujiang.shared.ResidentId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.dhatim.fastexcel.Workbook;

/**
 * What a learning platform exports about the people of the demonstration's class with sign-ins: sittings of one minute for 0.01 hours, more of
 * them than the eight hours a day allows.
 */
final class StudyWorkbook {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int PEOPLE = 20;
    private static final int DAYS = 4;

    /** 8 hours a day, person and day of the class so far. */
    static final int TAKEN = PEOPLE * DAYS * 800;

    private StudyWorkbook() {}

    static byte[] of(LocalDate today, int rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", null);
                var sheet = workbook.newWorksheet("学习记录")) {
            String[] headers = {"身份证号", "课程名称", "学时", "开始时间", "结束时间", "人脸核验", "挂机分钟"};
            for (int column = 0; column < headers.length; column++) {
                sheet.value(0, column, headers[column]);
            }
            for (int row = 0; row < rows; row++) {
                int turn = row / PEOPLE;
                LocalDateTime start =
                        today.minusDays(turn % DAYS).atStartOfDay().plusMinutes(turn / DAYS);
                sheet.value(row + 1, 0, residentId(row % PEOPLE));
                sheet.value(row + 1, 1, "烹饪卫生与安全");
                sheet.value(row + 1, 2, "0.01");
                sheet.value(row + 1, 3, TIME.format(start));
                sheet.value(row + 1, 4, TIME.format(start.plusMinutes(1)));
                sheet.value(row + 1, 5, "通过");
                sheet.value(row + 1, 6, 0);
            }
        }
        return out.toByteArray();
    }

    /** The people of the demonstration have numbers of an address code that was never assigned. */
    private static String residentId(int person) {
        int number = person == 0 ? 0 : 699 + person;
        LocalDate birth = LocalDate.of(1985, 1, 1).plusDays(number * 13L % 5000);
        String digits = "140999" + DateTimeFormatter.BASIC_ISO_DATE.format(birth) + "%03d".formatted(number % 1000);
        return digits + ResidentId.checkCharacter(digits);
    }
}
