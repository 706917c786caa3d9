package cn.yujiang.journeys;

import cn.yujiang.shared.ResidentId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

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
        return workbook(
                (sheet, row) -> {
                    int turn = row / PEOPLE;
                    LocalDateTime start =
                            today.minusDays(turn % DAYS).atStartOfDay().plusMinutes(turn / DAYS);
                    sitting(sheet, row + 1, residentId(row % PEOPLE), "0.01", start, 1);
                },
                rows);
    }

    /** One evening of three class hours for each of these people. */
    static byte[] evening(LocalDate day, List<String> people) throws IOException {
        return workbook(
                (sheet, row) -> sitting(sheet, row + 1, people.get(row), "3", day.atTime(19, 0), 135), people.size());
    }

    private interface Rows {
        void write(Worksheet sheet, int row);
    }

    private static byte[] workbook(Rows rows, int count) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", null);
                var sheet = workbook.newWorksheet("学习记录")) {
            String[] headers = {"身份证号", "课程名称", "学时", "开始时间", "结束时间", "人脸核验", "挂机分钟"};
            for (int column = 0; column < headers.length; column++) {
                sheet.value(0, column, headers[column]);
            }
            for (int row = 0; row < count; row++) {
                rows.write(sheet, row);
            }
        }
        return out.toByteArray();
    }

    private static void sitting(
            Worksheet sheet, int line, String person, String hours, LocalDateTime start, int minutes) {
        sheet.value(line, 0, person);
        sheet.value(line, 1, "线上理论课程");
        sheet.value(line, 2, hours);
        sheet.value(line, 3, TIME.format(start));
        sheet.value(line, 4, TIME.format(start.plusMinutes(minutes)));
        sheet.value(line, 5, "通过");
        sheet.value(line, 6, 0);
    }

    /** The people of the demonstration have numbers of an address code that was never assigned. */
    private static String residentId(int person) {
        int number = person == 0 ? 0 : 699 + person;
        LocalDate birth = LocalDate.of(1985, 1, 1).plusDays(number * 13L % 5000);
        String digits = "140999" + DateTimeFormatter.BASIC_ISO_DATE.format(birth) + "%03d".formatted(number % 1000);
        return digits + ResidentId.checkCharacter(digits);
    }
}
