package cn.yujiang.subsidy.ui;

import cn.yujiang.documents.StoredFiles;
import cn.yujiang.documents.ui.FileViewer;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.subsidy.ClaimPapers;
import cn.yujiang.subsidy.ClaimPapers.Paper;
import cn.yujiang.subsidy.ClaimPapers.State;
import cn.yujiang.subsidy.ClaimPapers.Version;
import cn.yujiang.ui.Refusals;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The papers the rule asks for: records of the system are linked, files are shown and – while the claim is open – added. */
final class PapersPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int KILO = 1024;

    private final transient ClaimPapers papers;
    private final long claimId;
    private final boolean editable;

    PapersPanel(ClaimPapers papers, long claimId, boolean editable) {
        this.papers = papers;
        this.claimId = claimId;
        this.editable = editable;
        addClassNames("yj-findings", "yj-papers-list");
        show();
    }

    private void show() {
        removeAll();
        List<Paper> list = papers.of(claimId);
        if (list.isEmpty()) {
            add(new Span(getTranslation("paper.none")));
        }
        list.forEach(paper -> add(row(paper)));
    }

    private StatusBadge badge(Paper paper) {
        return new StatusBadge(
                getTranslation("paper.state." + paper.state()), paper.state() == State.MISSING ? Tone.WARN : Tone.GOOD);
    }

    private Div row(Paper paper) {
        var name = new Span(paper.name());
        name.addClassName("yj-strong");
        var body = new Div();
        body.addClassName("yj-notes");
        String source = paper.source();
        if (source != null) {
            body.add(record(paper, source));
        }
        paper.versions().forEach(version -> body.add(version(paper, version)));
        if (editable && paper.state() != State.SYSTEM) {
            body.add(upload(paper, null, "paper.upload"));
        }
        var row = new Div(badge(paper), name, body);
        row.addClassName("yj-finding");
        return row;
    }

    private Div record(Paper paper, String source) {
        String link = paper.link();
        String text = getTranslation(
                paper.state() == State.SYSTEM ? "paper.source." + source : "paper.source.absent",
                getTranslation("paper.source." + source));
        return new Div(link == null ? new Span(text) : new Anchor(link, text));
    }

    private Div version(Paper paper, Version version) {
        var open = new Button(version.name(), click -> show(paper.name(), papers.open(claimId, version.fileId())));
        open.addThemeName("tertiary");
        Integer frozen = version.frozenIn();
        String about = getTranslation(
                "paper.about",
                Math.max(1, version.size() / KILO),
                version.by(),
                version.sha256().substring(0, 8),
                frozen == null ? getTranslation("paper.open") : getTranslation("paper.frozen", frozen));
        var facts = new Span(about);
        facts.addClassName("yj-count");
        var line = new Div(open, facts);
        line.addClassName("yj-paper-version");
        if (!version.current()) {
            open.addClassName("yj-struck");
            facts.setText(about + " · " + getTranslation("paper.replaced"));
        } else if (editable) {
            line.add(upload(paper, version.fileId(), "paper.replace"));
            if (frozen == null) {
                line.add(remove(version));
            }
        }
        return line;
    }

    private static void show(String title, ClaimPapers.Content content) {
        FileViewer.open(title, new FileViewer.Content(content.fileName(), content.mediaType(), content.bytes()));
    }

    private Button remove(Version version) {
        var remove = new Button(getTranslation("paper.remove"), click -> {
            papers.remove(claimId, version.fileId());
            show();
        });
        remove.addThemeName("tertiary");
        return remove;
    }

    private Upload upload(Paper paper, @Nullable Long replaces, String key) {
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) ->
                attach(new ClaimPapers.Upload(paper.name(), metadata.fileName(), bytes, replaces))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(StoredFiles.MAX_BYTES);
        upload.setAcceptedFileTypes(".pdf", ".jpg", ".jpeg", ".png");
        upload.setDropAllowed(false);
        var button = new Button(getTranslation(key));
        button.setAriaLabel(getTranslation(key) + " " + paper.name());
        upload.setUploadButton(button);
        upload.addFileRejectedListener(rejected -> Refusals.show(
                getUI().orElseThrow(), List.of(getTranslation("paper.rejected", StoredFiles.MAX_BYTES / KILO / KILO))));
        return upload;
    }

    private void attach(ClaimPapers.Upload upload) {
        try {
            papers.attach(claimId, upload);
        } catch (RejectedException e) {
            Refusals.show(e);
        }
        show();
    }
}
