package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackDrafts;
import cn.yujiang.policy.PackDrafts.Draft;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Takes the file of a pack made elsewhere and makes a draft of it. */
final class ImportPackDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LARGEST = 2_000_000;

    private final transient PackDrafts drafts;
    private final transient Consumer<Draft> imported;

    ImportPackDialog(PackDrafts drafts, Consumer<Draft> imported) {
        this.drafts = drafts;
        this.imported = imported;
        setHeaderTitle(getTranslation("draft.import"));
        setWidth("min(36rem, 96vw)");
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> take(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".yaml", ".yml");
        upload.setDropLabel(new com.vaadin.flow.component.html.Span(getTranslation("draft.import.drop")));
        upload.setUploadButton(new Button(getTranslation("draft.import.choose")));
        upload.addFileRejectedListener(event -> Refusals.show(
                com.vaadin.flow.component.UI.getCurrent(), List.of(getTranslation("draft.import.rejected"))));
        add(new Paragraph(getTranslation("draft.import.explain")), upload);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()));
    }

    private void take(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            Draft draft = drafts.imported(text);
            close();
            imported.accept(draft);
        } catch (CharacterCodingException e) {
            Refusals.show(com.vaadin.flow.component.UI.getCurrent(), List.of(getTranslation("draft.import.encoding")));
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }
}
