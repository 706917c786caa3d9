package cn.yujiang.registry;

import cn.yujiang.identity.Rights;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Sanctions against bodies (control A24): as long as one lasts, the body cannot file new classes. */
public interface BodySanctions {

    /** Steps of the sanction, with how many months no class may be filed. */
    enum Step {
        /** 约谈: a talk, nothing stops. */
        TALK(0),
        /** 整改函. */
        RECTIFICATION(6),
        /** 通报. */
        CIRCULAR(12),
        /** 解除协议. */
        TERMINATION(24);

        private final int months;

        Step(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }
    }

    /** Bodies of the user's area, by name. @param search part of the name */
    @PreAuthorize(Rights.REVIEW_OR_SUPERVISION)
    List<Body> find(String search);

    /**
     * @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND}, {@code REASON_REQUIRED}, {@code BODY_NO_SANCTION} for one that may not
     *     file anyway
     */
    @PreAuthorize(Rights.SUPERVISION)
    void impose(long bodyId, Step step, String reason);

    /** Ends a suspension before its day. @throws cn.yujiang.shared.RejectedException as {@link #impose} */
    @PreAuthorize(Rights.SUPERVISION)
    void lift(long bodyId, String reason);
}
