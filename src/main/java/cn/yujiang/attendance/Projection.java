package cn.yujiang.attendance;

import cn.yujiang.shared.LessonHours;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a trainee can still reach the hours needed for completion.
 *
 * @param left hours that can still be earned: sessions ahead and the rest of the online part
 * @param spare hours of {@code left} that may be missed; zero when everything is needed or nothing helps any more
 * @param lastDay who misses everything before this day and nothing from it on just reaches the hours; null when they are reached
 *     already or out of reach
 */
public record Projection(
        LessonHours left, LessonHours spare, @Nullable LocalDate lastDay) {}
