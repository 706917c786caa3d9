package cn.yujiang.supervision;

/** The questions of form F19, in its order. */
public enum InspectionItem {
    CONTENT,
    TEACHER,
    TEXTBOOK,
    PLACE,
    ORDER,
    SIGN_IN,
    VIDEO;

    /** What was found. {@link #UNCHECKED} is an answer too: it is said that nobody looked. */
    public enum Result {
        YES,
        NO,
        UNCHECKED
    }

    /** @param remark may be empty; asked for when the result is no */
    public record Answer(InspectionItem item, Result result, String remark) {}
}
