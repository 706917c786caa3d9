package cn.yujiang.policy.domain;

/** Types of the calendar functions. */
final class DateTypes {

    private DateTypes() {}

    static Type type(Node.DateCall call, TypeChecker checker) {
        day(call.first(), checker);
        return switch (call.kind()) {
            case MONTHS_AFTER -> after(call, checker, Dimension.MONTHS, "“月后”要整月数", "写成 月后(日期, 12月)");
            case DAYS_AFTER -> after(call, checker, Dimension.DAYS, "“天后”要整天数", "写成 天后(日期, 30天)");
            case MOMENT -> moment(call, checker);
            case PERIOD_END -> periodEnd(call.second());
            case MONTH_NUMBER -> between(call, checker, Dimension.MONTHS);
            case DAY_NUMBER -> between(call, checker, Dimension.DAYS);
            case AGE -> between(call, checker, Dimension.AGE);
        };
    }

    private static Type after(Node.DateCall call, TypeChecker checker, Dimension unit, String problem, String remedy) {
        number(call, checker, unit, problem, remedy);
        return Type.DAY;
    }

    private static Type moment(Node.DateCall call, TypeChecker checker) {
        number(call, checker, Dimension.CLOCK, "“时刻”要几时", "写成 时刻(日期, 17时)");
        return Type.MOMENT;
    }

    private static Type periodEnd(Node period) {
        if (period instanceof Node.Constant c && CalendarPeriod.of(c.code()).isPresent()) {
            return Type.DAY;
        }
        throw TypeChecker.wrong(period, "“期末”要写明哪一种期", "写成 期末(日期, 「旬」)，可用：「旬」「半月」「月」「季」「年」");
    }

    private static void number(Node.DateCall call, TypeChecker checker, Dimension unit, String problem, String remedy) {
        Type.Quantity number = checker.quantity(call.second());
        if (!number.dimension().equals(unit) || number.grain() == null) {
            throw TypeChecker.wrong(call.second(), problem, remedy);
        }
    }

    private static Type between(Node.DateCall call, TypeChecker checker, Dimension unit) {
        day(call.second(), checker);
        return Type.Quantity.stored(unit);
    }

    private static void day(Node node, TypeChecker checker) {
        Type type = checker.type(node);
        if (!type.equals(Type.DAY)) {
            throw TypeChecker.wrong(node, "此处要日期，却是" + type.title(), "改用日期事实");
        }
    }
}
