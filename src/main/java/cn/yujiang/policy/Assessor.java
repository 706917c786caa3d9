package cn.yujiang.policy;

/** Assesses one case. Pure and thread-safe: the same request gives the same answer, clock and database are never asked. */
public interface Assessor {

    /**
     * @throws cn.yujiang.shared.RejectedException {@code RULE_UNKNOWN}, {@code INPUT_UNKNOWN}, {@code PARAMETER_UNKNOWN} or {@code
     *     PARAMETER_VALUE} when the request itself is wrong; anything wrong with the case is part of the answer
     */
    Assessment assess(AssessmentRequest request);
}
