package cn.yujiang.disbursement.application;

import cn.yujiang.shared.BusinessClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What users type and moments, as the database keeps them. */
final class Search {

    private Search() {}

    /** For SQL {@code like}: what was typed may stand anywhere and means itself. */
    static String pattern(String typed) {
        return "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** A stored moment in the time of the office. */
    static @Nullable LocalDateTime local(@Nullable LocalDateTime utc) {
        return utc == null
                ? null
                : utc.atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(BusinessClock.ZONE)
                        .toLocalDateTime();
    }
}
