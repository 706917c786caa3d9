package cn.yujiang.policy.domain;

import java.util.List;
import java.util.stream.Collectors;

/** Reads a formula out as a sentence, for people who decide on it and write none themselves. */
public final class FormulaSentence {

    private final boolean chinese;

    public FormulaSentence(Language language) {
        this.chinese = language == Language.ZH;
    }

    public String of(Node node) {
        return switch (node) {
            case Node.Number n -> number(n);
            case Node.Constant c -> say("“%s”", "“%s”", c.code());
            case Node.Name n -> n.name();
            case Node.Given g -> say("已提供%s", "%s is given", g.name());
            case Node.Binary b -> binary(b);
            case Node.Compare c -> compare(c);
            case Node.Member m -> member(m);
            case Node.Logic l -> logic(l);
            case Node.Not n -> say("并非“%s”", "not “%s”", of(n.inner()));
            case Node.Choose c ->
                say(
                        "如果%s，就取%s，否则取%s",
                        "if %s, then %s, otherwise %s", of(c.condition()), of(c.then()), of(c.otherwise()));
            case Node.Round r -> round(r);
            case Node.Limit l -> limit(l);
            case Node.Lookup l -> say("“%s”中%s对应的标准", "the entry of “%s” for %s", l.table(), of(l.key()));
            case Node.Tiers t -> tiers(t);
            case Node.OverList o -> overList(o);
            case Node.DateCall d -> date(d);
        };
    }

    private String say(String zh, String en, Object... parts) {
        return String.format(chinese ? zh : en, parts);
    }

    private static String number(Node.Number number) {
        return number.ratio()
                ? number.value().times(Rational.of(100)).toText() + "%"
                : number.value().toText() + number.dimension();
    }

    private String binary(Node.Binary b) {
        String left = part(b.left());
        String right = part(b.right());
        return switch (b.operator()) {
            case ADD -> say("%s加上%s", "%s plus %s", left, right);
            case SUBTRACT -> say("%s减去%s", "%s minus %s", left, right);
            case MULTIPLY -> say("%s乘以%s", "%s times %s", left, right);
            case DIVIDE -> say("%s除以%s", "%s divided by %s", left, right);
        };
    }

    /** A part that is a calculation itself stands in brackets, as nobody hears which comes first. */
    private String part(Node node) {
        boolean simple = node instanceof Node.Number || node instanceof Node.Name || node instanceof Node.Lookup;
        return simple ? of(node) : say("（%s）", "(%s)", of(node));
    }

    private String compare(Node.Compare c) {
        String left = of(c.left());
        String right = of(c.right());
        return switch (c.operator()) {
            case EQUAL -> say("%s是%s", "%s is %s", left, right);
            case NOT_EQUAL -> say("%s不是%s", "%s is not %s", left, right);
            default -> say("%s%s%s", "%s %s %s", left, c.operator().word(chinese ? Language.ZH : Language.EN), right);
        };
    }

    private String member(Node.Member m) {
        String set = m.set().stream().map(this::of).collect(Collectors.joining(chinese ? "、" : ", "));
        return m.negated()
                ? say("%s不是%s中的任何一项", "%s is none of %s", of(m.item()), set)
                : say("%s是%s之一", "%s is one of %s", of(m.item()), set);
    }

    private String logic(Node.Logic l) {
        return l.and()
                ? say("%s，并且%s", "%s, and %s", of(l.left()), of(l.right()))
                : say("%s，或者%s", "%s, or %s", of(l.left()), of(l.right()));
    }

    private String round(Node.Round r) {
        String step = number(r.step());
        return switch (r.mode()) {
            case HALF_UP -> say("%s，四舍五入到%s", "%s, rounded half up to %s", of(r.inner()), step);
            case DOWN, FLOOR -> say("%s，向下取整到%s", "%s, rounded down to %s", of(r.inner()), step);
            default -> say("%s，向上取整到%s", "%s, rounded up to %s", of(r.inner()), step);
        };
    }

    private String limit(Node.Limit l) {
        String value = of(l.value());
        String bound = of(l.bound());
        return switch (l.kind()) {
            case CAP -> say("%s，最多%s", "%s, at most %s", value, bound);
            case FLOOR -> say("%s，最少%s", "%s, at least %s", value, bound);
            case MIN -> say("%s与%s中较小的", "the smaller of %s and %s", value, bound);
            case MAX -> say("%s与%s中较大的", "the larger of %s and %s", value, bound);
        };
    }

    private String tiers(Node.Tiers t) {
        String steps = t.tiers().stream().map(this::tier).collect(Collectors.joining(chinese ? "，" : ", "));
        return t.whole()
                ? say("%s全部按所达到的一档计算：%s", "%s, all at the rate of the tier reached: %s", of(t.quantity()), steps)
                : say("%s分档计算，各档各按本档标准：%s", "%s, each part at the rate of its own tier: %s", of(t.quantity()), steps);
    }

    private String tier(Node.Tier tier) {
        return tier.upTo() == null
                ? say("其余每单位%s", "the rest at %s", of(tier.rate()))
                : say("%s以内每单位%s", "up to %s at %s", of(tier.upTo()), of(tier.rate()));
    }

    private String overList(Node.OverList o) {
        List<String> inside = o.arguments().stream().map(this::of).toList();
        String all = String.join(chinese ? "、" : ", ", inside);
        return switch (o.kind()) {
            case SUM -> say("“%s”逐项的（%s）之和", "the sum over “%s” of (%s)", o.list(), all);
            case COUNT -> say("“%s”中%s的项数", "the number of “%s” where %s", o.list(), all);
            case ANY -> say("“%s”中有一项%s", "one of “%s” has %s", o.list(), all);
            case ALL -> say("“%s”每一项都%s", "every one of “%s” has %s", o.list(), all);
            case FILTER -> say("“%s”中%s的各项", "those of “%s” where %s", o.list(), all);
            case FIRST -> say("“%s”的前%s项", "the first of “%s”, %s of them", o.list(), all);
            case DISTINCT -> say("“%s”按%s去掉重复", "“%s” without repeats of %s", o.list(), all);
        };
    }

    private String date(Node.DateCall d) {
        String first = of(d.first());
        String second = of(d.second());
        return switch (d.kind()) {
            case MONTHS_AFTER, DAYS_AFTER -> say("%s之后%s的那一天", "the day that follows %s by %s", first, second);
            case MONTH_NUMBER -> say("从%s到%s的月数", "the months from %s to %s", first, second);
            case DAY_NUMBER -> say("从%s到%s的天数", "the days from %s to %s", first, second);
            case AGE -> say("以%s为生日、到%s的周岁", "the age of somebody born on %s, on %s", first, second);
            case PERIOD_END -> say("%s所在%s的最后一天", "the last day of the period of %s, a %s", first, second);
            case MOMENT -> say("%s的%s", "%s at %s", first, second);
        };
    }
}
