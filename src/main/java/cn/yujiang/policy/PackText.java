package cn.yujiang.policy;

import cn.yujiang.policy.packs.PackTexts;
import java.util.Objects;

/** Values of a pack in the notation of its file. */
public final class PackText {

    private PackText() {}

    /** @throws cn.yujiang.shared.RejectedException {@code PACK_TEXT} */
    public static PackContent content(String text) {
        return PackTexts.content(text);
    }

    /** The whole pack as its file. */
    public static String text(PackContent content) {
        return PackTexts.write(content);
    }

    /** A value of any depth as it stands in the file. */
    public static String notation(Object value) {
        return PackTexts.write(value);
    }

    /** The value written in this notation. @throws cn.yujiang.shared.RejectedException {@code PACK_TEXT} */
    public static Object value(String notation) {
        String indented = notation.lines().map(line -> "  " + line).reduce("x:\n", (all, line) -> all + line + "\n");
        return Objects.requireNonNull(PackTexts.content(indented).root().get("x"));
    }
}
