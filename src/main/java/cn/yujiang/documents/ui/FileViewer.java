package cn.yujiang.documents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;

/** Shows a kept file in the page. The address of the bytes belongs to this session and ends with the dialog. */
public final class FileViewer {

    /** @param fileName the product's own name, for the download */
    public record Content(String fileName, String mediaType, byte[] bytes) {}

    private FileViewer() {}

    public static void open(String title, Content content) {
        var dialog = new Dialog(title);
        dialog.setWidth("min(60rem, 96vw)");
        dialog.setHeight("92vh");
        dialog.add(content.mediaType().equals("application/pdf") ? frame(title, content) : image(title, content));
        UI ui = UI.getCurrent();
        dialog.getFooter()
                .add(
                        new Anchor(handler(content), ui.getTranslation("ui.download")),
                        new Button(ui.getTranslation("ui.close"), click -> dialog.close()));
        dialog.open();
    }

    private static Component frame(String title, Content content) {
        var frame = new IFrame();
        frame.getElement().setAttribute("src", handler(content).inline());
        frame.addClassName("yj-pdf");
        frame.setTitle(title);
        frame.getElement().removeAttribute("sandbox");
        return frame;
    }

    private static Component image(String title, Content content) {
        var image = new Image(handler(content).inline(), title);
        image.setMaxWidth("100%");
        return image;
    }

    private static InputStreamDownloadHandler handler(Content content) {
        return DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(content.bytes()),
                content.fileName(),
                content.mediaType(),
                content.bytes().length));
    }
}
