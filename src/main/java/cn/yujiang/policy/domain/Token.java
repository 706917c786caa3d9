package cn.yujiang.policy.domain;

/** One word, number, constant or sign of a formula. */
record Token(Kind kind, String text, String unit, Position position) {

    enum Kind {
        WORD,
        NUMBER,
        CONSTANT,
        SIGN,
        END
    }

    boolean is(String expected) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(expected);
    }
}
