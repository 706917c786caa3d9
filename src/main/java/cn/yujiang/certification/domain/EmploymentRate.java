package cn.yujiang.certification.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Employed trainees of all trainees of a class. The threshold is compared as a fraction, never as a rounded percentage: 39 of 49
 * is below 80 %.
 */
public record EmploymentRate(int employed, int roster) {

    /** Whether the share is at least {@code threshold}; a class without trainees never reaches it. */
    public boolean reaches(BigDecimal threshold) {
        return roster > 0
                && BigDecimal.valueOf(employed).compareTo(threshold.multiply(BigDecimal.valueOf(roster))) >= 0;
    }

    /** For display only, rounded down so that 79.99 never reads as 80. */
    public BigDecimal percent() {
        if (roster == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal percent =
                BigDecimal.valueOf(employed * 100L).divide(BigDecimal.valueOf(roster), 1, RoundingMode.DOWN);
        return percent.stripTrailingZeros().scale() <= 0 ? percent.setScale(0, RoundingMode.DOWN) : percent;
    }
}
