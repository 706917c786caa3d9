package cn.yujiang.policy.domain;

import java.math.BigDecimal;
import java.util.List;

/** The token stream with the few moves a parser needs. */
final class Tokens {

    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        Token token = tokens.get(at);
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
    }

    boolean skip(String text) {
        if (peek().is(text)) {
            next();
            return true;
        }
        return false;
    }

    void expect(String text) {
        Token token = peek();
        if (!skip(text)) {
            String found = token.kind() == Token.Kind.END ? "公式结束" : "“" + token.text() + "”";
            throw new FormulaException(token.position(), "此处应为“" + text + "”，却是" + found, "补上“" + text + "”，或检查括号和空格");
        }
    }

    void expectEnd() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            throw new FormulaException(
                    token.position(), "公式到此应结束，却还有“" + token.text() + token.unit() + "”", "删去多余的部分，或补上运算符和空格");
        }
    }

    String name() {
        Token token = next();
        if (token.kind() != Token.Kind.WORD || Parser.RESERVED.contains(token.text())) {
            throw new FormulaException(token.position(), "此处应写名称", "写事实、参数或定义的名称");
        }
        return token.text();
    }

    Node.Number number(Token token) {
        Rational value = Rational.of(new BigDecimal(token.text()));
        if (token.unit().equals("%")) {
            return new Node.Number(token.position(), value.over(Rational.of(100)), Dimension.NONE, true);
        }
        if (token.unit().isEmpty()) {
            return new Node.Number(token.position(), value, Dimension.NONE, !value.isMultipleOf(Rational.ONE));
        }
        Dimension dimension = Dimension.parse(token.unit())
                .orElseThrow(() -> new FormulaException(
                        token.position(),
                        "不认识的单位“" + token.unit() + "”",
                        "可用单位：元、天、课时、月、年、岁、人、万人、户、本、次、百分点、时，及 元/天 这样的比率；单位与后面的词之间要空格"));
        return new Node.Number(token.position(), value, dimension, false);
    }
}
