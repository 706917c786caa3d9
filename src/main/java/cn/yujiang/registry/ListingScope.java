package cn.yujiang.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * What a listed body may teach.
 *
 * @param highestLevel 五级 … 一级; classes without a level are within every row of their occupation
 * @param validUntil last day on which a class may begin
 */
public record ListingScope(String occupation, String highestLevel, LocalDate validUntil) {

    /** From the lowest on; what is not among them has no rank. */
    public static final List<String> LEVELS = List.of("五级", "四级", "三级", "二级", "一级");

    /** Whether occupation and level are within this row, whatever the day. */
    public boolean covers(String classOccupation, String classLevel) {
        return occupation.equals(classOccupation) && LEVELS.indexOf(classLevel) <= LEVELS.indexOf(highestLevel);
    }

    /** @param firstDay of the class */
    public boolean expiredOn(LocalDate firstDay) {
        return firstDay.isAfter(validUntil);
    }
}
