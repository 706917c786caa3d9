package cn.yujiang.policy;

/**
 * Something wrong with a pack.
 *
 * @param code stable code, for waivers and tests
 * @param error false for a warning
 * @param where file and line or the part of the pack
 */
public record PackFinding(String code, boolean error, String where, String message, String remedy) {

    @Override
    public String toString() {
        return text(error ? "ERROR " : "WARN  ");
    }

    /** The same line as a note: something to know, not something to mend. */
    public String asNote() {
        return text("NOTE  ");
    }

    private String text(String kind) {
        return kind + code + "  " + where + "：" + message + "。" + remedy + "。";
    }
}
