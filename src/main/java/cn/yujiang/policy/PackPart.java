package cn.yujiang.policy;

/** The parts of a pack that are written and changed one by one. */
public enum PackPart {
    /** The paper itself, with the id and the version of the pack; there is exactly one. */
    DOCUMENT("document"),
    ARTICLE("articles"),
    FACT("facts"),
    PARAMETER("parameters"),
    STATEMENT("statements"),
    RULE("rules"),
    EXAMPLE("examples");

    private final String key;

    PackPart(String key) {
        this.key = key;
    }

    /** Its key in {@code pack.yaml}. */
    public String key() {
        return key;
    }
}
