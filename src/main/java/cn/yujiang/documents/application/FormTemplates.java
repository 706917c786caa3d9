package cn.yujiang.documents.application;

import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.Stamp;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** The template folder: one sub-folder a form with {@code template.html} and {@code form.yaml} (its demands). */
final class FormTemplates {

    private static final Pattern FORM_ID = Pattern.compile("[A-Za-z0-9_-]{1,20}");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final long CACHE_MILLIS = 5000;

    private final Path root;
    private final TemplateEngine engine = new TemplateEngine();

    FormTemplates(Path root) {
        this.root = root.toAbsolutePath().normalize();
        FileTemplateResolver resolver = new FileTemplateResolver();
        resolver.setPrefix(this.root + "/");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheTTLMs(CACHE_MILLIS);
        engine.setTemplateResolver(resolver);
    }

    Path root() {
        return root;
    }

    /** The filled template as XHTML text. */
    String fill(FormDocument doc) {
        if (!FORM_ID.matcher(doc.formId()).matches()
                || !Files.isRegularFile(root.resolve(doc.formId()).resolve("template.html"))) {
            throw new RejectedException(Rejection.of("FORM_UNKNOWN", doc.formId()));
        }
        requireValues(doc);
        Map<String, Object> values = new HashMap<>(doc.model());
        values.put("formId", doc.formId());
        values.put("stamp", stamp(doc.stamp()));
        return engine.process(doc.formId() + "/template.html", new Context(Locale.SIMPLIFIED_CHINESE, values));
    }

    private void requireValues(FormDocument doc) {
        List<Rejection> missing = required(doc.formId()).stream()
                .filter(key -> isEmpty(doc.model().get(key)))
                .map(key -> Rejection.onField(key, "FORM_VALUE_MISSING", doc.formId(), key))
                .toList();
        if (!missing.isEmpty()) {
            throw new RejectedException(missing);
        }
    }

    private List<String> required(String formId) {
        Path file = root.resolve(formId).resolve("form.yaml");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            return yaml instanceof Map<?, ?> map && map.get("required") instanceof List<?> keys
                    ? keys.stream().map(String::valueOf).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || value instanceof Collection<?> list && list.isEmpty()
                || value.toString().isBlank();
    }

    private static Map<String, Object> stamp(Stamp stamp) {
        return Map.of(
                "recordNo", stamp.recordNo(),
                "policyDocumentNo", stamp.policyDocumentNo(),
                "clause", stamp.clause(),
                "version", stamp.version(),
                "generatedAt", MINUTE.format(stamp.generatedAt().atZone(BusinessClock.ZONE)),
                "hash", stamp.hash(),
                "url", stamp.url(),
                "qr", stamp.url().isEmpty() ? "" : QrCode.dataUri(stamp.url()));
    }
}
