package cn.yujiang.supervision;

/** Steps of an inspection. */
public enum InspectionAction {
    /** What was found is written down. */
    RECORD,
    /** The body must put something right by a day. */
    DEMAND,
    /** The body says what it did. */
    ANSWER,
    /** The answer is not enough. */
    DEMAND_AGAIN,
    /** Nothing is open any more. */
    CLOSE,
    /** It did not take place. */
    DROP
}
