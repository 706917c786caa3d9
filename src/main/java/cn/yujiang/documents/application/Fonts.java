package cn.yujiang.documents.application;

import cn.yujiang.documents.GlyphCheck;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpdf.pdf.ITextFontResolver;

/** The fonts of the running program: loaded once, shared by all documents. */
final class Fonts implements GlyphCheck {

    /** Family name the templates use, whatever font stands behind it. */
    static final String MAIN = "Form";

    private final List<LoadedFont> main;
    private final List<LoadedFont> fallback;
    private final ITextFontResolver registered = new ITextFontResolver();

    Fonts(List<LoadedFont> main, List<LoadedFont> fallback) {
        this.main = List.copyOf(main);
        this.fallback = List.copyOf(fallback);
        main.forEach(this::register);
        fallback.forEach(this::register);
    }

    private void register(LoadedFont font) {
        registered.addFont(font.font(), font.file().toString(), font.family());
    }

    /** @throws RejectedException {@code FONT_MISSING} */
    void requirePresent() {
        if (main.isEmpty()) {
            throw new RejectedException(Rejection.of("FONT_MISSING"));
        }
    }

    /** Hands the parsed fonts to the renderer of one document. */
    void addTo(ITextFontResolver resolver) {
        resolver.getFonts().putAll(registered.getFonts());
    }

    /** All weights of the main font have the character, so that it may stand in any style. */
    boolean mainShows(int codePoint) {
        return isSpace(codePoint) || !main.isEmpty() && main.stream().allMatch(font -> font.shows(codePoint));
    }

    /** Family of the first fallback font that has the character. */
    Optional<String> fallbackFor(int codePoint) {
        return fallback.stream()
                .filter(font -> font.shows(codePoint))
                .map(LoadedFont::family)
                .findFirst();
    }

    @Override
    public Set<String> missing(String text) {
        Set<String> missing = new LinkedHashSet<>();
        text.codePoints()
                .filter(c -> !mainShows(c) && fallbackFor(c).isEmpty())
                .forEach(c -> missing.add(Character.toString(c)));
        return missing;
    }

    private static boolean isSpace(int codePoint) {
        return codePoint == ' ' || codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
    }
}
