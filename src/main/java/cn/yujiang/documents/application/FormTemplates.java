package cn.yujiang.documents.application;

import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.Stamp;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.io.Serial;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the version a document asks for and fills it. */
final class FormTemplates {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final TemplateFolder folder;
    private final KeptTemplates kept;
    private final Map<String, CompiledTemplate> compiled = Collections.synchronizedMap(new Recent());

    FormTemplates(TemplateFolder folder, KeptTemplates kept) {
        this.folder = folder;
        this.kept = kept;
    }

    TemplateVersion current(String formId) {
        return folder.current(formId).orElseThrow(() -> new RejectedException(Rejection.of("FORM_UNKNOWN", formId)));
    }

    /** The version the document names, else the one in the folder. */
    TemplateVersion version(FormDocument doc) {
        String wanted = doc.template();
        if (wanted == null) {
            return current(doc.formId());
        }
        return folder.current(doc.formId())
                .filter(version -> version.hash().equals(wanted))
                .or(() -> kept.find(wanted))
                .orElseThrow(() -> new RejectedException(Rejection.of("FORM_VERSION_LOST", doc.formId(), wanted)));
    }

    CompiledTemplate compiled(TemplateVersion version) {
        return compiled.computeIfAbsent(version.hash(), hash -> new CompiledTemplate(version));
    }

    /** The filled template as XHTML text. */
    String fill(FormDocument doc, TemplateVersion version) {
        CompiledTemplate template = compiled(version);
        requireValues(doc, template.required());
        Map<String, Object> values = new HashMap<>(doc.model());
        values.put("formId", doc.formId());
        values.put("template", version.shortHash());
        values.put("stamp", stamp(doc.stamp()));
        return template.fill(values);
    }

    private static void requireValues(FormDocument doc, List<String> required) {
        List<Rejection> missing = required.stream()
                .filter(key -> isEmpty(doc.model().get(key)))
                .map(key -> Rejection.onField(key, "FORM_VALUE_MISSING", doc.formId(), key))
                .toList();
        if (!missing.isEmpty()) {
            throw new RejectedException(missing);
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

    /** The versions printed lately: all of the folder and some older ones. */
    private static final class Recent extends LinkedHashMap<String, CompiledTemplate> {

        @Serial
        private static final long serialVersionUID = 1L;

        private static final int MOST = 100;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompiledTemplate> eldest) {
            return size() > MOST;
        }
    }
}
