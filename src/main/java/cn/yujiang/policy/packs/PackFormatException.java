package cn.yujiang.policy.packs;

import cn.yujiang.policy.PackFinding;
import java.io.Serial;

/** A file that is not a pack: the finding says where, why and what to do. */
final class PackFormatException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient PackFinding finding;

    PackFormatException(String code, String where, String message, String remedy) {
        super(code);
        this.finding = new PackFinding(code, true, where, message, remedy);
    }

    PackFinding finding() {
        return finding;
    }
}
