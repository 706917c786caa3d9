package cn.yujiang.policy.domain;

import cn.yujiang.policy.FormulaPiece;
import cn.yujiang.policy.FormulaPiece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts formula text for colouring, also while it is being typed and no formula yet. */
public final class FormulaPieces {

    private static final Pattern PIECE = Pattern.compile("(?<blank>\\s+)|(?<constant>「[^」]*」?)"
            + "|(?<number>\\d[\\d.]*(?:[%％]|[\\p{L}/]*))|(?<word>\\p{L}[\\p{L}\\p{Nd}_·]*)"
            + "|(?<sign>[-+−×*÷=≠(),:{}（），：＋])|(?<wrong>.)");

    private FormulaPieces() {}

    public static List<FormulaPiece> of(String text) {
        List<FormulaPiece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            pieces.add(new FormulaPiece(matcher.group(), kind(matcher, text)));
        }
        return pieces;
    }

    private static Kind kind(Matcher matcher, String text) {
        if (matcher.group("word") != null) {
            return word(matcher.group(), text, matcher.end());
        }
        if (matcher.group("constant") != null) {
            return matcher.group().endsWith("」") ? Kind.CONSTANT : Kind.WRONG;
        }
        return matcher.group("blank") != null
                ? Kind.BLANK
                : matcher.group("number") != null
                        ? Kind.NUMBER
                        : matcher.group("sign") != null ? Kind.SIGN : Kind.WRONG;
    }

    private static Kind word(String word, String text, int end) {
        if (Parser.RESERVED.contains(word)) {
            return Kind.KEYWORD;
        }
        boolean called = end < text.length() && (text.charAt(end) == '(' || text.charAt(end) == '（');
        return called ? Kind.FUNCTION : Kind.NAME;
    }
}
