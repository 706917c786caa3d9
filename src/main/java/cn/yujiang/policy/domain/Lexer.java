package cn.yujiang.policy.domain;

import java.util.ArrayList;
import java.util.List;

/** Cuts formula text into tokens. Words are runs of letters (Chinese or Latin), digits and underscores. */
final class Lexer {

    private static final String SIGNS = "+-−×*÷=≠(),:{}";

    private final String text;
    private final Position start;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String text, Position start) {
        this.text = text;
        this.start = start;
    }

    static List<Token> read(String text, Position start) {
        Lexer lexer = new Lexer(normalised(text), start);
        lexer.run();
        return List.copyOf(lexer.tokens);
    }

    /** Full-width brackets and signs mean the same as half-width ones. */
    private static String normalised(String text) {
        return text.replace('（', '(')
                .replace('）', ')')
                .replace('，', ',')
                .replace('：', ':')
                .replace('＋', '+')
                .replace('％', '%');
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                lineStart = ++at;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (isDigit(c)) {
                number();
            } else if (Character.isLetter(c)) {
                Position here = here();
                tokens.add(new Token(Token.Kind.WORD, word(), "", here));
            } else if (c == '「') {
                constant();
            } else if (SIGNS.indexOf(c) >= 0) {
                tokens.add(new Token(Token.Kind.SIGN, String.valueOf(c), "", here()));
                at++;
            } else {
                throw new FormulaException(here(), "不认识的字符“" + c + "”", "除号写 ÷，枚举值写「…」，其余只用 + − × = ≠ ( ) , : { }");
            }
        }
        tokens.add(new Token(Token.Kind.END, "", "", here()));
    }

    private Position here() {
        return new Position(start.file(), start.owner(), start.line() + line - 1, at - lineStart + 1);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void number() {
        Position here = here();
        int from = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String digits = text.substring(from, at);
        if (!digits.matches("\\d{1,15}(\\.\\d{1,6})?")) {
            throw new FormulaException(here, "数字“" + digits + "”写法不对", "写成 100 或 0.30，小数不超过六位");
        }
        tokens.add(new Token(Token.Kind.NUMBER, digits, unit(), here));
    }

    private String unit() {
        int from = at;
        if (at < text.length() && text.charAt(at) == '%') {
            at++;
            return "%";
        }
        while (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '/')) {
            at++;
        }
        return text.substring(from, at);
    }

    private String word() {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_' || text.charAt(at) == '·')) {
            at++;
        }
        return text.substring(from, at);
    }

    private void constant() {
        Position here = here();
        int end = text.indexOf('」', at);
        if (end < 0) {
            throw new FormulaException(here, "枚举值没有收尾的」", "写成「脱贫劳动力」");
        }
        tokens.add(new Token(Token.Kind.CONSTANT, text.substring(at + 1, end), "", here));
        at = end + 1;
    }
}
