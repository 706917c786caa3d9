package cn.yujiang.journeys;

import cn.yujiang.shared.ResidentId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;

/** Rosters of any size; the ids are valid in form and belong to a division that does not exist. */
final class PeopleWorkbook {

    /** Somebody on a roster. @param number makes phone and card, so that nobody shares them */
    record Person(String name, String residentId, int number) {}

    private PeopleWorkbook() {}

    /** @param series tells people of one workbook from those of another, 0 to 9 */
    static byte[] of(int series, int rows) throws IOException {
        return of(IntStream.rangeClosed(1, rows)
                .mapToObj(row -> person("演示学员", series, row))
                .toList());
    }

    static Person person(String name, int series, int row) {
        return new Person(name, residentId(series, row), 1_000_000 * (series + 1) + row);
    }

    static byte[] of(List<Person> people) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", null);
                var sheet = workbook.newWorksheet("学员")) {
            String[] headers = {"姓名", "身份证号", "人员类别", "联系电话", "银行卡号"};
            for (int column = 0; column < headers.length; column++) {
                sheet.value(0, column, headers[column]);
            }
            int row = 1;
            for (Person person : people) {
                sheet.value(row, 0, person.name);
                sheet.value(row, 1, person.residentId);
                sheet.value(row, 2, "脱贫劳动力");
                sheet.value(row, 3, "199%08d".formatted(person.number));
                sheet.value(row, 4, PlantedNumbers.card(person.number));
                row++;
            }
        }
        return out.toByteArray();
    }

    private static String residentId(int series, int row) {
        String digits =
                "14099%d%04d%02d01%03d".formatted(series, 1980 + row / 999 % 20, 1 + row / 19_980, row % 999 + 1);
        return digits + ResidentId.checkCharacter(digits);
    }
}
