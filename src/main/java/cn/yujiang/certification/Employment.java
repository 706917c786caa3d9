package cn.yujiang.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a trainee after the class (U11). Nothing recorded is not "unemployed": the survey is incomplete until every trainee has
 * an entry.
 *
 * @param employer where; empty for somebody without work
 * @param since first day; null for somebody without work
 * @param contractMonths length of the contract, 0 when it is not known
 * @param verified checked by the bureau; only verified employment counts, and a change sets it back
 * @param details what else is known of the place
 */
public record Employment(
        long enrolmentId,
        boolean employed,
        String employer,
        @Nullable LocalDate since,
        int contractMonths,
        boolean verified,
        Details details) {

    /**
     * What else is known of a place.
     *
     * @param employerCode unified social credit code, empty when it is not known
     * @param job what the person does there, empty when it is not known
     * @param method how the bureau checked it; null before it did
     */
    public record Details(
            String employerCode, String job, @Nullable String method) {
        public static final Details NONE = new Details("", "", null);
    }

    /** Without details. */
    public Employment(
            long enrolmentId,
            boolean employed,
            String employer,
            @Nullable LocalDate since,
            int contractMonths,
            boolean verified) {
        this(enrolmentId, employed, employer, since, contractMonths, verified, Details.NONE);
    }

    /** Whether both say the same about the person; checking it changes nothing of that. */
    public boolean saysTheSameAs(@Nullable Employment other) {
        return other != null
                && employed == other.employed
                && employer.equals(other.employer)
                && java.util.Objects.equals(since, other.since)
                && contractMonths == other.contractMonths
                && details.employerCode.equals(other.details.employerCode)
                && details.job.equals(other.details.job);
    }
}
