package cn.yujiang.policy.domain;

/** What may stand after ÷: only what cannot be zero, so that every formula has a result. */
final class Divisors {

    private Divisors() {}

    static void requirePositive(Node divisor, Scope scope) {
        boolean safe =
                switch (divisor) {
                    case Node.Number n -> n.value().signum() > 0;
                    case Node.Name n -> scope.isPositive(n.name());
                    case Node.Binary b -> isRest(b, scope);
                    default -> false;
                };
        if (!safe) {
            throw TypeChecker.wrong(divisor, "除数可能为零", "除数只能是正数、下限大于零的事实或大于零的参数");
        }
    }

    /** {@code 1 − ratio}: zero only for an override of one, which the assessor answers as invalid. */
    private static boolean isRest(Node.Binary b, Scope scope) {
        return b.operator() == Node.Arithmetic.SUBTRACT
                && b.left() instanceof Node.Number one
                && one.value().equals(Rational.ONE)
                && b.right() instanceof Node.Name name
                && scope.isPositive(name.name());
    }
}
