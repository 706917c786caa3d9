package cn.yujiang.policy.application;

import cn.yujiang.policy.PackFinding;
import cn.yujiang.policy.domain.CompiledPack;
import cn.yujiang.policy.domain.CompiledRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other modules read from a pack must still be there, of the same kind and with a value, when the pack
 * changes. A value for one kind of case (a key with a dot) may go: the general one takes its place.
 */
final class HouseRuleChecks {

    private HouseRuleChecks() {}

    static List<PackFinding> check(@Nullable CompiledPack before, CompiledPack after) {
        List<PackFinding> findings = new ArrayList<>();
        if (before != null) {
            exported(before).stream()
                    .filter(old -> !old.source().key().contains("."))
                    .filter(old -> exported(after).stream().noneMatch(now -> replaces(now, old)))
                    .forEach(old -> findings.add(new PackFinding(
                            "HOUSE_RULE_MISSING",
                            true,
                            after.source().file() + "：参数 " + old.source().name(),
                            "其他模块要读取的参数 " + old.source().key() + " 没有了、没有值或换了类型",
                            "保留这个键、它的类型和一个确定的值")));
        }
        return findings;
    }

    private static boolean replaces(CompiledRule.Parameter now, CompiledRule.Parameter old) {
        return now.source().key().equals(old.source().key())
                && now.source().divisions().equals(old.source().divisions())
                && now.type().equals(old.type())
                && now.value() != null;
    }

    private static List<CompiledRule.Parameter> exported(CompiledPack pack) {
        return pack.parameters().stream()
                .filter(parameter -> parameter.source().exported())
                .toList();
    }
}
