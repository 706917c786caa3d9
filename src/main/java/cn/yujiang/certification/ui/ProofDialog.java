package cn.yujiang.certification.ui;

import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.certification.CertificateVerification;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.Serial;

/** Verifies one certificate with its screenshot, or shows what an earlier verification rests on. */
final class ProofDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MIN_METHOD = 5;

    private final transient CertificateVerification verification;
    private final TextArea method = new TextArea();
    private final ProofUpload upload = new ProofUpload("proof.upload");

    ProofDialog(Certificate certificate, CertificateVerification verification, Runnable afterwards) {
        this.verification = verification;
        setHeaderTitle(certificate.holder() + " · " + certificate.shownNumber());
        setWidth("min(36rem, 96vw)");
        for (StoredFile file : verification.proofs(certificate.id())) {
            add(new Div(link(certificate, file)));
        }
        if (certificate.decision() != null) {
            add(new Paragraph(certificate.decision()));
        }
        getFooter().add(new Button(getTranslation("ui.close"), click -> close()));
        if (certificate.state() == CertificateState.RECORDED) {
            addEntry(certificate, afterwards);
        }
    }

    private void addEntry(Certificate certificate, Runnable afterwards) {
        method.setLabel(getTranslation("proof.method"));
        method.setWidthFull();
        method.setMaxLength(500);
        add(new Paragraph(getTranslation("proof.explain")), method, upload);
        var verify = new Button(getTranslation("certificate.verify"), click -> verify(certificate, afterwards));
        verify.addThemeName("primary");
        getFooter().add(verify);
    }

    private void verify(Certificate certificate, Runnable afterwards) {
        CertificateVerification.Proof kept = upload.proof();
        method.setErrorMessage(getTranslation("ui.reason.short", MIN_METHOD));
        method.setInvalid(method.getValue().strip().length() < MIN_METHOD);
        if (kept == null) {
            upload.askFor();
        }
        if (kept == null || method.isInvalid()) {
            return;
        }
        try {
            verification.verify(certificate.id(), method.getValue().strip(), kept);
            close();
            afterwards.run();
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }

    private Anchor link(Certificate certificate, StoredFile file) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes =
                            verification.content(certificate.id(), file.id()).orElseThrow();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            file.fileName(),
                            file.kind().mediaType(),
                            bytes.length);
                }),
                file.displayName());
    }
}
