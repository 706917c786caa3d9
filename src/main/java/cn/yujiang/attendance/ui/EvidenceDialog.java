package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.AttendanceCorrections.Evidence;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for a reason and a file that proves it. A refusal keeps the dialog open with what was given. */
final class EvidenceDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MIN_REASON = 5;
    private static final int MAX_REASON = 500;
    private static final int MAX_BYTES = 10 * 1024 * 1024;

    /** Takes what was given. */
    @FunctionalInterface
    interface Handler {
        /** @return whether it is done and the dialog may close */
        boolean take(String reason, Evidence evidence);
    }

    private final TextArea reason = new TextArea();
    private final Span chosen = new Span();
    private transient @Nullable Evidence evidence;

    EvidenceDialog(String title, String explanation, List<Component> what, Handler handler) {
        setHeaderTitle(title);
        setWidth("min(40rem, 96vw)");
        reason.setLabel(getTranslation("ui.reason"));
        reason.setWidthFull();
        reason.setMaxLength(MAX_REASON);
        reason.setRequiredIndicatorVisible(true);
        chosen.addClassName("yj-count");
        add(new Paragraph(explanation));
        what.forEach(this::add);
        add(reason, upload(), chosen);
        var send = new Button(getTranslation("correction.send"), click -> send(handler));
        send.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), send);
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            evidence = new Evidence(metadata.fileName(), bytes);
            chosen.setText(getTranslation("correction.evidence.chosen", metadata.fileName()));
            chosen.removeClassName("yj-error");
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileTypes(".pdf", ".png", ".jpg", ".jpeg");
        upload.setUploadButton(new Button(getTranslation("correction.evidence")));
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        return upload;
    }

    private void send(Handler handler) {
        Evidence given = evidence;
        boolean tooShort = reason.getValue().strip().length() < MIN_REASON;
        reason.setErrorMessage(getTranslation("ui.reason.short", MIN_REASON));
        reason.setInvalid(tooShort);
        if (given == null) {
            chosen.setText(getTranslation("correction.evidence.missing"));
            chosen.addClassName("yj-error");
        }
        if (given == null || tooShort) {
            return;
        }
        try {
            if (handler.take(reason.getValue().strip(), given)) {
                close();
            }
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }
}
