package cn.yujiang.documents.application;

import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.FormFailure;
import cn.yujiang.documents.FormRenderer;
import cn.yujiang.documents.RenderedForm;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Template, glyph check, layout, PDF; one renderer of the library serves one call. */
final class PdfFormRenderer implements FormRenderer {

    private static final Logger LOG = LoggerFactory.getLogger(PdfFormRenderer.class);
    private final FormTemplates templates;
    private final Fonts fonts;

    PdfFormRenderer(FormTemplates templates, Fonts fonts) {
        this.templates = templates;
        this.fonts = fonts;
    }

    @Override
    public RenderedForm render(FormDocument doc) {
        RenderedForm form = renderBatch(List.of(doc));
        if (!form.failures().isEmpty()) {
            throw new RejectedException(
                    form.failures().stream().map(FormFailure::reason).toList());
        }
        return form;
    }

    @Override
    public RenderedForm renderBatch(List<FormDocument> docs) {
        fonts.requirePresent();
        Output output = new Output(templates, fonts);
        for (int i = 0; i < docs.size(); i++) {
            FormDocument doc = docs.get(i);
            try {
                output.add(doc);
            } catch (RejectedException e) {
                for (Rejection reason : e.rejections()) {
                    output.failures.add(new FormFailure(i, doc.stamp().recordNo(), reason));
                }
            }
        }
        return output.finish();
    }

    /** One PDF in the making. */
    private static final class Output {

        private final FormTemplates templates;
        private final Fonts fonts;
        private final TemplateUserAgent files;
        private final ITextRenderer renderer;
        private final ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        private final Set<String> missing = new LinkedHashSet<>();
        private final List<FormFailure> failures = new ArrayList<>();
        private int pages;

        Output(FormTemplates templates, Fonts fonts) {
            this.templates = templates;
            this.fonts = fonts;
            ITextOutputDevice device = new ITextOutputDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT);
            files = new TemplateUserAgent(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL);
            renderer = new ITextRenderer(device, files);
            renderer.setPDFVersion("1.7");
            fonts.addTo(renderer.getFontResolver());
        }

        /** Everything that can fail on bad values happens before the first byte of this form is written. */
        void add(FormDocument doc) {
            TemplateVersion version = templates.version(doc);
            try {
                Document xhtml = XhtmlParser.parse(templates.fill(doc, version));
                Set<String> unknown = new GlyphFallback(fonts).apply(xhtml);
                layOut(xhtml, version);
                if (LastRows.keepTogether(Objects.requireNonNull(renderer.getRootBox()))) {
                    layOut(xhtml, version);
                }
                missing.addAll(unknown);
            } catch (RejectedException e) {
                throw e;
            } catch (RuntimeException | SAXException | IOException e) {
                // the template engine and the layout library promise no exception types; the message of the cause may
                // quote
                // values of the form, so neither the log nor the screen gets it
                Rejection fault = TemplateFaults.of(version, e);
                LOG.warn(
                        "Template {} failed: {} {}",
                        fault.args(),
                        fault.code(),
                        e.getClass().getSimpleName());
                throw new RejectedException(fault, e);
            }
            write();
        }

        private void layOut(Document xhtml, TemplateVersion version) {
            renderer.setDocument(xhtml, files.baseOf(version));
            renderer.layout();
        }

        private void write() {
            if (pages == 0) {
                renderer.createPDF(pdf, false);
            } else {
                renderer.writeNextDocument();
            }
            pages += Objects.requireNonNull(
                            Objects.requireNonNull(renderer.getRootBox()).getLayer())
                    .getPages()
                    .size();
        }

        RenderedForm finish() {
            if (pages > 0) {
                renderer.finishPDF();
            }
            return new RenderedForm(pdf.toByteArray(), pages, List.copyOf(missing), List.copyOf(failures));
        }
    }
}
