package cn.yujiang.documents;

import java.util.Map;

/**
 * One form to print.
 *
 * @param formId folder below {@code templates/}, for example {@code F08}
 * @param model values under the keys that {@code sample.yaml} of the form documents: texts, numbers, lists of maps or records;
 *     amounts and dates come as finished texts
 * @param stamp what the footer says
 */
public record FormDocument(String formId, Map<String, Object> model, Stamp stamp) {}
