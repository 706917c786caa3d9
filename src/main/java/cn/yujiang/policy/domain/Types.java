package cn.yujiang.policy.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Type texts of facts and parameters. */
public final class Types {

    /** Types by their text; every assessment asks for them. */
    private static final Map<String, Type> SIMPLE = new ConcurrentHashMap<>();

    private Types() {}

    public static Type ofFact(PackSource.Fact fact) {
        return switch (fact.type()) {
            case "列表" -> rows(fact.columns(), fact.position());
            case "枚举" -> new Type.Choice(fact.values(), fact.open());
            case "代码" -> new Type.Choice(Set.of(), true);
            default -> simple(fact.type(), fact.position());
        };
    }

    private static Type rows(List<PackSource.Fact> columns, Position position) {
        if (columns.isEmpty()) {
            throw new FormulaException(position, "列表没有写列", "写 columns");
        }
        Map<String, Type> types = new LinkedHashMap<>();
        columns.forEach(column -> types.put(column.name(), ofFact(column)));
        return new Type.Rows(types);
    }

    static Type ofParameter(PackSource.Parameter parameter) {
        if (parameter.type().equals("枚举")) {
            return new Type.Choice(Set.copyOf(parameter.choices()), false);
        }
        if (parameter.type().startsWith("表:")) {
            Type value = simple(parameter.type().substring(2), parameter.position());
            if (value instanceof Type.Quantity quantity) {
                return new Type.Table(Set.of(), quantity);
            }
        }
        return simple(parameter.type(), parameter.position());
    }

    private static Type simple(String text, Position position) {
        Type known = SIMPLE.get(text);
        if (known == null) {
            known = read(text, position);
            SIMPLE.put(text, known);
        }
        return known;
    }

    private static Type read(String text, Position position) {
        return switch (text) {
            case "金额" -> Type.Quantity.stored(Dimension.MONEY);
            case "比例" -> Type.Quantity.unrounded(Dimension.NONE);
            case "数" -> new Type.Quantity(Dimension.NONE, Rational.ONE);
            case "日期", "年月" -> Type.DAY;
            case "时刻" -> Type.MOMENT;
            case "布尔" -> Type.TRUTH;
            default -> {
                Optional<Dimension> dimension = Dimension.parse(text);
                yield Type.Quantity.stored(dimension.orElseThrow(() -> new FormulaException(
                        position, "不认识的类型“" + text + "”", "可用：金额、课时、天、月、人、比例、日期、年月、时刻、布尔、枚举、代码、列表，及 元/天 这样的比率")));
            }
        };
    }
}
