package cn.yujiang.policy.domain.batch;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A made-up case: the day it is about, and its inputs. */
record Sketch(LocalDate day, Map<String, @Nullable Object> facts) {

    Sketch with(String key, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new HashMap<>(facts);
        changed.put(key, value);
        return new Sketch(day, changed);
    }

    /** The same case some days later: all its dates move together, so that what lay between them stays. */
    Sketch moved(long days) {
        Map<String, @Nullable Object> later = new HashMap<>();
        facts.forEach((key, value) -> later.put(key, moved(value, days)));
        return new Sketch(day.plusDays(days), later);
    }

    private static @Nullable Object moved(@Nullable Object value, long days) {
        if (value == null) {
            return null;
        }
        return switch (value) {
            case LocalDate date -> date.plusDays(days);
            case LocalDateTime moment -> moment.plusDays(days);
            case YearMonth month -> YearMonth.from(month.atDay(15).plusDays(days));
            case List<?> items -> items.stream().map(item -> moved(item, days)).toList();
            case Map<?, ?> item -> moved(item, days);
            default -> value;
        };
    }

    private static Map<Object, @Nullable Object> moved(Map<?, ?> item, long days) {
        Map<Object, @Nullable Object> later = new HashMap<>();
        item.forEach((key, each) -> later.put(key, moved((Object) each, days)));
        return later;
    }
}
