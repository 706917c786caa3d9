package cn.yujiang.training;

import cn.yujiang.shared.LessonHours;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a trainee brings along from the class the training began in, as it was frozen when the two classes were merged (并班结业).
 *
 * @param from name of that class
 * @param offline attended offline hours
 * @param online verified platform hours, before any cap
 * @param days distinct days with an attended offline session
 * @param lastDay the last day of attending or studying; null for somebody who never did
 * @param onlineCompletedOn the day of the last platform record; null without one
 */
public record Carried(
        String from,
        LessonHours offline,
        LessonHours online,
        Set<LocalDate> days,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate onlineCompletedOn) {

    /** Of somebody who was in one class only. */
    public static final Carried NONE = new Carried("", LessonHours.ZERO, LessonHours.ZERO, Set.of(), null, null);

    public Carried {
        days = Set.copyOf(days);
    }

    public LessonHours total() {
        return offline.plus(online);
    }
}
