package cn.yujiang.certification;

import cn.yujiang.identity.Rights;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * U41: a trainee confirms the training on a phone, in the words of form F11 with the days and hours that were credited. What was
 * confirmed is kept as it was shown; a figure that changes afterwards asks for another confirmation and removes none.
 */
public interface TrainingConfirmations {

    /** Where a trainee stands. */
    enum Standing {
        /** The class goes on. */
        NOT_YET,
        /** An objection of the trainee to a mark has no answer yet: what is to be confirmed may still change. */
        OBJECTION_OPEN,
        OPEN,
        CONFIRMED,
        /** Confirmed, and the figures have changed since. */
        CHANGED
    }

    /**
     * @param statement the words to confirm, or those that were confirmed; empty before the class ends
     * @param at of the confirmation; null while there is none
     */
    record Mine(
            Standing standing, String statement, @Nullable Instant at) {}

    /** How many of the roster have confirmed what is credited now. */
    record Count(int confirmed, int roster) {}

    /** Of the signed-in trainee; empty for somebody who is not on the roster of the class. */
    @PreAuthorize(Rights.TRAINEE)
    Optional<Mine> mine(long cohortId);

    /**
     * @param statement the words the trainee has read; {@code CONFIRMATION_CHANGED} when they are not those of this moment
     * @throws cn.yujiang.shared.RejectedException also {@code CONFIRMATION_NOT_YET}, {@code CONFIRMATION_OBJECTION},
     *     {@code CONFIRMATION_TWICE}, {@code NOT_FOUND}
     */
    @PreAuthorize(Rights.TRAINEE)
    void confirm(long cohortId, String statement);

    /** For those who may see the class. */
    @PreAuthorize(Rights.COHORT_READER)
    Count count(long cohortId);
}
