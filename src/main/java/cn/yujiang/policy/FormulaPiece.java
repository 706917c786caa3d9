package cn.yujiang.policy;

/**
 * A stretch of a formula, for colouring.
 *
 * @param text exactly as written, blanks between the words included
 */
public record FormulaPiece(String text, Kind kind) {

    /** What a stretch is. */
    public enum Kind {
        /** A word of the language, such as 若 or 不低于. */
        KEYWORD,
        /** What stands before a bracket, such as 四舍五入. */
        FUNCTION,
        /** A fact, a parameter, a definition or a column. */
        NAME,
        NUMBER,
        CONSTANT,
        SIGN,
        BLANK,
        /** What is no part of the language; the checks say what is wrong with it. */
        WRONG
    }
}
