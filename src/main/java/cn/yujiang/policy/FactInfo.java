package cn.yujiang.policy;

import java.util.List;

/**
 * An input of a rule as people see it.
 *
 * @param type type with unit as in the pack: a unit such as 课时, or 日期, 年月, 布尔, 枚举, 代码, 列表
 * @param optional the rule can do without it
 * @param values to choose from when the type is 枚举
 * @param open other values than these may be given
 * @param columns of a list; one column with an empty key when the list holds plain values
 */
public record FactInfo(
        String key,
        String name,
        String english,
        String type,
        String meaning,
        boolean optional,
        List<String> values,
        boolean open,
        List<FactInfo> columns) {
    public FactInfo {
        values = List.copyOf(values);
        columns = List.copyOf(columns);
    }

    /** What kind of value the type text of the pack stands for. */
    public enum Kind {
        LIST,
        TRUTH,
        DAY,
        MONTH,
        CHOICE,
        CODE,
        QUANTITY
    }

    public Kind kind() {
        return switch (type) {
            case "列表" -> Kind.LIST;
            case "布尔" -> Kind.TRUTH;
            case "日期" -> Kind.DAY;
            case "年月" -> Kind.MONTH;
            case "枚举" -> Kind.CHOICE;
            case "代码" -> Kind.CODE;
            default -> Kind.QUANTITY;
        };
    }

    /** The unit of a quantity as people write it: money is given in yuan. */
    public String unit() {
        return type.equals("金额") ? "元" : type;
    }

    /** Its name in the language of the screen; the key where a pack gives no English name. */
    public String nameIn(java.util.Locale locale) {
        if (!locale.getLanguage().equals("en")) {
            return name;
        }
        return english.isEmpty() ? key : english;
    }
}
