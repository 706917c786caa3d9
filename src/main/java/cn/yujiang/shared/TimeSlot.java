package cn.yujiang.shared;

import java.time.LocalDateTime;

/** From {@code start} to before {@code end}: slots that only touch do not overlap. */
public record TimeSlot(LocalDateTime start, LocalDateTime end) {

    public TimeSlot {
        if (!end.isAfter(start)) {
            throw new RejectedException(Rejection.of("TIMES_REVERSED", start, end));
        }
    }

    public boolean overlaps(TimeSlot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
