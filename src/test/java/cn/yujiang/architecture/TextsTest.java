package cn.yujiang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Chinese and English have the same keys and places for values; every key and refusal code written in the code has its text. */
class TextsTest {

    private static final Pattern KEY = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern MENU = Pattern.compile("@Menu\\(title = \"([a-zA-Z.]+)\"");
    private static final Pattern CODE = Pattern.compile(
            "Rejection\\s*\\.\\s*(?:of|onField)\\(\\s*(?:\"[a-zA-Z]+\",\\s*)?\"([A-Z][A-Z0-9_]*[A-Z0-9])\"");
    private static final Pattern FINDING = Pattern.compile("Finding\\.(?:block|warn)\\(\\s*\"([A-Z0-9_]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    private final Texts texts = new Texts();

    @Test
    void languagesHaveTheSameKeys() {
        assertThat(texts.all(Locale.ENGLISH).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        texts.all(Locale.SIMPLIFIED_CHINESE).keySet());
    }

    @Test
    void languagesHaveTheSamePlacesForValues() {
        Map<String, String> english = texts.all(Locale.ENGLISH);
        texts.all(Locale.SIMPLIFIED_CHINESE).forEach((key, chinese) -> assertThat(places(english.getOrDefault(key, "")))
                .as(key)
                .isSubsetOf(places(chinese)));
    }

    @Test
    void patternsAreWellFormed() {
        for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            texts.all(locale).forEach((key, text) -> {
                if (text.contains("{")) {
                    new MessageFormat(text, locale);
                }
            });
        }
    }

    private static Set<String> places(String text) {
        var found = new TreeSet<String>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void everyKeyInTheCodeHasItsText() throws IOException {
        assertThat(missing(KEY, "")).isEmpty();
        assertThat(missing(MENU, "")).isEmpty();
    }

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        assertThat(missing(CODE, "rejection.")).isEmpty();
        assertThat(missing(FINDING, "rejection.FINDING_")).isEmpty();
    }

    private Set<String> missing(Pattern pattern, String prefix) throws IOException {
        var missing = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    String key = prefix + matcher.group(1);
                    if (!texts.has(key)) {
                        missing.add(key);
                    }
                }
            }
        }
        return missing;
    }
}
