package cn.yujiang.policy.domain;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the calls: rounding, limits, look-up, tiers, lists and dates. */
final class FunctionParser {

    private static final Map<String, RoundingMode> ROUNDINGS =
            Map.of("四舍五入", RoundingMode.HALF_UP, "向下取整", RoundingMode.FLOOR, "向上取整", RoundingMode.CEILING);
    private static final Map<String, Node.LimitKind> LIMITS =
            Stream.of(Node.LimitKind.values()).collect(Collectors.toMap(Node.LimitKind::word, kind -> kind));
    private static final Map<String, Node.ListKind> LISTS =
            Stream.of(Node.ListKind.values()).collect(Collectors.toMap(Node.ListKind::word, kind -> kind));
    private static final Map<String, Node.DateKind> DATES =
            Stream.of(Node.DateKind.values()).collect(Collectors.toMap(Node.DateKind::word, kind -> kind));

    private final Tokens tokens;
    private final Parser parser;

    FunctionParser(Tokens tokens, Parser parser) {
        this.tokens = tokens;
        this.parser = parser;
    }

    Node call(Token word) {
        tokens.expect("(");
        Node node = body(word);
        tokens.expect(")");
        return node;
    }

    private Node body(Token word) {
        Position position = word.position();
        String name = word.text();
        if (ROUNDINGS.containsKey(name)) {
            return round(position, ROUNDINGS.get(name));
        }
        if (LIMITS.containsKey(name)) {
            Node value = parser.expression();
            tokens.expect(",");
            return new Node.Limit(position, LIMITS.get(name), value, parser.expression());
        }
        if (LISTS.containsKey(name)) {
            return overList(position, LISTS.get(name));
        }
        if (DATES.containsKey(name)) {
            Node first = parser.expression();
            tokens.expect(",");
            return new Node.DateCall(position, DATES.get(name), first, parser.expression());
        }
        return switch (name) {
            case "查表" -> lookup(position);
            case "整段" -> tiers(position, true);
            case "分段" -> tiers(position, false);
            case "已提供" -> new Node.Given(position, tokens.name());
            default -> throw new FormulaException(position, "没有名为“" + name + "”的函数", "可用函数见 docs/policy-language.md");
        };
    }

    private Node round(Position position, RoundingMode mode) {
        Node inner = parser.expression();
        tokens.expect(",");
        Token step = tokens.next();
        if (step.kind() != Token.Kind.NUMBER) {
            throw new FormulaException(step.position(), "取整必须写明到哪一位", "写成 四舍五入(课时 ÷ 每天课时, 1天) 或 (…, 0.01元)");
        }
        return new Node.Round(position, mode, inner, tokens.number(step));
    }

    private Node lookup(Position position) {
        String table = tokens.name();
        tokens.expect(",");
        return new Node.Lookup(position, table, parser.expression());
    }

    private Node overList(Position position, Node.ListKind kind) {
        String list = tokens.name();
        List<Node> arguments = new ArrayList<>();
        while (tokens.skip(",")) {
            arguments.add(parser.expression());
        }
        return new Node.OverList(position, kind, list, List.copyOf(arguments));
    }

    private Node tiers(Position position, boolean whole) {
        Node quantity = parser.expression();
        List<Node.Tier> tiers = new ArrayList<>();
        while (tokens.skip(",")) {
            boolean rest = tokens.skip("其余");
            Node upTo = rest ? null : parser.sum();
            tokens.expect(":");
            tiers.add(new Node.Tier(upTo, parser.sum()));
        }
        if (tiers.isEmpty() || tiers.getLast().upTo() != null) {
            throw new FormulaException(position, "分档的最后一档必须是“其余”", "写成 分段(天数, 10天: 150元/天, 其余: 100元/天)");
        }
        if (tiers.stream().filter(tier -> tier.upTo() == null).count() > 1) {
            throw new FormulaException(position, "“其余”只能写一次，放在最后", "删去前面的“其余”");
        }
        ascending(tiers);
        return new Node.Tiers(position, whole, quantity, List.copyOf(tiers));
    }

    /** Limits written as numbers must rise, or the later tier can never be reached. */
    private static void ascending(List<Node.Tier> tiers) {
        Rational below = null;
        for (Node.Tier tier : tiers) {
            if (tier.upTo() instanceof Node.Number limit) {
                if (below != null && limit.value().compareTo(below) <= 0) {
                    throw new FormulaException(limit.position(), "分档的界限没有递增，这一档永远用不到", "界限从小到大写");
                }
                below = limit.value();
            }
        }
    }
}
