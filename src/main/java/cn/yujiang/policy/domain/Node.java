package cn.yujiang.policy.domain;

import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The syntax tree of a formula. It is immutable and free of values, so the same tree serves the traced evaluation of one case
 * and a later columnar one.
 */
public sealed interface Node {

    Position position();

    /** Arithmetic signs. */
    enum Arithmetic {
        ADD("+"),
        SUBTRACT("−"),
        MULTIPLY("×"),
        DIVIDE("÷");

        private final String sign;

        Arithmetic(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** The legal comparators; {@code inclusive} ones contain the number itself (民法典 1259). */
    enum Comparator {
        AT_LEAST("不低于", "at least"),
        AT_MOST("不超过", "at most"),
        ABOVE("超过", "more than"),
        BELOW("不满", "less than"),
        NOT_BEFORE("不早于", "not before"),
        NOT_AFTER("不晚于", "not after"),
        BEFORE("早于", "before"),
        AFTER("晚于", "after"),
        EQUAL("=", "="),
        NOT_EQUAL("≠", "≠");

        private final String zh;
        private final String en;

        Comparator(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String word(Language language) {
            return language == Language.ZH ? zh : en;
        }

        boolean isForDays() {
            return this == NOT_BEFORE || this == NOT_AFTER || this == BEFORE || this == AFTER;
        }

        boolean isEquality() {
            return this == EQUAL || this == NOT_EQUAL;
        }
    }

    /** 封顶 and 保底 report when they cut; 取小 and 取大 just choose. */
    enum LimitKind {
        CAP("封顶"),
        FLOOR("保底"),
        MIN("取小"),
        MAX("取大");

        private final String word;

        LimitKind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        boolean choosesSmaller() {
            return this == CAP || this == MIN;
        }
    }

    /** What is done over a list. */
    enum ListKind {
        SUM("合计"),
        COUNT("个数"),
        ANY("存在"),
        ALL("全部"),
        FILTER("筛选"),
        FIRST("前若干"),
        DISTINCT("去重");

        private final String word;

        ListKind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Calendar functions. */
    enum DateKind {
        MONTHS_AFTER("月后"),
        DAYS_AFTER("天后"),
        MONTH_NUMBER("月差"),
        DAY_NUMBER("天差"),
        AGE("周岁"),
        /** Its second part is the constant naming the period. */
        PERIOD_END("期末"),
        MOMENT("时刻");

        private final String word;

        DateKind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    record Number(Position position, Rational value, Dimension dimension, boolean ratio) implements Node {}

    record Constant(Position position, String code) implements Node {}

    record Name(Position position, String name) implements Node {}

    record Binary(Position position, Arithmetic operator, Node left, Node right) implements Node {}

    record Compare(Position position, Comparator operator, Node left, Node right) implements Node {}

    record Member(Position position, Node item, List<Constant> set, boolean negated) implements Node {}

    record Logic(Position position, boolean and, Node left, Node right) implements Node {}

    record Not(Position position, Node inner) implements Node {}

    record Choose(Position position, Node condition, Node then, Node otherwise) implements Node {}

    record Round(Position position, RoundingMode mode, Node inner, Number step) implements Node {
        String word(Language language) {
            return switch (mode) {
                case HALF_UP -> language == Language.ZH ? "四舍五入" : "rounded half up";
                case DOWN, FLOOR -> language == Language.ZH ? "向下取整" : "rounded down";
                default -> language == Language.ZH ? "向上取整" : "rounded up";
            };
        }
    }

    record Limit(Position position, LimitKind kind, Node value, Node bound) implements Node {}

    record Lookup(Position position, String table, Node key) implements Node {}

    /** @param upTo the last unit of this tier, or null for 其余 */
    record Tier(@Nullable Node upTo, Node rate) {}

    /** @param whole 整段: one rate for everything; otherwise 分段: every unit at the rate of its own tier */
    record Tiers(Position position, boolean whole, Node quantity, List<Tier> tiers) implements Node {}

    record OverList(Position position, ListKind kind, String list, List<Node> arguments) implements Node {}

    record DateCall(Position position, DateKind kind, Node first, Node second) implements Node {}

    record Given(Position position, String name) implements Node {}
}
