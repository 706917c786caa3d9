package cn.yujiang.controls;

/** What was checked. */
public record Subject(Kind kind, long id, String divisionCode) {

    /** Kinds of records controls look at. */
    public enum Kind {
        COHORT,
        CLAIM
    }
}
