package cn.yujiang.training.domain;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.PlannedSession;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sessions of a week as a table of days and half hours (S05). Sessions at the same time stand side by side.
 *
 * @param from first row; the day is shown from eight to six, and longer where a session needs it
 * @param rows half hours shown
 */
public record WeekGrid(LocalDate monday, LocalTime from, int rows, List<Block> blocks) {

    /** Minutes of a row. */
    public static final int ROW_MINUTES = 30;

    /** Days of a week. */
    public static final int DAYS = 7;

    private static final LocalTime USUAL_FROM = LocalTime.of(8, 0);
    private static final LocalTime USUAL_UNTIL = LocalTime.of(18, 0);
    private static final int DAY_MINUTES = 24 * 60;

    /**
     * A session in the table.
     *
     * @param day from 0, Monday
     * @param row from 0
     * @param lane place beside the others at the same time, from 0
     * @param lanes how many stand side by side
     */
    public record Block(PlannedSession session, int day, int row, int rows, int lane, int lanes) {

        /** Whether it overlaps another session of the class. */
        public boolean clashes() {
            return lanes > 1;
        }
    }

    public static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** @param all sessions of the plan, of which those of the week are taken */
    public static WeekGrid of(List<PlannedSession> all, LocalDate monday) {
        List<PlannedSession> week = all.stream()
                .filter(session -> mondayOf(session.date()).equals(monday))
                .sorted(Comparator.comparing(PlannedSession::date).thenComparing(PlannedSession::start))
                .toList();
        int first = week.stream().mapToInt(s -> minute(s.start())).min().orElse(minute(USUAL_FROM));
        int last = week.stream().mapToInt(WeekGrid::endMinute).max().orElse(minute(USUAL_UNTIL));
        int from = Math.min(minute(USUAL_FROM), first / 60 * 60);
        int until = Math.max(minute(USUAL_UNTIL), (last + 59) / 60 * 60);
        List<Block> blocks =
                week.stream().map(session -> block(session, week, from)).toList();
        return new WeekGrid(monday, LocalTime.ofSecondOfDay(from * 60L), (until - from) / ROW_MINUTES, blocks);
    }

    private static Block block(PlannedSession session, List<PlannedSession> week, int from) {
        var beside = new ArrayList<>(week.stream()
                .filter(other -> other == session || other.overlaps(session))
                .toList());
        int row = (minute(session.start()) - from) / ROW_MINUTES;
        int end = (endMinute(session) - from + ROW_MINUTES - 1) / ROW_MINUTES;
        return new Block(
                session,
                session.date().getDayOfWeek().getValue() - 1,
                row,
                Math.max(1, end - row),
                beside.indexOf(session),
                beside.size());
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static int endMinute(PlannedSession session) {
        return Math.max(minute(session.start()), minute(session.end()));
    }

    /** The time a row begins at. */
    public LocalTime timeOf(int row) {
        return from.plusMinutes((long) row * ROW_MINUTES);
    }

    /**
     * The session on another day or at another time, as long as before.
     *
     * @throws RejectedException {@code SESSION_MIDNIGHT} when it would go on after midnight
     */
    public static PlannedSession moved(PlannedSession session, LocalDate day, LocalTime start) {
        long minutes = Duration.between(session.start(), session.end()).toMinutes();
        if (minute(start) + minutes >= DAY_MINUTES) {
            throw new RejectedException(Rejection.of("SESSION_MIDNIGHT", start));
        }
        return new PlannedSession(
                session.id(),
                day,
                start,
                start.plusMinutes(minutes),
                session.hours(),
                session.kind(),
                session.content(),
                session.teacher(),
                session.place());
    }
}
