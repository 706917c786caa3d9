package cn.yujiang.attendance;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** All attempts to sign in to a class, for the body and the office: what became of them and why. */
public interface SignInLog {

    /** 未签上、存疑（位置或设备时钟不可信）、已签上. */
    enum Outcome {
        REFUSED,
        DOUBTFUL,
        ACCEPTED
    }

    /** @param outcome null for all; @param channel null for all; @param text part of a name, empty for all */
    record Filter(@Nullable Outcome outcome, @Nullable SignInChannel channel, String text) {}

    /**
     * One attempt.
     *
     * @param name whose it was; of somebody not on the roster the account, empty when a gate named nobody of the class
     * @param via name of the gate or platform, empty for a phone
     * @param refusal why it was refused, null when it was not
     * @param mark the mark it made or found, null when none
     * @param clockOff whether the clock of the sender was wrong
     */
    record Attempt(
            Instant at,
            LocalDate day,
            LocalTime start,
            String name,
            String maskedId,
            SignInKind kind,
            SignInChannel channel,
            String via,
            Outcome outcome,
            @Nullable Rejection refusal,
            @Nullable AttendanceMark mark,
            boolean clockOff,
            SignInPlace place) {}

    /** How many attempts of a class had which outcome. */
    record Figures(int refused, int doubtful, int accepted) {}

    /** Newest first. */
    @PreAuthorize(Rights.COHORT_READER)
    List<Attempt> find(long cohortId, Filter filter, int offset, int limit);

    @PreAuthorize(Rights.COHORT_READER)
    int count(long cohortId, Filter filter);

    @PreAuthorize(Rights.COHORT_READER)
    Figures figures(long cohortId);
}
