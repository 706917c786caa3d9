package cn.yujiang.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when, both inclusive; null is open.
 *
 * @param nature how the paper says the end: 暂定, 明定 or 未载明
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to, String nature) {

    public boolean hasStarted(LocalDate day) {
        return from == null || !day.isBefore(from);
    }

    public boolean hasEnded(LocalDate day) {
        return to != null && day.isAfter(to);
    }

    public boolean contains(LocalDate day) {
        return hasStarted(day) && !hasEnded(day);
    }
}
