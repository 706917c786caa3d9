package cn.yujiang.attendance;

import cn.yujiang.shared.Rejection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records of online study reported by a platform. There is no user: the caller proves a credential of {@link SignInClients} first and
 * acts within its body only.
 */
public interface OnlinePush {

    /**
     * A record as it was sent.
     *
     * @param key name of the record at the platform: sent again it is answered again, not stored again
     * @param classId id of the class as its pages show it
     * @param values what it says, by the keys of {@link OnlineHours#COLUMNS}
     */
    record Row(@Nullable String key, @Nullable String classId, Map<String, String> values) {}

    /**
     * @param problem why it was not taken, null when it was
     * @param again whether the same record had been taken before under another key or from a file
     */
    record RowAnswer(@Nullable String key, @Nullable Rejection problem, boolean again) {}

    /** Stores a record once and answers. One that names no class of the client is answered with its problem and not stored. */
    RowAnswer take(SignInPush.Client client, Row row);
}
