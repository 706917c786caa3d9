package cn.yujiang.attendance;

import cn.yujiang.documents.ColumnKind;
import cn.yujiang.documents.ColumnSpec;
import cn.yujiang.documents.ImportProgress;
import cn.yujiang.documents.ImportedTable;
import cn.yujiang.documents.TableImport;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.Ids;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** L6: a platform's file of a hundred thousand sittings against a real server: read, judged, stored, and the same file once more. */
public final class OnlineImportBench {

    private static final int PEOPLE = 100;
    private static final int DAYS = 10;
    private static final double BAR = 30;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<ColumnSpec> COLUMNS = List.of(
            ColumnSpec.required("residentId", ColumnKind.ID_NUMBER, "身份证号"),
            ColumnSpec.required("course", ColumnKind.TEXT, "课程名称"),
            ColumnSpec.required("hours", ColumnKind.DECIMAL, "学时"),
            ColumnSpec.optional("startedAt", ColumnKind.DATE_TIME, "开始时间"),
            ColumnSpec.optional("endedAt", ColumnKind.DATE_TIME, "结束时间"),
            ColumnSpec.optional("identity", ColumnKind.TEXT, "人脸核验"),
            ColumnSpec.optional("idleMinutes", ColumnKind.TEXT, "挂机分钟"));

    private OnlineImportBench() {}

    public static void main(String[] arguments) throws Exception {
        Engine engine = Engine.valueOf(arguments.length == 0 ? "MYSQL" : arguments[0].toUpperCase(Locale.ROOT));
        int rows = Integer.getInteger("rows", 100_000);
        run(engine, rows / 10, false);
        System.exit(run(engine, rows, true) <= BAR ? 0 : 1);
    }

    /** @return seconds from the bytes of the file to the last stored row */
    private static double run(Engine engine, int rows, boolean print) throws Exception {
        SignInSlice slice = slice(engine);
        byte[] workbook = workbook(slice, rows);
        OnlineHours online = slice.bean(OnlineHours.class);
        double[] seconds = new double[4];
        ImportedTable table = timed(seconds, 0, () -> slice.bean(TableImport.class).read(workbook, COLUMNS, ImportProgress.NONE));
        List<OnlineHours.Row> read = table.rows().stream()
                .map(row -> new OnlineHours.Row(row.rowNumber(), row.values()))
                .toList();
        timed(seconds, 1, () -> ServiceContext.as(slice.clerk, () -> online.preview(slice.cohort, read)));
        var file = new OnlineHours.File(new OnlineHours.Source("云课堂", "b".repeat(64)), read, List.of());
        timed(seconds, 2, () -> ServiceContext.as(slice.clerk, () -> online.add(slice.cohort, file, ImportProgress.NONE)));
        timed(seconds, 3, () -> ServiceContext.as(slice.clerk, () -> online.add(slice.cohort, file, ImportProgress.NONE)));
        int stored = ServiceContext.as(slice.clerk, () -> online.count(slice.cohort));
        if (stored != rows) {
            throw new IllegalStateException(stored + " stored of " + rows);
        }
        double all = seconds[0] + seconds[1] + seconds[2];
        if (print) {
            System.out.printf(Locale.ROOT, "%s, %d rows of %d people, %d KB%n", engine, rows, PEOPLE, workbook.length / 1024);
            String[] names = {"read the table", "judge", "judge again and store", "the same file again"};
            for (int i = 0; i < names.length; i++) {
                System.out.printf(Locale.ROOT, "%-24s %6.2f s  %,8.0f rows/s%n", names[i], seconds[i], rows / seconds[i]);
            }
            System.out.printf(Locale.ROOT, "from the file to the last row %.1f s (bar %.0f s)%n", all, BAR);
        }
        return all;
    }

    private static <T> T timed(double[] seconds, int step, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        seconds[step] = (System.nanoTime() - start) / 1e9;
        return result;
    }

    private static SignInSlice slice(Engine engine) {
        var slice = new SignInSlice(engine, PEOPLE);
        slice.jdbc()
                .sql("""
                        insert into cohort_session (id, cohort_id, session_date, start_time, end_time, hundredths, kind, content,
                          teacher, place)
                        values (:id, :cohort, date '2026-01-05', time '08:00:00', time '12:00:00', 20000, 'ONLINE', '线上', '', '')""")
                .param("id", Ids.next())
                .param("cohort", slice.cohort)
                .update();
        return slice;
    }

    private static byte[] workbook(SignInSlice slice, int rows) throws IOException {
        var numbers = new ArrayList<String>();
        slice.trainees.forEach(each -> numbers.add(slice.bean(PersonDirectory.class)
                .load(Objects.requireNonNull(each.personId()))
                .residentId()
                .number()));
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Bench", null);
                Worksheet sheet = workbook.newWorksheet("学习记录")) {
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column).name());
            }
            for (int row = 0; row < rows; row++) {
                int turn = row / PEOPLE;
                LocalDateTime start = LocalDate.of(2026, 2, 1)
                        .plusDays(turn % DAYS)
                        .atTime(8, 0)
                        .plusMinutes(turn / DAYS);
                sheet.value(row + 1, 0, numbers.get(row % PEOPLE));
                sheet.value(row + 1, 1, "线上理论课程");
                sheet.value(row + 1, 2, "0.01");
                sheet.value(row + 1, 3, TIME.format(start));
                sheet.value(row + 1, 4, TIME.format(start.plusMinutes(1)));
                sheet.value(row + 1, 5, "通过");
                sheet.value(row + 1, 6, 0);
            }
        }
        return out.toByteArray();
    }
}
