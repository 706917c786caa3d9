package cn.yujiang.attendance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a trainee has earned, and when.
 *
 * @param lastDay the last day of attending or studying; null for somebody who never did
 * @param onlineCompletedOn the day the online part was finished; null without one
 */
public record Attended(
        Credit credit,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate onlineCompletedOn) {}
