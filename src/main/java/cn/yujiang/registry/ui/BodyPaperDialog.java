package cn.yujiang.registry.ui;

import cn.yujiang.documents.StoredFiles;
import cn.yujiang.registry.BodyPaperKind;
import cn.yujiang.registry.BodyPapers;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds a paper of one kind; stays open with what was entered until it is right. */
final class BodyPaperDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MEGA = 1024 * 1024;

    /** What the browser sent. */
    private record Chosen(String name, byte[] content) {}

    private final Span said = new Span();
    private transient @Nullable Chosen file;

    BodyPaperDialog(BodyPapers papers, BodyPaperKind kind, Runnable afterwards) {
        setHeaderTitle(getTranslation("bodyPaper.add") + " · " + getTranslation(kind.textKey()));
        setWidth("min(32rem, 96vw)");
        said.getElement().setAttribute("role", "status");
        DatePicker until = Dates.picker(getTranslation("bodyPaper.lastDay"));
        until.setRequiredIndicatorVisible(kind.needsLastDay());
        if (!kind.needsLastDay()) {
            until.setHelperText(getTranslation("bodyPaper.lastDay.none"));
        }
        var fields = new Div(until, upload(), said);
        fields.addClassName("yj-stack");
        add(fields);
        var save = new Button(getTranslation("ui.save"), click -> save(papers, kind, until, afterwards));
        save.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            file = new Chosen(metadata.fileName(), bytes);
            said.setText(getTranslation("bodyPaper.chosen", metadata.fileName()));
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(StoredFiles.MAX_BYTES);
        upload.setAcceptedFileTypes(".pdf", ".jpg", ".jpeg", ".png");
        upload.setUploadButton(new Button(getTranslation("bodyPaper.file")));
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.addFileRejectedListener(rejected -> Refusals.show(
                getUI().orElseThrow(), List.of(getTranslation("bodyPaper.rejected", StoredFiles.MAX_BYTES / MEGA))));
        return upload;
    }

    private void save(BodyPapers papers, BodyPaperKind kind, DatePicker until, Runnable afterwards) {
        Chosen chosen = file;
        if (until.isInvalid()) {
            return; // what was typed is no date, and the field says so
        }
        if (chosen == null) {
            said.setText(getTranslation("bodyPaper.none"));
            return;
        }
        try {
            papers.add(new BodyPapers.Upload(kind, chosen.name, chosen.content, until.getValue()));
            close();
            afterwards.run();
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }
}
