package cn.yujiang.notification;

import java.time.LocalDate;
import java.util.List;

/** The deadlines a module knows; each module answers for its own records. For services only. */
public interface DeadlineSource {

    /**
     * A day by which somebody must have done something.
     *
     * @param key of record and kind, without the day: a deadline that is moved is told again
     */
    record Deadline(String key, Audience audience, String textKey, List<String> args, String link, LocalDate due) {}

    /** Days before a deadline of this source at which it is told for the first time. */
    default int daysAhead() {
        return 3;
    }

    /** Everything still open that falls due on this day or earlier. */
    List<Deadline> dueUntil(LocalDate day);
}
