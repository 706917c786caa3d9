package cn.yujiang.attendance.domain;

import cn.yujiang.shared.LessonHours;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was taken of the online study of one person in one class so far: hours by day, sittings by time, records by their key. */
public final class StudyLedger {

    /**
     * A record that was taken.
     *
     * @param score kept to tell a record sent again from a corrected one
     */
    public record Taken(String course, LessonHours hours, String score, LocalDate completedOn, StudyTime time) {

        public static Taken of(OnlineRow row) {
            return new Taken(row.course(), row.hours(), row.score(), row.completedOn(), row.time());
        }

        /** Records with equal keys are the same record. */
        String key() {
            return course + '\u001f' + time.occurrence();
        }
    }

    private final Map<String, Taken> records = new HashMap<>();
    private final Map<LocalDate, LessonHours> days = new HashMap<>();
    private final TreeMap<LocalDateTime, LocalDateTime> sittings = new TreeMap<>();

    /** Takes a record; one with the same key is replaced. */
    public void add(Taken taken) {
        records.put(taken.key(), taken);
        LocalDate day = taken.time.day();
        if (day != null) {
            days.merge(day, taken.hours, LessonHours::plus);
        }
        LocalDateTime start = taken.time.start();
        LocalDateTime end = taken.time.end();
        if (start != null && end != null) {
            sittings.put(start, end);
        }
    }

    Optional<Taken> same(OnlineRow row) {
        return Optional.ofNullable(records.get(Taken.of(row).key()));
    }

    LessonHours on(LocalDate day) {
        return days.getOrDefault(day, LessonHours.ZERO);
    }

    /** Start of a sitting that shares time with this one; touching ends share none. */
    @Nullable
    LocalDateTime overlapped(LocalDateTime start, LocalDateTime end) {
        Map.Entry<LocalDateTime, LocalDateTime> before = sittings.lowerEntry(end);
        return before != null && before.getValue().isAfter(start) ? before.getKey() : null;
    }
}
