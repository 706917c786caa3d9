package cn.yujiang.subsidy.domain.lists;

import cn.yujiang.shared.Money;
import java.time.LocalDate;
import java.util.Map;

/**
 * A line of an earlier claim under the same rule that still lives and brings money.
 *
 * @param value period of its list
 * @param day its deciding day
 * @param bodyId who claimed it
 * @param facts as they were frozen
 */
public record Earlier(
        long personId,
        long bodyId,
        String value,
        LocalDate day,
        String claimNo,
        Money amount,
        Map<String, String> facts) {}
