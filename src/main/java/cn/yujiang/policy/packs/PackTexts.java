package cn.yujiang.policy.packs;

import cn.yujiang.policy.PackContent;
import cn.yujiang.policy.PackFinding;
import cn.yujiang.policy.domain.PackCompiler;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Packs between text and content: reading for forms, writing in one layout, compiling. */
public final class PackTexts {

    private static final DumpSettings LAYOUT = DumpSettings.builder()
            .setSchema(new FailsafeSchema())
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setUseUnicodeEncoding(true)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setIndent(2)
            .setDereferenceAliases(true)
            .setSplitLines(false)
            .setWidth(10_000)
            .build();

    private PackTexts() {}

    /** A pack, or what is wrong with it; findings may also be warnings beside a pack that runs. */
    public record Compiled(Optional<LoadedPack> pack, List<PackFinding> findings) {
        public boolean runs() {
            return pack.isPresent() && findings.stream().noneMatch(PackFinding::error);
        }
    }

    public static Compiled compile(String text, String file) {
        try {
            PackCompiler.Result result = PackCompiler.compile(PackReader.read(text, file));
            return new Compiled(Optional.of(new LoadedPack(result.pack(), text)), result.findings());
        } catch (PackFormatException e) {
            return new Compiled(Optional.empty(), List.of(e.finding()));
        }
    }

    /** @throws RejectedException {@code PACK_TEXT} when the text is no such file at all */
    public static PackContent content(String text) {
        return new PackContent(plain(text));
    }

    /** The fingerprint of a text; layout, order and comments do not count. */
    public static String hash(String text) {
        return CanonicalForm.hash(plain(text));
    }

    public static String write(PackContent content) {
        return dump(content.root());
    }

    /** A value of any depth as text, for people to compare. */
    public static String write(Object value) {
        return value instanceof String text ? text : dump(value).stripIndent().strip();
    }

    private static String dump(Object value) {
        return new Dump(LAYOUT).dumpToString(value);
    }

    private static Map<String, Object> plain(String text) {
        try {
            if (StrictYaml.plain(StrictYaml.read(text, "pack.yaml")) instanceof Map<?, ?> map) {
                Map<String, Object> root = new LinkedHashMap<>();
                map.forEach((key, value) -> root.put(String.valueOf(key), value));
                return root;
            }
            throw new RejectedException(Rejection.of("PACK_TEXT", "pack.yaml:1", "YAML"));
        } catch (PackFormatException e) {
            PackFinding finding = e.finding();
            throw new RejectedException(Rejection.of("PACK_TEXT", finding.where(), finding.message()), e);
        }
    }
}
