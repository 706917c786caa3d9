package cn.yujiang.policy.domain.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.policy.domain.CompiledPack;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.Node;
import cn.yujiang.policy.domain.Nodes;
import cn.yujiang.policy.domain.Rational;
import cn.yujiang.policy.domain.Value;
import cn.yujiang.policy.packs.PackFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The enumeration is wide enough for the product: every cap of every pack is seen to bind, and seen not to when it is out of reach. */
class CapSeedTest {

    private static final Rational OUT_OF_REACH = Rational.of(1_000_000_000_000L);

    @Test
    void aCapPutOutOfReachIsNoticedInEveryRule() {
        List<String> unnoticed = new ArrayList<>();
        int seeded = 0;
        for (CompiledPack pack : PackFolders.compiled(Path.of("policies"))) {
            for (CompiledRule rule : pack.rules()) {
                for (String cap : caps(rule)) {
                    seeded++;
                    boolean noticed = RuleShape.of(
                                    beyond(rule, cap), pack.source().examples())
                            .remarks()
                            .stream()
                            .anyMatch(remark -> remark.code().equals("CAP_NEVER_BINDS"));
                    if (!noticed) {
                        unnoticed.add(rule.source().id() + " " + cap);
                    }
                }
            }
        }
        assertThat(seeded).isGreaterThan(15);
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void aGrantedCaseIsFoundForEveryRule() {
        for (CompiledPack pack : PackFolders.compiled(Path.of("policies"))) {
            assertThat(pack.rules())
                    .allMatch(
                            rule -> RuleShape.of(rule, pack.source().examples()).isTried());
        }
    }

    /** The parameters that are the bound of a 封顶 by themselves and not left open. */
    private static List<String> caps(CompiledRule rule) {
        List<String> names = new ArrayList<>();
        rule.formulas()
                .forEach(formula -> Nodes.walk(formula, node -> {
                    if (node instanceof Node.Limit limit
                            && limit.kind() == Node.LimitKind.CAP
                            && limit.bound() instanceof Node.Name name
                            && rule.parameters().containsKey(name.name())
                            && rule.versions(name.name()).getFirst().value() != null) {
                        names.add(name.name());
                    }
                }));
        return names;
    }

    private static CompiledRule beyond(CompiledRule rule, String name) {
        CompiledRule changed = rule;
        for (CompiledRule.Parameter version : rule.versions(name)) {
            if (version.value() instanceof Value.Quantity q) {
                changed = changed.with(
                        version,
                        new CompiledRule.Parameter(
                                version.source(),
                                version.type(),
                                new Value.Quantity(q.number().times(OUT_OF_REACH), q.dimension())));
            }
        }
        return changed;
    }
}
