package cn.yujiang.documents;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One form to print.
 *
 * @param formId folder below {@code templates/}, for example {@code F08}
 * @param model values under the keys that {@code sample.yaml} of the form documents: texts, numbers, lists of maps or records;
 *     amounts and dates come as finished texts
 * @param stamp what the footer says
 * @param template hash of the version to print with, from {@link TemplateDirectory}; null for the one in the folder now
 */
public record FormDocument(
        String formId,
        Map<String, Object> model,
        Stamp stamp,
        @Nullable String template) {

    /** Printed with the template as it is now. */
    public FormDocument(String formId, Map<String, Object> model, Stamp stamp) {
        this(formId, model, stamp, null);
    }
}
