package cn.yujiang.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a trainee after the class. Nothing recorded is not "unemployed": the survey is incomplete until every trainee has
 * an entry.
 *
 * @param verified checked by the bureau; only verified employment counts
 */
public record Employment(
        long enrolmentId,
        boolean employed,
        String employer,
        @Nullable LocalDate since,
        int contractMonths,
        boolean verified) {}
