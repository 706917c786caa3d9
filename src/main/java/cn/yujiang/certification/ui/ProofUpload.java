package cn.yujiang.certification.ui;

import cn.yujiang.certification.CertificateVerification.Proof;
import cn.yujiang.documents.StoredFiles;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Takes the picture of a query and says which one was chosen. */
final class ProofUpload extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Span said = new Span();
    private transient volatile @Nullable Proof proof; // read where rows are taken, outside the page

    ProofUpload(String buttonKey) {
        addClassName("yj-stack");
        said.getElement().setAttribute("role", "status");
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            proof = new Proof(metadata.fileName(), bytes);
            said.setText(getTranslation("proof.chosen", metadata.fileName()));
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(StoredFiles.MAX_BYTES);
        upload.setAcceptedFileTypes(".png", ".jpg", ".jpeg", ".pdf");
        upload.setUploadButton(new Button(getTranslation(buttonKey)));
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.addFileRemovedListener(removed -> {
            proof = null;
            said.setText("");
        });
        add(upload, said);
    }

    @Nullable
    Proof proof() {
        return proof;
    }

    void askFor() {
        askFor("proof.missing");
    }

    /** @param key of the sentence that asks for the file */
    void askFor(String key) {
        said.setText(getTranslation(key));
    }
}
