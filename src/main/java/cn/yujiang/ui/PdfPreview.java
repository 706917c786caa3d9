package cn.yujiang.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.Serial;

/** Shows a PDF in the page and offers it for download; warns first about characters no font has. */
public final class PdfPreview extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param fileName name of the download, without personal data
     * @param missing characters that no font could show, empty when all are printed
     */
    public record Content(String title, String fileName, byte[] pdf, String missing) {}

    public PdfPreview(Content content) {
        setHeaderTitle(content.title);
        setWidth("min(60rem, 96vw)");
        setHeight("92vh");
        if (!content.missing.isEmpty()) {
            var warning = new Paragraph(getTranslation("ui.pdf.missing", content.missing));
            warning.addClassName("yj-warning");
            add(warning);
        }
        var frame = new IFrame();
        frame.getElement().setAttribute("src", handler(content).inline());
        frame.addClassName("yj-pdf");
        frame.setTitle(content.title);
        frame.getElement().setAttribute("tabindex", "0"); // the keyboard has to reach what scrolls
        frame.getElement().removeAttribute("sandbox");
        add(frame);
        var download = new Anchor(handler(content), getTranslation("ui.download"));
        var close = new Button(getTranslation("ui.close"), click -> close());
        getFooter().add(download, close);
    }

    private static com.vaadin.flow.server.streams.InputStreamDownloadHandler handler(Content content) {
        return DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(content.pdf), content.fileName, "application/pdf", content.pdf.length));
    }
}
