package cn.yujiang.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who leaves the roster of an approved class.
 *
 * @param position serial number on the roster, which a newcomer takes over
 * @param newcomer who comes instead; null when nobody does
 * @param reason why the person leaves; empty for a replacement
 */
public record RosterChange(
        long enrolmentId,
        int position,
        String name,
        @Nullable Newcomer newcomer,
        String reason) {

    /** Who comes instead, without any full number. */
    public record Newcomer(
            long personId,
            String name,
            String maskedId,
            boolean male,
            String category,
            String education,
            String employer,
            @Nullable LocalDate hireDate) {}
}
