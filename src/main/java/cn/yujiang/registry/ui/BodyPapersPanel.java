package cn.yujiang.registry.ui;

import cn.yujiang.documents.ui.FileViewer;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyPapers;
import cn.yujiang.registry.BodyPapers.Folder;
import cn.yujiang.registry.BodyPapers.Paper;
import cn.yujiang.registry.BodyPapers.Standing;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Refusals;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.time.LocalDate;

/** The papers of a body, a row a kind; its clerk adds and – before the first application – takes back, others look. */
final class BodyPapersPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int KILO = 1024;
    private static final int SHOWN = 8;

    private final transient BodyPapers papers;
    private final long bodyId;
    private final boolean own;

    BodyPapersPanel(BodyPapers papers, Body body, boolean own) {
        this.papers = papers;
        this.bodyId = body.id();
        this.own = own;
        addClassName("yj-rows-wide");
        show();
    }

    private void show() {
        removeAll();
        BodyPapers.Shelf shelf = papers.of(bodyId);
        add(new H2(getTranslation("bodyPaper.title")));
        if (own) {
            add(new Paragraph(getTranslation(shelf.removable() ? "bodyPaper.explain" : "bodyPaper.explain.applied")));
        }
        var rows = new Div();
        rows.addClassNames("yj-findings", "yj-papers-list", "yj-body-papers");
        shelf.folders().forEach(folder -> rows.add(row(folder, own && shelf.removable())));
        add(rows);
    }

    private Div row(Folder folder, boolean removable) {
        var name = new Span(getTranslation(folder.kind().textKey()));
        name.addClassName("yj-strong");
        var body = new Div();
        body.addClassName("yj-notes");
        if (folder.required()) {
            body.add(new Span(getTranslation("bodyPaper.required")));
        }
        folder.papers().forEach(paper -> body.add(line(folder, paper, removable)));
        var row = new Div(
                new StatusBadge(getTranslation("bodyPaper.standing." + folder.standing()), tone(folder.standing())),
                name,
                body);
        row.addClassName("yj-finding");
        if (own) {
            row.add(add(folder));
        }
        return row;
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case ABSENT -> Tone.NEUTRAL;
            case VALID -> Tone.GOOD;
            case EXPIRING, MISSING -> Tone.WARN;
            case EXPIRED -> Tone.BAD;
        };
    }

    private Div line(Folder folder, Paper paper, boolean removable) {
        var open = new Button(paper.name(), click -> open(folder, paper));
        open.addThemeName("tertiary");
        var about = new Span(getTranslation(
                "bodyPaper.about",
                Math.max(1, paper.size() / KILO),
                paper.by(),
                LocalDate.ofInstant(paper.at(), BusinessClock.ZONE),
                paper.sha256().substring(0, SHOWN)));
        about.addClassName("yj-count");
        var line = new Div(open, about);
        line.addClassName("yj-paper-version");
        LocalDate last = paper.validUntil();
        if (last != null) {
            line.addComponentAtIndex(1, until(paper, last));
        }
        if (!paper.current()) {
            open.addClassName("yj-struck");
            line.add(new Span(getTranslation("bodyPaper.earlier")));
        }
        if (removable) {
            line.add(takeBack(paper));
        }
        return line;
    }

    /** In red when it counts and has ended. */
    private Span until(Paper paper, LocalDate last) {
        boolean expired = paper.current() && paper.standing() == Standing.EXPIRED;
        var until = new Span(getTranslation(expired ? "bodyPaper.until.past" : "bodyPaper.until", last));
        if (expired) {
            until.addClassName("yj-expired");
        }
        return until;
    }

    private void open(Folder folder, Paper paper) {
        BodyPapers.Content content = papers.open(bodyId, paper.fileId());
        FileViewer.open(
                getTranslation(folder.kind().textKey()),
                new FileViewer.Content(content.fileName(), content.mediaType(), content.bytes()));
    }

    private Button takeBack(Paper paper) {
        var button = new Button(getTranslation("bodyPaper.takeBack"), click -> {
            try {
                papers.takeBack(paper.fileId());
            } catch (RejectedException e) {
                Refusals.show(e);
            }
            show();
        });
        button.addThemeNames("tertiary", "small");
        button.setAriaLabel(getTranslation("bodyPaper.takeBack") + " " + paper.name());
        return button;
    }

    private Button add(Folder folder) {
        String key = folder.papers().isEmpty() ? "bodyPaper.add" : "bodyPaper.renew";
        var button =
                new Button(getTranslation(key), click -> new BodyPaperDialog(papers, folder.kind(), this::show).open());
        button.addThemeNames("tertiary", "small");
        button.setAriaLabel(
                getTranslation(key) + " " + getTranslation(folder.kind().textKey()));
        button.addClassName("yj-due");
        return button;
    }
}
