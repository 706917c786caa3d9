package cn.yujiang.supervision.ui;

import cn.yujiang.documents.StoredFiles;
import cn.yujiang.supervision.Inspections.Photo;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Photographs or papers to hand in; on a phone the browser offers the camera. */
final class PhotoField extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST = 9;

    private final transient Map<String, Photo> chosen = new LinkedHashMap<>();

    /** @param key {@code photos} for pictures only, {@code papers} also for PDF */
    PhotoField(String key) {
        addClassName("yj-photo-field");
        var upload = new Upload(UploadHandler.inMemory(
                (metadata, bytes) -> chosen.put(metadata.fileName(), new Photo(metadata.fileName(), bytes))));
        upload.setMaxFiles(MOST);
        upload.setMaxFileSize(StoredFiles.MAX_BYTES);
        if (key.equals("photos")) {
            upload.setAcceptedFileTypes("image/jpeg", "image/png");
        } else {
            upload.setAcceptedFileTypes("image/jpeg", "image/png", "application/pdf");
        }
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(getTranslation("inspection." + key + ".add")));
        upload.addFileRemovedListener(removed -> chosen.remove(removed.getFileName()));
        var label = new Span(getTranslation("inspection." + key));
        label.addClassName("yj-strong");
        add(label, upload);
    }

    List<Photo> photos() {
        return List.copyOf(chosen.values());
    }
}
