package cn.yujiang.policy.domain.lint;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.RuleAssessor;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where more of something pays less: along a line on which the amount has risen, it falls at the next value though both are granted.
 * An input that only ever lowers the amount (what was paid before) makes no cliff.
 *
 * @param from value before the fall
 * @param to value behind it
 */
record Cliff(String quantity, Object from, Money before, Object to, Money after) {

    static Optional<Cliff> find(CompiledRule rule, Enumeration.Line line) {
        if (!line.axis().counts()) {
            return Optional.empty();
        }
        boolean risen = false;
        Money last = null;
        for (int i = 0; i < line.cases().size(); i++) {
            Money now = paid(rule, line, i);
            if (last != null && now != null) {
                if (risen && now.compareTo(last) < 0) {
                    Object from = line.axis().values().get(i - 1);
                    return Optional.of(new Cliff(
                            line.axis().title(),
                            from,
                            last,
                            line.axis().values().get(i),
                            now));
                }
                risen |= now.compareTo(last) > 0;
            }
            last = now;
        }
        return Optional.empty();
    }

    private static @Nullable Money paid(CompiledRule rule, Enumeration.Line line, int index) {
        try {
            Assessment answer = RuleAssessor.assess(rule, line.cases().get(index));
            return answer.status().isOk() ? answer.amount() : null;
        } catch (RejectedException e) {
            return null;
        }
    }
}
