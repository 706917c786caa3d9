package cn.yujiang.policy.domain.batch;

import java.io.Serial;

/** A rule uses something columns do not do; it is then evaluated case by case. */
final class NotColumnar extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotColumnar(String what) {
        super(what, null, false, false);
    }
}
