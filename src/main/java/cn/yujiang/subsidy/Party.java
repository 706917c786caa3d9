package cn.yujiang.subsidy;

/** Who gets or owes money. */
public record Party(Kind kind, long id, String name) {

    /** Bodies and people have registries of their own, so an id alone says nothing. */
    public enum Kind {
        BODY,
        PERSON
    }
}
