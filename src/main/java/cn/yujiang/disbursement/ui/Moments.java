package cn.yujiang.disbursement.ui;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Moments as people read them. */
final class Moments {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Moments() {}

    static String text(LocalDateTime at) {
        return WHEN.format(at);
    }
}
