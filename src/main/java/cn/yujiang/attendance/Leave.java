package cn.yujiang.attendance;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;

/**
 * Why somebody had leave.
 *
 * @param reason in words, two to two hundred characters
 */
public record Leave(Kind kind, String reason) {

    /** 事假、病假、工伤、其他. */
    public enum Kind {
        PERSONAL,
        SICK,
        INJURY,
        OTHER
    }

    public static final int MIN_REASON = 2;
    public static final int MAX_REASON = 200;

    /** @throws RejectedException {@code LEAVE_REASON} for a reason that is too short or too long */
    public Leave {
        reason = reason.strip();
        if (reason.length() < MIN_REASON || reason.length() > MAX_REASON) {
            throw new RejectedException(Rejection.onField("leave", "LEAVE_REASON", MIN_REASON, MAX_REASON));
        }
    }
}
