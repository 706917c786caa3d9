package cn.yujiang.shared;

import java.time.LocalDate;

/** Days from {@code first} to {@code last}, both inclusive. */
public record DateRange(LocalDate first, LocalDate last) {

    public DateRange {
        if (last.isBefore(first)) {
            throw new RejectedException(Rejection.of("DATES_REVERSED", first, last));
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean overlaps(DateRange other) {
        return !other.last.isBefore(first) && !other.first.isAfter(last);
    }
}
