package cn.yujiang.ui;

import cn.yujiang.shared.Rejection;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All texts of the screens, one file a module and language under {@code texts/}. Chinese is the first language; English has the
 * same keys. A key the bundles do not have is asked of the {@link TextSource}s; one nobody knows shows itself as {@code !key!}, never as
 * an empty place.
 */
@Component
public class Texts implements I18NProvider {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Map<String, String> chinese = new TreeMap<>();
    private final Map<String, String> english = new TreeMap<>();
    private final transient Supplier<Stream<TextSource>> sources;

    /** The bundles alone. */
    public Texts() {
        this(Stream::empty);
    }

    /** The bundles, and behind them what the data say. */
    @Autowired
    public Texts(ObjectProvider<TextSource> sources) {
        this(sources::orderedStream);
    }

    private Texts(Supplier<Stream<TextSource>> sources) {
        this.sources = sources;
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*.properties")) {
                load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Resource file) throws IOException {
        var entries = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            entries.load(reader);
        }
        String name = String.valueOf(file.getFilename());
        Map<String, String> target = name.endsWith("_en.properties") ? english : chinese;
        entries.forEach((key, text) -> {
            if (target.put(key.toString(), text.toString()) != null) {
                throw new IllegalStateException("text " + key + " stands twice, again in " + name);
            }
        });
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        Map<String, String> texts = locale.getLanguage().equals("en") ? english : chinese;
        String text = texts.get(key);
        if (text == null) {
            return sources.get()
                    .flatMap(source -> source.text(key, locale).stream())
                    .findFirst()
                    .orElse("!" + key + "!");
        }
        return params.length == 0 ? text : new MessageFormat(text, locale).format(worded(params, texts));
    }

    /** Arguments that are text keys themselves, such as the name of a missing field, are shown in the user's language. */
    private static Object[] worded(Object[] params, Map<String, String> texts) {
        return Arrays.stream(params)
                .map(param -> param instanceof String key && key.contains(".") ? texts.getOrDefault(key, key) : param)
                .toArray();
    }

    /** The sentence for a refusal, always through the message format so that quotes are written one way. */
    public String sentence(Rejection rejection, Locale locale) {
        return getTranslation(
                "rejection." + rejection.code(), locale, rejection.args().toArray());
    }

    public boolean has(String key) {
        return chinese.containsKey(key);
    }

    public Map<String, String> all(Locale locale) {
        return Map.copyOf(locale.getLanguage().equals("en") ? english : chinese);
    }
}
