package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.AttendanceCorrections;
import cn.yujiang.attendance.PaperSheets;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.ui.CohortHeader;
import cn.yujiang.training.ui.CohortRoute;
import cn.yujiang.training.ui.PaperButton;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sign-in sheets of paper: print, photograph, compare, confirm. */
@Route("cohorts/:id/paper-sheets")
@RolesAllowed({"INSTITUTION", "ENTERPRISE"})
final class PaperSheetsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private final transient Cohorts cohorts;
    private final transient PaperSheets sheets;
    private final transient AttendanceCorrections corrections;
    private final transient BusinessClock clock;
    private final Div result = new Div();
    private transient @Nullable Cohort cohort;

    PaperSheetsView(Cohorts cohorts, PaperSheets sheets, AttendanceCorrections corrections, BusinessClock clock) {
        this.cohorts = cohorts;
        this.sheets = sheets;
        this.corrections = corrections;
        this.clock = clock;
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CohortRoute.load(event, cohorts::get));
    }

    private void show(Cohort loaded) {
        cohort = loaded;
        removeAll();
        result.removeAll();
        var back = new Anchor("cohorts/" + Ids.toText(loaded.id()) + "/attendance", getTranslation("qr.back"));
        back.setRouterIgnore(false);
        add(new CohortHeader(loaded, CohortHeader.Tab.ATTENDANCE).withActions(back));
        List<PlannedSession> sessions =
                loaded.sessions().stream().filter(s -> s.kind().offline()).toList();
        if (sessions.isEmpty()) {
            add(new Empty(getTranslation("attendance.empty")));
            return;
        }
        add(new H2(getTranslation("paperSheet.print")), printing(loaded, sessions));
        add(
                new H2(getTranslation("paperSheet.read")),
                new Paragraph(getTranslation("paperSheet.how")),
                upload(loaded),
                result);
        addKept(loaded);
    }

    private Div printing(Cohort loaded, List<PlannedSession> sessions) {
        var session = new Select<PlannedSession>();
        session.setLabel(getTranslation("paperSheet.session"));
        session.setWidth("20rem");
        session.setItems(sessions);
        session.setItemLabelGenerator(PaperSheetsView::label);
        session.setValue(sessions.stream()
                .filter(each -> !each.date().isBefore(clock.today()))
                .findFirst()
                .orElse(sessions.getLast()));
        var print = new Button(
                getTranslation("paperSheet.print.button"),
                click -> PaperButton.open(
                        getTranslation("paperSheet.print"),
                        sheets.print(loaded.id(), session.getValue().id())));
        print.addThemeName("primary");
        var bar = new Div(session, print);
        bar.addClassName("yj-paper-bar");
        return bar;
    }

    static String label(PlannedSession session) {
        return session.date() + " " + session.start() + "–" + session.end() + " " + session.content();
    }

    /** The picture is read in the thread of the upload, outside the lock of the session. */
    private Upload upload(Cohort loaded) {
        UploadHandler handler = event -> read(loaded, event);
        var upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileTypes(".jpg", ".jpeg", ".png");
        upload.setUploadButton(new Button(getTranslation("paperSheet.upload")));
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.addAllFinishedListener(done -> upload.clearFileList());
        upload.addFileRejectedListener(rejected -> Refusals.show(List.of(Rejection.of("PHOTO_KIND"))));
        return upload;
    }

    private void read(Cohort loaded, UploadEvent event) throws IOException {
        UI ui = event.getUI();
        var picture = new PaperSheets.Picture(
                event.getFileName(), event.getInputStream().readNBytes(MAX_BYTES + 1));
        try {
            PaperSheets.Reading reading = sheets.read(loaded.id(), picture);
            ui.access(() -> {
                result.removeAll();
                result.add(new PaperComparison(
                        new PaperComparison.Sheet(loaded.id(), picture, reading),
                        sheets,
                        corrections,
                        () -> show(loaded)));
            });
        } catch (RejectedException e) {
            ui.access(() -> {
                result.removeAll();
                Refusals.show(e);
            });
        }
    }

    private void addKept(Cohort loaded) {
        List<PaperSheets.Kept> kept = sheets.of(loaded.id());
        if (kept.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        for (PaperSheets.Kept sheet : kept) {
            String session = loaded.sessions().stream()
                    .filter(each -> each.id() == sheet.sessionId())
                    .map(PaperSheetsView::label)
                    .findFirst()
                    .orElse("");
            var item = new ListItem(new Span(getTranslation(
                    "paperSheet.kept.line",
                    session,
                    Integer.toString(sheet.page()),
                    Integer.toString(sheet.marks()),
                    sheet.by(),
                    sheet.at().atZone(BusinessClock.ZONE).toLocalDate())));
            sheet.picture().forEach(file -> item.add(new Span(" "), link(loaded, sheet, file)));
            list.add(item);
        }
        add(new H2(getTranslation("paperSheet.kept")), list);
    }

    private Anchor link(Cohort loaded, PaperSheets.Kept sheet, StoredFile file) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes =
                            sheets.picture(loaded.id(), sheet.id(), file.id()).orElseThrow();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            file.fileName(),
                            file.kind().mediaType(),
                            bytes.length);
                }),
                getTranslation("paperSheet.picture"));
    }

    @Override
    public String getPageTitle() {
        Cohort shown = cohort;
        return getTranslation("paperSheet.title")
                + (shown == null ? "" : " · " + shown.plan().name());
    }
}
