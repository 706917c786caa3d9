package cn.yujiang.certification.ui;

import cn.yujiang.certification.CertificateVerification.Proof;
import cn.yujiang.certification.EmploymentProofs;
import cn.yujiang.certification.EmploymentProofs.Item;
import cn.yujiang.certification.EmploymentProofs.Kind;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.training.Enrolment;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.Serial;
import java.util.List;

/** The proofs of one trainee's work: shown to everybody who sees the class, added and removed by its own body. */
final class EmploymentProofDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Whose proofs. @param editable whether the own body may still change them */
    record Subject(long cohortId, Enrolment trainee, boolean editable) {}

    private final transient Subject subject;
    private final transient EmploymentProofs proofs;
    private final Div kept = new Div();
    private final Select<Kind> kind = new Select<>();
    private ProofUpload upload = new ProofUpload("employment.proofs.upload");
    private final Div entry = new Div();

    EmploymentProofDialog(Subject subject, EmploymentProofs proofs, Runnable afterwards) {
        this.subject = subject;
        this.proofs = proofs;
        setHeaderTitle(getTranslation("employment.proofs.of", subject.trainee().name()));
        setWidth("min(36rem, 96vw)");
        kept.addClassName("yj-findings");
        add(kept);
        if (subject.editable) {
            kind.setLabel(getTranslation("employment.proofs.kind"));
            kind.setItems(Kind.values());
            kind.setItemLabelGenerator(each -> getTranslation("employment.proofs.kind." + each));
            kind.setValue(Kind.CONTRACT);
            var fields = new Div(kind, entry);
            fields.addClassName("yj-stack");
            add(new Paragraph(getTranslation("employment.proofs.explain")), fields);
            var take = new Button(getTranslation("employment.proofs.add"), click -> take());
            take.addThemeName("primary");
            getFooter().add(take);
        }
        getFooter().add(new Button(getTranslation("ui.close"), click -> close()));
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                afterwards.run();
            }
        });
        show();
    }

    private void show() {
        kept.removeAll();
        List<Item> items = proofs.of(subject.cohortId).getOrDefault(subject.trainee.id(), List.of());
        if (items.isEmpty()) {
            kept.add(new Empty(getTranslation("employment.proofs.none")));
        }
        items.forEach(item -> kept.add(row(item)));
        upload = new ProofUpload("employment.proofs.upload");
        entry.removeAll();
        entry.add(upload);
    }

    private Div row(Item item) {
        var what = new Span(getTranslation("employment.proofs.kind." + item.kind()));
        what.addClassName("yj-strong");
        var row = new Div(what, link(item.file()));
        if (subject.editable) {
            var remove = new Button(getTranslation("employment.proofs.remove"), click -> remove(item));
            remove.addThemeNames("tertiary", "small");
            remove.setAriaLabel(getTranslation("employment.proofs.remove") + " "
                    + item.file().displayName());
            row.add(remove);
        }
        row.addClassName("yj-finding");
        return row;
    }

    private Anchor link(StoredFile file) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = proofs.content(subject.cohortId, subject.trainee.id(), file.id())
                            .orElseThrow();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            file.fileName(),
                            file.kind().mediaType(),
                            bytes.length);
                }),
                file.displayName());
    }

    private void take() {
        Proof chosen = upload.proof();
        if (chosen == null) {
            upload.askFor("employment.proofs.missing");
            return;
        }
        try {
            proofs.add(subject.cohortId, subject.trainee.id(), kind.getValue(), chosen);
            show();
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }

    private void remove(Item item) {
        try {
            proofs.remove(subject.cohortId, subject.trainee.id(), item.file().id());
            show();
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }
}
