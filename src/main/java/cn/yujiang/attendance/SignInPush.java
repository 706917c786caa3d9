package cn.yujiang.attendance;

import cn.yujiang.shared.Rejection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sign-ins reported by other systems. There is no user: the caller proves the credential first and acts within its body only. */
public interface SignInPush {

    /** Whose credential was proved. */
    record Client(long id, long bodyId) {}

    /**
     * An event as it was sent.
     *
     * @param key name of the event at the client: sent again it is answered again, not stored again
     * @param classId id of the class as its pages show it
     * @param at when it happened, with its offset
     * @param sentAt the client's clock while it sends; null when it is the same moment
     */
    record Row(
            @Nullable String key,
            @Nullable String classId,
            @Nullable String session,
            @Nullable String residentId,
            @Nullable String kind,
            @Nullable String at,
            @Nullable String sentAt) {}

    /**
     * What became of an event.
     *
     * @param problem why it was not taken, null when it was
     * @param mark the mark it made or found, null when it makes none
     * @param clockOff whether the client's clock was more than five minutes wrong: kept as it came, without a mark
     */
    record RowAnswer(
            @Nullable String key,
            @Nullable Rejection problem,
            @Nullable AttendanceMark mark,
            boolean clockOff) {}

    /** The client of a credential; empty for a wrong, unknown or disabled one. */
    Optional<Client> authenticate(String credential);

    /** Stores an event once and answers. An event that cannot be read is answered with its problem and not stored. */
    RowAnswer take(Client client, Row row);
}
