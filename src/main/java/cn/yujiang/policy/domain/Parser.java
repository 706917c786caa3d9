package cn.yujiang.policy.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recursive descent over the tokens of one formula; the grammar stands in docs/policy-language.md. */
public final class Parser {

    /** Words that cannot be names. */
    static final Set<String> RESERVED = Set.of(
            "若", "则", "否则", "且", "或", "非", "属于", "不属于", "为", "以上", "以下", "以内", "不低于", "不高于", "不超过", "超过", "不满", "不足",
            "早于", "晚于", "不早于", "不晚于", "其余", "序号");

    private static final Map<String, Node.Comparator> COMPARATORS = Map.ofEntries(
            Map.entry("不低于", Node.Comparator.AT_LEAST),
            Map.entry("不高于", Node.Comparator.AT_MOST),
            Map.entry("不超过", Node.Comparator.AT_MOST),
            Map.entry("超过", Node.Comparator.ABOVE),
            Map.entry("不满", Node.Comparator.BELOW),
            Map.entry("不足", Node.Comparator.BELOW),
            Map.entry("不早于", Node.Comparator.NOT_BEFORE),
            Map.entry("不晚于", Node.Comparator.NOT_AFTER),
            Map.entry("早于", Node.Comparator.BEFORE),
            Map.entry("晚于", Node.Comparator.AFTER),
            Map.entry("=", Node.Comparator.EQUAL),
            Map.entry("≠", Node.Comparator.NOT_EQUAL));

    /** Deeper than any reader follows, and far from exhausting the stack. */
    private static final int DEEPEST = 40;

    private final Tokens tokens;
    private final FunctionParser functions;

    private int depth;

    private Parser(Tokens tokens) {
        this.tokens = tokens;
        this.functions = new FunctionParser(tokens, this);
    }

    /**
     * @param start file and owner, for messages
     * @throws FormulaException with place, cause and remedy
     */
    public static Node parse(String text, Position start) {
        Parser parser = new Parser(new Tokens(Lexer.read(text, start)));
        Node node = parser.expression();
        parser.tokens.expectEnd();
        return node;
    }

    Node expression() {
        Token token = tokens.peek();
        if (++depth > DEEPEST) {
            throw new FormulaException(token.position(), "公式嵌套太深", "拆成几个定义");
        }
        Node node = branch(token);
        depth--;
        return node;
    }

    private Node branch(Token token) {
        if (!tokens.skip("若")) {
            return or();
        }
        Node condition = or();
        tokens.expect("则");
        Node then = expression();
        tokens.expect("否则");
        return new Node.Choose(token.position(), condition, then, expression());
    }

    private Node or() {
        Node left = and();
        while (tokens.peek().is("或")) {
            Position position = tokens.next().position();
            left = new Node.Logic(position, false, left, and());
        }
        return left;
    }

    private Node and() {
        Node left = not();
        while (tokens.peek().is("且")) {
            Position position = tokens.next().position();
            left = new Node.Logic(position, true, left, not());
        }
        return left;
    }

    private Node not() {
        Position position = tokens.peek().position();
        if (!tokens.skip("非")) {
            return comparison();
        }
        if (tokens.peek().is("非")) {
            throw new FormulaException(position, "“非 非”没有意义", "删去两个“非”");
        }
        return new Node.Not(position, not());
    }

    private Node comparison() {
        Node left = sum();
        Token token = tokens.peek();
        if (token.is("属于") || token.is("不属于")) {
            tokens.next();
            return new Node.Member(token.position(), left, set(), token.is("不属于"));
        }
        if (tokens.skip("为")) {
            return inclusive(token.position(), left);
        }
        Node.Comparator comparator = COMPARATORS.get(token.text());
        if (comparator == null || token.kind() == Token.Kind.CONSTANT) {
            return left;
        }
        tokens.next();
        return new Node.Compare(token.position(), comparator, left, sum());
    }

    /** {@code 就业率 为 80% 以上}: 以上、以下、以内 contain the number. */
    private Node inclusive(Position position, Node left) {
        Node bound = sum();
        if (tokens.skip("以上")) {
            return new Node.Compare(position, Node.Comparator.AT_LEAST, left, bound);
        }
        if (tokens.skip("以下") || tokens.skip("以内")) {
            return new Node.Compare(position, Node.Comparator.AT_MOST, left, bound);
        }
        throw new FormulaException(tokens.peek().position(), "“为”之后缺少 以上、以下 或 以内", "写成：就业率 为 80% 以上");
    }

    private List<Node.Constant> set() {
        tokens.expect("{");
        List<Node.Constant> constants = new ArrayList<>();
        do {
            Token token = tokens.next();
            if (token.kind() != Token.Kind.CONSTANT) {
                throw new FormulaException(token.position(), "集合里只能写枚举值", "写成 {「甲」,「乙」}");
            }
            constants.add(new Node.Constant(token.position(), token.text()));
        } while (tokens.skip(","));
        tokens.expect("}");
        return List.copyOf(constants);
    }

    Node sum() {
        Node left = product();
        while (tokens.peek().is("+") || tokens.peek().is("-") || tokens.peek().is("−")) {
            Token token = tokens.next();
            Node.Arithmetic operator = token.is("+") ? Node.Arithmetic.ADD : Node.Arithmetic.SUBTRACT;
            left = new Node.Binary(token.position(), operator, left, product());
        }
        return left;
    }

    private Node product() {
        Node left = primary();
        while (tokens.peek().is("×") || tokens.peek().is("*") || tokens.peek().is("÷")) {
            Token token = tokens.next();
            Node.Arithmetic operator = token.is("÷") ? Node.Arithmetic.DIVIDE : Node.Arithmetic.MULTIPLY;
            left = new Node.Binary(token.position(), operator, left, primary());
        }
        return left;
    }

    private Node primary() {
        Token token = tokens.next();
        return switch (token.kind()) {
            case NUMBER -> tokens.number(token);
            case CONSTANT -> new Node.Constant(token.position(), token.text());
            case WORD -> word(token);
            case SIGN -> bracket(token);
            case END -> throw new FormulaException(token.position(), "公式没有写完", "补上缺少的部分");
        };
    }

    private Node bracket(Token token) {
        if (!token.is("(")) {
            throw new FormulaException(token.position(), "这里不能出现“" + token.text() + "”", "此处应是数、名称、枚举值或括号");
        }
        Node inner = expression();
        tokens.expect(")");
        return inner;
    }

    private Node word(Token token) {
        if (tokens.peek().is("(")) {
            return functions.call(token);
        }
        if (RESERVED.contains(token.text()) && !token.is("序号")) {
            throw new FormulaException(token.position(), "“" + token.text() + "”不能当作名称", "名称与词之间用空格分开");
        }
        return new Node.Name(token.position(), token.text());
    }
}
