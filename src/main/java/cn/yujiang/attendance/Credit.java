package cn.yujiang.attendance;

import cn.yujiang.shared.LessonHours;

/**
 * What a trainee has earned so far and what is still missing (domain chapter 7).
 *
 * @param planned all hours of the approved plan
 * @param offline attended offline hours with those brought along from another class, up to the offline hours of the plan
 * @param online verified platform hours with those brought along
 * @param onlineCap the most that may count online: the share of the plan, and never more than its online hours
 * @param creditedOnline the smaller of {@code online} and {@code onlineCap}
 * @param surplus online hours above the cap: shown, not credited
 * @param credited hours that count
 * @param required hours needed for completion
 * @param missing hours still needed, zero when reached
 * @param reachable whether the sessions that are left suffice for the missing hours
 * @param attendedDates distinct days with at least one attended offline session, in another class before too
 * @param projection how the missing hours can still be earned
 */
public record Credit(
        long enrolmentId,
        LessonHours planned,
        LessonHours offline,
        LessonHours online,
        LessonHours onlineCap,
        LessonHours creditedOnline,
        LessonHours surplus,
        LessonHours credited,
        LessonHours required,
        LessonHours missing,
        boolean reachable,
        int attendedDates,
        Projection projection) {

    public boolean passed() {
        return missing.equals(LessonHours.ZERO);
    }

    /** For display only: percent of the plan with one decimal, rounded down so that 79.99 never reads as 80. */
    public java.math.BigDecimal percent() {
        if (planned.equals(LessonHours.ZERO)) {
            return java.math.BigDecimal.ZERO;
        }
        return credited.toDecimal()
                .multiply(java.math.BigDecimal.valueOf(100))
                .divide(planned.toDecimal(), 1, java.math.RoundingMode.DOWN);
    }
}
