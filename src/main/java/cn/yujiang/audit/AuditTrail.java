package cn.yujiang.audit;

import cn.yujiang.identity.Rights;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * The history of everything. An event is written in the transaction of the change it describes, so neither exists without the
 * other; each event carries the hash of its predecessor in the same stream.
 */
public interface AuditTrail {

    /**
     * What happened to one record.
     *
     * @param stream chain the event belongs to, {@code module:division}
     * @param from state before, null where there is none
     * @param to state after
     * @param reason what the user wrote, or a code
     * @param facts before and after values and other facts; never an unmasked personal number
     */
    record Entry(
            String stream,
            String action,
            String objectType,
            long objectId,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            Map<String, String> facts) {}

    /**
     * Published to the process when an event was appended, in its transaction; refused attempts are not.
     *
     * @param key stream and number of the event: no other event ever has it
     */
    record Recorded(String key, Entry entry) {

        /** Whether it happened to this kind of record. */
        public boolean about(String objectType) {
            return entry.objectType().equals(objectType);
        }
    }

    /** One event as it is read back for a timeline. */
    record Event(
            Instant at,
            String actorName,
            String action,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            String facts) {}

    /** The outcome of checking a chain: how many events were read, and what is wrong, each named by stream and number. */
    record Verification(long events, int streams, List<String> faults) {
        public boolean intact() {
            return faults.isEmpty();
        }
    }

    /** Appends an event by the acting user, or by the system when nobody is signed in. */
    @PreAuthorize(Rights.PUBLIC)
    void record(Entry entry);

    /** Records a refused attempt in a transaction of its own, so that it stays although the attempt is rolled back. */
    @PreAuthorize(Rights.PUBLIC)
    void refused(Entry entry);

    /** The history of one record, oldest first. The caller has already proved that the record is in scope. */
    @PreAuthorize(Rights.SIGNED_IN)
    List<Event> history(String objectType, long objectId);

    /** Reads every chain and compares it with its head and with the roots kept outside the database. */
    @PreAuthorize(Rights.AUDIT)
    Verification verify();
}
