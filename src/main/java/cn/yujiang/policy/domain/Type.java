package cn.yujiang.policy.domain;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of the formula language. There is no null, no text to build and no type that grows. */
public sealed interface Type {

    Type TRUTH = new Truth();
    Type DAY = new Day();
    Type MOMENT = new Moment();

    /** How the type is called in messages. */
    String title();

    /**
     * A number with a unit.
     *
     * @param grain what every value is a multiple of, or null for an unrounded result: it can be compared but neither stored nor
     *     paid until a rounding function names a step
     */
    record Quantity(Dimension dimension, @Nullable Rational grain) implements Type {

        public static Quantity stored(Dimension dimension) {
            return new Quantity(dimension, dimension.grain());
        }

        public static Quantity unrounded(Dimension dimension) {
            return new Quantity(dimension, null);
        }

        /** Whether a value may be kept or paid as it is. */
        public boolean isStorable() {
            return grain != null && grain.isMultipleOf(dimension.grain());
        }

        @Override
        public String title() {
            String name = dimension.isNone() ? "数" : dimension.isMoney() ? "金额(元)" : "数量<" + dimension + ">";
            return grain == null ? "未取整的" + name : name;
        }
    }

    /** 布尔. */
    record Truth() implements Type {
        @Override
        public String title() {
            return "布尔";
        }
    }

    /** 日期. */
    record Day() implements Type {
        @Override
        public String title() {
            return "日期";
        }
    }

    /** 时刻: a day with its time of day, to the second. */
    record Moment() implements Type {
        @Override
        public String title() {
            return "时刻";
        }
    }

    /** 枚举; {@code open} accepts further values from outside, which simply belong to no named set. */
    record Choice(Set<String> values, boolean open) implements Type {
        public Choice {
            values = Set.copyOf(values);
        }

        @Override
        public String title() {
            return values.isEmpty() ? "代码" : "枚举";
        }
    }

    /** 列表: records with named columns. */
    record Rows(Map<String, Type> columns) implements Type {
        public Rows {
            columns = Map.copyOf(columns);
        }

        @Override
        public String title() {
            return "列表";
        }
    }

    /** 表: amounts by key. */
    record Table(Set<String> keys, Quantity value) implements Type {
        public Table {
            keys = Set.copyOf(keys);
        }

        @Override
        public String title() {
            return "表";
        }
    }
}
