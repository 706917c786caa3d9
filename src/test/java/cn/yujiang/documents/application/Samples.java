package cn.yujiang.documents.application;

import cn.yujiang.documents.FormDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the sample values beside each template. */
final class Samples {

    static final Path TEMPLATES = Path.of("templates");

    private static final TemplateFolder FOLDER = new TemplateFolder(TEMPLATES);

    /** A surname outside the basic plane, rare characters, a name with a dot, and one so long that it must wrap. */
    private static final List<String> NAMES = List.of("㛃䶮", "阿依古丽·买买提", "李䶮", "阿卜杜热合曼·阿卜杜外力·吐尔逊江·艾合买提", "王𬭳");

    /** 𠮷 is in no font of the product: printed as 〓 and noted, never dropped. */
    private static final String UNPRINTABLE = "𠮷野";

    private Samples() {}

    /** Every folder that holds a template; a new form is tested without being named anywhere. */
    static List<String> formIds() {
        return FOLDER.formIds();
    }

    static FormDocument of(String formId) {
        return SampleFile.document(formId, FOLDER.sample(formId));
    }

    /** How many pages the sample fills, as its file says. */
    static int pages(String formId) {
        return (int) SampleFile.read(formId, FOLDER.sample(formId)).getOrDefault("pages", 0);
    }

    /** All texts of the values, at any depth. */
    static List<String> leaves(Object value) {
        List<String> leaves = new ArrayList<>();
        switch (value) {
            case Map<?, ?> map -> map.values().forEach(item -> leaves.addAll(leaves(item)));
            case Collection<?> list -> list.forEach(item -> leaves.addAll(leaves(item)));
            default -> leaves.add(value.toString());
        }
        return leaves;
    }

    static FormDocument with(FormDocument doc, String key, Object value) {
        Map<String, Object> model = new TreeMap<>(doc.model());
        model.put(key, value);
        return new FormDocument(doc.formId(), model, doc.stamp());
    }

    /** The key of the list of the form, null for a form without lines. */
    static @Nullable String listKey(FormDocument doc) {
        return doc.model().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof List<?>)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The sample with so many lines; the names of the first lines, or of the person of the form, are the difficult ones. */
    static FormDocument withLines(FormDocument sample, int count) {
        String key = listKey(sample);
        if (key == null) {
            String person = Stream.of("name", "principal", "legalPerson", "firmLegal", "addressee")
                    .filter(sample.model()::containsKey)
                    .findFirst()
                    .orElseThrow();
            return with(sample, person, String.join("、", NAMES) + "、" + UNPRINTABLE);
        }
        List<?> rows = (List<?>) sample.model().get(key);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> line = new LinkedHashMap<>();
            ((Map<?, ?>) rows.get(i % rows.size())).forEach((name, value) -> line.put(name.toString(), value));
            String named = Stream.of("name", "teacher", "applicant", "item")
                    .filter(line::containsKey)
                    .findFirst()
                    .orElseThrow();
            line.put(named, i == 0 ? UNPRINTABLE : NAMES.get(i % NAMES.size()));
            lines.add(line);
        }
        return with(sample, key, lines);
    }

    static PdfFormRenderer renderer() {
        return renderer(TEMPLATES, Fixed.FONTS);
    }

    static PdfFormRenderer renderer(Path templates, Fonts fonts) {
        return new PdfFormRenderer(new FormTemplates(new TemplateFolder(templates), hash -> Optional.empty()), fonts);
    }

    static Fonts fonts() {
        return Fixed.FONTS;
    }

    private static final class Fixed {
        private static final Fonts FONTS =
                new Fonts(new FontLoader(true, InstalledFonts.usualFolders()).mainFonts(), List.of());
    }
}
