package cn.yujiang.attendance;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.PlannedSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Roll-call on a tablet whose network comes and goes. The device keeps a queue of signed entries without names or numbers; every entry
 * is answered once, and answered the same when it is sent again.
 */
public interface OfflineRollCall {

    /** A trainee on the page: name for the eye, no numbers. */
    record Person(long enrolmentId, int position, String name) {}

    /**
     * What a page of a class needs.
     *
     * @param key secret of this class and account with which the page signs its entries
     * @param now moment of the page: the device counts from it, so that a clock set wrong does no harm
     */
    record Page(
            String className,
            List<PlannedSession> sessions,
            List<Person> people,
            Map<Long, Map<Long, AttendanceMark>> marks,
            String key,
            Instant now) {}

    /**
     * An entry as it is sent; ids and times as text.
     *
     * @param base the mark the device saw before; null for nothing
     * @param signature HMAC-SHA256 of the other values, joined by a bar, in hexadecimal digits
     */
    record Entry(
            @Nullable String key,
            @Nullable String session,
            @Nullable String enrolment,
            @Nullable String mark,
            @Nullable String base,
            @Nullable String at,
            @Nullable String signature) {}

    /** 已登记、与后来的登记冲突、不能登记. */
    enum Status {
        STORED,
        CONFLICT,
        REFUSED
    }

    /** @param mark what is recorded now; @param problem why the entry is not in force, null when it is */
    record Answer(
            String key,
            Status status,
            @Nullable AttendanceMark mark,
            @Nullable Rejection problem) {}

    /** Sessions whose day has come and whose time to record is not over, newest first. */
    @PreAuthorize(Rights.TRAINING_BODY)
    Page page(long cohortId);

    /**
     * Takes an entry once. Where another mark was recorded after the device had seen the record, both stay as events and the record stays as it
     * is until a person decides. An entry that cannot be read is answered and not kept.
     */
    @PreAuthorize(Rights.TRAINING_BODY)
    Answer take(long cohortId, Entry entry);
}
