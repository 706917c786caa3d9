package cn.yujiang.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Picks among dated versions of one thing. A version is never carried forward past its end: on a day between versions or after
 * the last one there is none, and {@link #status} says which.
 */
public final class PolicyVersions {

    private PolicyVersions() {}

    public static <T> Optional<T> inForce(List<T> versions, Function<T, Validity> validity, LocalDate day) {
        return versions.stream()
                .filter(version -> validity.apply(version).contains(day))
                .findFirst();
    }

    /** OK, POLICY_NOT_STARTED before the first, POLICY_EXPIRED after the last, CONFIG_REQUIRED in a gap. */
    public static <T> AssessmentStatus status(List<T> versions, Function<T, Validity> validity, LocalDate day) {
        if (inForce(versions, validity, day).isPresent()) {
            return AssessmentStatus.OK;
        }
        if (versions.stream().noneMatch(version -> validity.apply(version).hasStarted(day))) {
            return AssessmentStatus.POLICY_NOT_STARTED;
        }
        return versions.stream().allMatch(version -> validity.apply(version).hasEnded(day))
                ? AssessmentStatus.POLICY_EXPIRED
                : AssessmentStatus.CONFIG_REQUIRED;
    }
}
