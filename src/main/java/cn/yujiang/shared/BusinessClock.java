package cn.yujiang.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The only source of "now" for services. Deadlines, notice periods and policy versions are decided by the business date in
 * China, not by the machine's zone; the demonstration may move that date forward.
 */
public interface BusinessClock {

    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Instant now();

    default LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }
}
