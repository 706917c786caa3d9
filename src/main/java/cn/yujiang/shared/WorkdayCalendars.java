package cn.yujiang.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads the table of State Council holiday notices that comes with the product. */
public final class WorkdayCalendars {

    private static final String TABLE = "/calendar/workdays.csv";

    private WorkdayCalendars() {}

    /** The table of the product; lines are {@code date,OFF|WORK,paper}, {@code #} begins a remark. */
    public static WorkdayCalendar load() {
        try (InputStream in = WorkdayCalendars.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + TABLE);
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WorkdayCalendar read(BufferedReader lines) {
        Map<LocalDate, Boolean> days = new HashMap<>();
        Set<Integer> years = new HashSet<>();
        lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split(",", -1);
            boolean known = cells.length == 3 && (cells[1].equals("OFF") || cells[1].equals("WORK"));
            if (!known) {
                throw new IllegalStateException("workday table: " + line);
            }
            LocalDate day = LocalDate.parse(cells[0]);
            if (days.put(day, cells[1].equals("WORK")) != null) {
                throw new IllegalStateException("workday table, twice: " + day);
            }
            years.add(day.getYear());
        });
        return new WorkdayCalendar(days, years);
    }
}
