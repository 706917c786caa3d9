package cn.yujiang.documents.application;

import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the sample values beside each template. */
final class Samples {

    static final Path TEMPLATES = Path.of("templates");

    private Samples() {}

    @SuppressWarnings("unchecked")
    static FormDocument of(String formId) {
        try {
            String yaml = Files.readString(TEMPLATES.resolve(formId).resolve("sample.yaml"));
            var file = (Map<String, Map<String, Object>>)
                    new Load(LoadSettings.builder().build()).loadFromString(yaml);
            Map<String, Object> stamp = file.get("stamp");
            Map<String, Object> model = file.get("model");
            return new FormDocument(
                    formId,
                    model,
                    new Stamp(
                            stamp.get("recordNo").toString(),
                            stamp.get("policyDocumentNo").toString(),
                            stamp.get("clause").toString(),
                            (int) stamp.get("version"),
                            Instant.parse(stamp.get("generatedAt").toString()),
                            Stamp.shortHash(model),
                            stamp.get("url").toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FormDocument with(FormDocument doc, String key, Object value) {
        Map<String, Object> model = new TreeMap<>(doc.model());
        model.put(key, value);
        return new FormDocument(doc.formId(), model, doc.stamp());
    }

    static PdfFormRenderer renderer() {
        return new PdfFormRenderer(new FormTemplates(TEMPLATES), Fixed.FONTS);
    }

    static Fonts fonts() {
        return Fixed.FONTS;
    }

    private static final class Fixed {
        private static final Fonts FONTS =
                new Fonts(new FontLoader(true, InstalledFonts.usualFolders()).mainFonts(), java.util.List.of());
    }
}
