package cn.yujiang.policy.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text cut where quotations begin and end, so that each can be marked in place, overlapping ones too. White space does not count,
 * as in the check of the packs.
 */
final class MarkedText {

    /** A quotation and what it stands for. */
    record Mark(String quote, String label) {}

    /** A piece of the text; without labels it is not marked. */
    record Piece(String text, List<String> labels) {}

    private MarkedText() {}

    static List<Piece> cut(String text, List<Mark> marks) {
        int[] places = IntStream.range(0, text.length())
                .filter(i -> !isSpace(text.charAt(i)))
                .toArray();
        String bare = bare(text);
        List<List<String>> labels = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            labels.add(new ArrayList<>());
        }
        for (Mark mark : marks) {
            String quote = bare(mark.quote());
            int start = quote.isEmpty() ? -1 : bare.indexOf(quote);
            if (start >= 0) {
                for (int i = places[start]; i <= places[start + quote.length() - 1]; i++) {
                    if (!labels.get(i).contains(mark.label())) {
                        labels.get(i).add(mark.label());
                    }
                }
            }
        }
        return pieces(text, labels);
    }

    private static List<Piece> pieces(String text, List<List<String>> labels) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || !labels.get(i).equals(labels.get(start))) {
                pieces.add(new Piece(text.substring(start, i), labels.get(start)));
                start = i;
            }
        }
        return pieces;
    }

    private static String bare(String text) {
        return text.chars()
                .filter(c -> !isSpace((char) c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
