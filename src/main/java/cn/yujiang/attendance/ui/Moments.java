package cn.yujiang.attendance.ui;

import cn.yujiang.shared.BusinessClock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Moments as lists show them, in the time of the office. */
final class Moments {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Moments() {}

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(BusinessClock.ZONE));
    }
}
