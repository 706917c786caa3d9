package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.domain.Node;
import cn.yujiang.policy.domain.Rational;
import java.util.List;

/** 分段 and 整段 as columns. */
final class TierExpressions {

    private final Expressions expressions;
    private final Numbers numbers;

    TierExpressions(Expressions expressions) {
        this.expressions = expressions;
        this.numbers = expressions.tools.numbers();
    }

    Low.Of lower(Node.Tiers tiers) {
        Low.Of quantity = expressions.lower(tiers.quantity());
        Low.Num none = numbers.constant(Rational.ZERO);
        return new Low.Of(from(tiers, 0, Expressions.num(quantity), none), quantity.effect());
    }

    private Low.Num plain(Node node) {
        Low.Of of = expressions.lower(node);
        if (of.effect() != null) {
            throw new NotColumnar("a tier that may stop or cut");
        }
        return Expressions.num(of);
    }

    /** What the tiers from this one on come to, when those before it have counted up to {@code done}. */
    private Low.Num from(Node.Tiers tiers, int index, Low.Num quantity, Low.Num done) {
        List<Node.Tier> all = tiers.tiers();
        Node.Tier tier = all.get(index);
        Low.Num rate = plain(tier.rate());
        Low.Num last = numbers.times(tiers.whole() ? quantity : numbers.minus(quantity, done), rate);
        if (tier.upTo() == null) {
            return last;
        }
        Low.Num upTo = plain(tier.upTo());
        Low.Num full = tiers.whole() ? last : numbers.times(numbers.minus(upTo, done), rate);
        Low.Num beyond = full;
        if (index + 1 < all.size()) {
            Low.Num rest = from(tiers, index + 1, quantity, upTo);
            beyond = tiers.whole() ? rest : numbers.plus(full, rest);
        }
        return numbers.select(numbers.compare(Node.Comparator.AT_MOST, quantity, upTo), last, beyond);
    }
}
