package cn.yujiang.policy;

import cn.yujiang.policy.domain.Engine;
import cn.yujiang.policy.packs.PackTexts;
import java.util.List;

/** An engine over the text of one pack, for whoever holds nothing else. */
public final class PackEngines {

    private PackEngines() {}

    /** The fingerprint of a text; layout, order and comments do not count. */
    public static String hash(String text) {
        return PackTexts.hash(text);
    }

    /** @throws BrokenPacksException when the text has errors */
    public static PolicyEngine of(String text) {
        PackTexts.Compiled compiled = PackTexts.compile(text, "policy.yaml");
        if (!compiled.runs()) {
            throw new BrokenPacksException(compiled.findings());
        }
        return new Engine(List.of(compiled.pack().orElseThrow().pack()));
    }
}
