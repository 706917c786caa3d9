package cn.yujiang.documents.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The layout library silently drops a character its font does not have. So every text is looked through before: such a character
 * is set in a fallback font, and where none has it, printed as 〓 and noted in the element with id {@code glyph-note}.
 */
final class GlyphFallback {

    private static final String GETA = "〓";
    private final Fonts fonts;

    GlyphFallback(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Changes the document; answers the characters no font has. */
    Set<String> apply(Document document) {
        Set<String> missing = new LinkedHashSet<>();
        List<Text> texts = new ArrayList<>();
        collect(document.getDocumentElement(), texts);
        texts.forEach(text -> replace(text, missing));
        note(document, missing);
        return missing;
    }

    private static void collect(Node node, List<Text> texts) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                texts.add(text);
            } else if (!"style".equals(child.getNodeName())) {
                collect(child, texts);
            }
        }
    }

    /**
     * Cuts the text into runs of one font. Each run gets an element of its own, also the plain ones: the layout library writes
     * nested elements after the bare text around them, which would change the order of the extracted text.
     */
    private void replace(Text text, Set<String> missing) {
        if (text.getData().codePoints().allMatch(fonts::mainShows)) {
            return;
        }
        StringBuilder run = new StringBuilder();
        String runFamily = Fonts.MAIN;
        for (int c : text.getData().codePoints().toArray()) {
            boolean shown = fonts.mainShows(c);
            Optional<String> fallback = shown ? Optional.empty() : fonts.fallbackFor(c);
            String family = fallback.orElse(Fonts.MAIN);
            if (!family.equals(runFamily)) {
                flush(run, runFamily, text);
                runFamily = family;
            }
            if (shown || fallback.isPresent()) {
                run.appendCodePoint(c);
            } else {
                missing.add(Character.toString(c));
                run.append(GETA);
            }
        }
        flush(run, runFamily, text);
        text.getParentNode().removeChild(text);
    }

    private static void flush(StringBuilder run, String family, Text before) {
        if (run.isEmpty()) {
            return;
        }
        Node parent = before.getParentNode();
        Element span = before.getOwnerDocument().createElementNS(parent.getNamespaceURI(), "span");
        span.setAttribute("style", "font-family:'" + family + "'");
        span.setTextContent(run.toString());
        parent.insertBefore(span, before);
        run.setLength(0);
    }

    /** The template holds the sentence; here it gets the code points, or goes when nothing is missing. */
    private static void note(Document document, Set<String> missing) {
        find(document.getDocumentElement(), "glyph-note").ifPresent(note -> {
            if (missing.isEmpty()) {
                note.getParentNode().removeChild(note);
            } else {
                List<String> codes = missing.stream()
                        .map(c -> String.format(Locale.ROOT, "U+%04X", c.codePointAt(0)))
                        .toList();
                note.appendChild(document.createTextNode(String.join("、", codes)));
            }
        });
    }

    private static Optional<Element> find(Element element, String id) {
        if (id.equals(element.getAttribute("id"))) {
            return Optional.of(element);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                Optional<Element> found = find(inner, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
