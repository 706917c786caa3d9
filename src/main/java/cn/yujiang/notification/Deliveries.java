package cn.yujiang.notification;

import cn.yujiang.identity.Rights;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** What could not be sent. Shows neither receivers nor what was to be said, so the administrator of the whole system may see all of it. */
public interface Deliveries {

    /** Ways out. */
    enum Channel {
        SMS,
        MAIL
    }

    /** Whether there is a way at all, and how much waits, was sent and was given up. */
    record Summary(Channel channel, boolean offered, int waiting, int sent, int failed) {}

    /**
     * A message that was refused at least once and not sent since.
     *
     * @param givenUp whether nobody tries any more
     * @param at of the next attempt, or when it was given up
     */
    record Trouble(long id, Channel channel, String textKey, int attempts, String error, boolean givenUp, Instant at) {}

    @PreAuthorize(Rights.SYSTEM)
    List<Summary> summary();

    /** The latest first. */
    @PreAuthorize(Rights.SYSTEM)
    List<Trouble> troubles(int limit);

    /** Tries again what was given up. @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND} when it was not */
    @PreAuthorize(Rights.SYSTEM)
    void tryAgain(Channel channel, long id);
}
