package cn.yujiang.documents;

import java.util.List;

/**
 * The finished PDF.
 *
 * @param pdf the file (PDF 1.7, fonts embedded); empty when every form of a batch failed
 * @param pages number of pages
 * @param missingCharacters characters no font could show, each once; they are printed as 〓 and noted under the form
 * @param failures forms of a batch left out, always empty for a single form
 */
public record RenderedForm(byte[] pdf, int pages, List<String> missingCharacters, List<FormFailure> failures) {

    /** A name for the download, without personal data: form, record number and version. */
    public static String fileName(FormDocument document) {
        String record = document.stamp().recordNo().replaceAll("[^\\p{L}\\p{N}〔〕-]+", "-");
        return "%s_%s_v%d.pdf"
                .formatted(document.formId(), record, document.stamp().version());
    }
}
