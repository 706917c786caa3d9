package cn.yujiang.policy.domain;

import org.jspecify.annotations.Nullable;

/** Gives every node its type or says why it has none. */
public final class TypeChecker {

    private final Scope scope;
    private final ListTypes lists;

    private TypeChecker(Scope scope) {
        this.scope = scope;
        this.lists = new ListTypes(scope, this);
    }

    /** @throws FormulaException with place, cause and remedy */
    public static Type check(Node node, Scope scope) {
        return new TypeChecker(scope).type(node);
    }

    Type type(Node node) {
        return switch (node) {
            case Node.Number n -> number(n);
            case Node.Constant c -> throw wrong(c, "枚举值「" + c.code() + "」不能单独使用", "枚举值只能放在 =、≠ 之后或集合里");
            case Node.Name n -> name(n.name(), n);
            case Node.Binary b -> binary(b);
            case Node.Compare c -> compare(c);
            case Node.Member m -> member(m);
            case Node.Logic l -> truths(l, l.left(), l.right());
            case Node.Not n -> truths(n, n.inner(), n.inner());
            case Node.Choose c -> choose(c);
            case Node.Round r -> round(r);
            case Node.Limit l -> same(l, quantity(l.value()), quantity(l.bound()));
            case Node.Lookup l -> lookup(l);
            case Node.Tiers t -> tiers(t);
            case Node.OverList o -> lists.type(o);
            case Node.DateCall d -> DateTypes.type(d, this);
            case Node.Given g -> given(g);
        };
    }

    private static Type number(Node.Number n) {
        if (n.ratio()) {
            return Type.Quantity.unrounded(n.dimension());
        }
        Rational grain = n.dimension().grain();
        return new Type.Quantity(n.dimension(), n.value().isMultipleOf(grain) ? grain : null);
    }

    Type name(String name, Node at) {
        Type found = scope.find(name);
        if (found == null) {
            throw wrong(at, "没有名为“" + name + "”的事实、参数或定义", "先声明再使用；" + scope.nearest(name));
        }
        return found;
    }

    private Type given(Node.Given g) {
        name(g.name(), g);
        return Type.TRUTH;
    }

    Type.Quantity quantity(Node node) {
        Type type = type(node);
        if (type instanceof Type.Quantity quantity) {
            return quantity;
        }
        throw wrong(node, "此处要数或金额，却是" + type.title(), "改用带单位的数");
    }

    void truth(Node node) {
        Type type = type(node);
        if (!type.equals(Type.TRUTH)) {
            throw wrong(node, "此处要条件（布尔），却是" + type.title(), "写成比较，例如 课时 不低于 30课时");
        }
    }

    private Type truths(Node at, Node left, Node right) {
        truth(left);
        truth(right);
        return Type.TRUTH;
    }

    private Type binary(Node.Binary b) {
        Type.Quantity left = quantity(b.left());
        Type.Quantity right = quantity(b.right());
        return switch (b.operator()) {
            case ADD, SUBTRACT -> same(b, left, right);
            case MULTIPLY -> new Type.Quantity(left.dimension().times(right.dimension()), product(left, right));
            case DIVIDE -> {
                Divisors.requirePositive(b.right(), scope);
                yield Type.Quantity.unrounded(left.dimension().over(right.dimension()));
            }
        };
    }

    private static @Nullable Rational product(Type.Quantity left, Type.Quantity right) {
        return left.grain() == null || right.grain() == null
                ? null
                : left.grain().times(right.grain());
    }

    Type.Quantity same(Node at, Type.Quantity left, Type.Quantity right) {
        if (!left.dimension().equals(right.dimension())) {
            throw wrong(at, "单位不同：左边是 " + left.dimension() + "，右边是 " + right.dimension(), "两边换成同一单位");
        }
        return new Type.Quantity(left.dimension(), commonGrain(left.grain(), right.grain()));
    }

    private static @Nullable Rational commonGrain(@Nullable Rational left, @Nullable Rational right) {
        if (left == null || right == null) {
            return null;
        }
        return left.isMultipleOf(right) ? right : right.isMultipleOf(left) ? left : null;
    }

    private Type compare(Node.Compare c) {
        if (c.operator().isEquality() && c.right() instanceof Node.Constant constant) {
            choice(c.left(), constant);
            return Type.TRUTH;
        }
        Type left = type(c.left());
        Type right = type(c.right());
        if (left instanceof Type.Quantity l
                && right instanceof Type.Quantity r
                && !c.operator().isForDays()) {
            same(c, l, r);
            return Type.TRUTH;
        }
        boolean days = left.equals(right) && (left.equals(Type.DAY) || left.equals(Type.MOMENT));
        if (days && (c.operator().isForDays() || c.operator().isEquality())) {
            return Type.TRUTH;
        }
        boolean choices = left instanceof Type.Choice && right instanceof Type.Choice;
        if (choices && c.operator().isEquality()) {
            return Type.TRUTH;
        }
        throw wrong(
                c,
                left.title() + " 与 " + right.title() + " 不能用“" + c.operator().word(Language.ZH) + "”比较",
                "数用 不低于/超过…，日期和时刻用 早于/晚于/不早于/不晚于，枚举用 = 或 属于");
    }

    private void choice(Node node, Node.Constant constant) {
        if (!(type(node) instanceof Type.Choice choice)) {
            throw wrong(node, "「" + constant.code() + "」只能与枚举比较", "检查左边的名称");
        }
        if (!choice.values().isEmpty() && !choice.values().contains(constant.code())) {
            throw wrong(
                    constant,
                    "枚举里没有「" + constant.code() + "」",
                    "可用的值：" + choice.values().stream().sorted().toList());
        }
    }

    private Type member(Node.Member m) {
        m.set().forEach(constant -> choice(m.item(), constant));
        return Type.TRUTH;
    }

    private Type choose(Node.Choose c) {
        truth(c.condition());
        Type then = type(c.then());
        Type otherwise = type(c.otherwise());
        if (then instanceof Type.Quantity l && otherwise instanceof Type.Quantity r) {
            return same(c, l, r);
        }
        if (!then.equals(otherwise)) {
            throw wrong(c, "“则”与“否则”类型不同：" + then.title() + " 与 " + otherwise.title(), "两支写成同一类型");
        }
        return then;
    }

    private Type round(Node.Round r) {
        Type.Quantity inner = quantity(r.inner());
        if (!inner.dimension().equals(r.step().dimension())) {
            throw wrong(
                    r.step(),
                    "取整单位 " + r.step().dimension() + " 与被取整的 " + inner.dimension() + " 不同",
                    "把取整单位改成 1" + inner.dimension());
        }
        if (r.step().value().signum() <= 0) {
            throw wrong(r.step(), "取整单位必须大于零", "写成 1天 或 0.01元");
        }
        return new Type.Quantity(inner.dimension(), r.step().value());
    }

    private Type lookup(Node.Lookup l) {
        if (!(name(l.table(), l) instanceof Type.Table table)) {
            throw wrong(l, "“" + l.table() + "”不是表", "查表的第一项必须是表参数");
        }
        if (!(type(l.key()) instanceof Type.Choice)) {
            throw wrong(l.key(), "查表要用枚举", "第二项写枚举事实或列");
        }
        return table.value();
    }

    private Type tiers(Node.Tiers t) {
        Type.Quantity quantity = quantity(t.quantity());
        Type.@Nullable Quantity total = null;
        for (Node.Tier tier : t.tiers()) {
            if (tier.upTo() != null) {
                same(tier.upTo(), quantity, quantity(tier.upTo()));
            }
            Type.Quantity rate = quantity(tier.rate());
            Type.Quantity part =
                    new Type.Quantity(quantity.dimension().times(rate.dimension()), product(quantity, rate));
            total = total == null ? part : same(tier.rate(), total, part);
        }
        return java.util.Objects.requireNonNull(total);
    }

    static FormulaException wrong(Node at, String problem, String remedy) {
        return new FormulaException(at.position(), problem, remedy);
    }
}
