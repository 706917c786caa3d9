package cn.yujiang.audit;

import cn.yujiang.audit.domain.ChainedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;

/** An event as it stands in its table. */
public final class EventRow {

    /** What {@link #read} takes, in its order, and the stored hash behind it. */
    public static final String COLUMNS =
            "stream, seq, at_micros, actor_id, actor_name, action, object_type, object_id, from_state, to_state,"
                    + " reason, facts, previous_hash, hash";

    private EventRow() {}

    public static ChainedEvent read(ResultSet row) throws SQLException {
        return new ChainedEvent(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13));
    }
}
