package cn.yujiang.policy.domain;

import cn.yujiang.policy.AssessmentStatus;
import java.io.Serial;

/** The calculation cannot go on: an input that was not given, or a value the paper leaves open. Never answered with zero. */
public final class Blocked extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final AssessmentStatus status;
    private final String field;

    public Blocked(AssessmentStatus status, String field) {
        super(status + " " + field, null, false, false);
        this.status = status;
        this.field = field;
    }

    public AssessmentStatus status() {
        return status;
    }

    public String field() {
        return field;
    }
}
