package cn.yujiang.policy.domain;

import java.util.List;

/** Types of the functions over a declared list. */
final class ListTypes {

    private static final Type COUNT = new Type.Quantity(Dimension.NONE, Rational.ONE);

    private final Scope scope;
    private final TypeChecker checker;

    ListTypes(Scope scope, TypeChecker checker) {
        this.scope = scope;
        this.checker = checker;
    }

    Type type(Node.OverList node) {
        if (!(checker.name(node.list(), node) instanceof Type.Rows rows)) {
            throw TypeChecker.wrong(
                    node, "“" + node.list() + "”不是列表", node.kind().word() + " 的第一项必须是列表");
        }
        arity(node);
        return switch (node.kind()) {
            case SUM -> inside(rows, () -> checker.quantity(node.arguments().getFirst()));
            case COUNT -> conditions(node, rows, COUNT);
            case ANY, ALL -> conditions(node, rows, Type.TRUTH);
            case FILTER -> conditions(node, rows, rows);
            case FIRST -> first(node, rows);
            case DISTINCT -> distinct(node, rows);
        };
    }

    private static void arity(Node.OverList node) {
        int given = node.arguments().size();
        boolean right =
                switch (node.kind()) {
                    case COUNT -> given <= 1;
                    case DISTINCT -> given >= 1;
                    default -> given == 1;
                };
        if (!right) {
            throw TypeChecker.wrong(node, node.kind().word() + " 的项数不对", "列表之后写一项，例如 合计(月工资, 工资)");
        }
    }

    private Type conditions(Node.OverList node, Type.Rows rows, Type result) {
        for (Node argument : node.arguments()) {
            inside(rows, () -> {
                checker.truth(argument);
                return Type.TRUTH;
            });
        }
        return result;
    }

    private Type first(Node.OverList node, Type.Rows rows) {
        Type.Quantity count = checker.quantity(node.arguments().getFirst());
        if (count.grain() == null || !count.grain().isMultipleOf(Rational.ONE)) {
            throw TypeChecker.wrong(node.arguments().getFirst(), "“前若干”要整数", "先取整");
        }
        return rows;
    }

    private Type distinct(Node.OverList node, Type.Rows rows) {
        List<Node> columns = node.arguments();
        for (Node column : columns) {
            if (!(column instanceof Node.Name name) || !rows.columns().containsKey(name.name())) {
                throw TypeChecker.wrong(column, "“去重”只能按列名", "写成 去重(证书, 证书编号)");
            }
        }
        return rows;
    }

    private Type inside(Type.Rows rows, java.util.function.Supplier<Type> body) {
        scope.enter(rows);
        try {
            return body.get();
        } finally {
            scope.leave();
        }
    }
}
