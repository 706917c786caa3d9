package cn.yujiang.attendance.application;

import cn.yujiang.attendance.SignInChannel;
import cn.yujiang.attendance.SignInKind;
import cn.yujiang.attendance.SignInPlace;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.PlannedSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in on its way into the record.
 *
 * @param enrolmentId null when the person is not on the roster
 * @param at the moment that counts
 * @param clockOff whether the clock of the sender cannot be trusted: the event is kept, but makes no mark
 * @param place what is known about where it is made
 * @param fault why it is refused already, null when it has to be judged
 */
record SignInAttempt(
        Cohort cohort,
        PlannedSession session,
        @Nullable Long enrolmentId,
        SignInKind kind,
        Instant at,
        @Nullable Instant clientAt,
        @Nullable String deviceHash,
        boolean clockOff,
        @Nullable Rejection fault,
        SignInPlace place,
        Origin origin) {

    /** Who sent it: an account, or a gate with the key of its event. */
    record Origin(
            SignInChannel channel,
            @Nullable Long accountId,
            @Nullable Long clientId,
            @Nullable String eventKey,
            @Nullable String contentHash) {

        static Origin account(SignInChannel channel, long accountId) {
            return new Origin(channel, accountId, null, null, null);
        }
    }
}
