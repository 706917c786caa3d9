package cn.yujiang.documents.ui;

import cn.yujiang.documents.FormCatalogue;
import cn.yujiang.documents.RenderedForm;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.ui.BackgroundJob;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.PdfPreview;
import cn.yujiang.ui.Refusals;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** S28: the forms, which version of each is in the folder, whether it prints, and how it looks with invented values. */
@Route("form-templates")
@Menu(title = "menu.formTemplates", order = 74, icon = "vaadin:file-text-o")
@RolesAllowed({"SYS_ADMIN", "POLICY_ADMIN"})
final class FormTemplatesView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SHORT = 8;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final transient FormCatalogue catalogue;
    private final BackgroundJob job = new BackgroundJob("ui.working");
    private final Div broken = new Div();
    private final Grid<FormCatalogue.Entry> grid = new Grid<>();
    private final Span count = new Span();

    FormTemplatesView(FormCatalogue catalogue) {
        this.catalogue = catalogue;
        addClassName("yj-page");
        broken.addClassName("yj-findings");
        broken.getElement().setAttribute("role", "alert");
        count.addClassName("yj-count");
        columns();
        var again = new Button(getTranslation("formTemplates.again"), click -> load());
        add(
                new PageHeader(getTranslation("formTemplates.title"))
                        .withStateLine(getTranslation("formTemplates.explain"))
                        .withActions(again),
                job,
                broken,
                grid,
                count);
    }

    /** The columns one looks for come first, so that a narrow screen shows them without moving. */
    private void columns() {
        column(grid.addColumn(FormCatalogue.Entry::formId), "number");
        column(grid.addColumn(FormCatalogue.Entry::title), "name").setFlexGrow(1);
        column(grid.addComponentColumn(this::state), "state");
        column(grid.addComponentColumn(this::sample), "sample");
        column(grid.addColumn(entry -> entry.hash().substring(0, SHORT)), "version");
        column(grid.addColumn(this::since), "since");
        grid.setAllRowsVisible(true);
    }

    private Grid.Column<FormCatalogue.Entry> column(Grid.Column<FormCatalogue.Entry> column, String name) {
        return column.setHeader(getTranslation("formTemplates." + name))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private String since(FormCatalogue.Entry entry) {
        Instant since = entry.since();
        return since == null ? getTranslation("formTemplates.new") : MINUTE.format(since.atZone(BusinessClock.ZONE));
    }

    private Component state(FormCatalogue.Entry entry) {
        boolean good = entry.fault() == null;
        return new StatusBadge(
                getTranslation(good ? "formTemplates.good" : "formTemplates.broken"), good ? Tone.GOOD : Tone.BAD);
    }

    private Button sample(FormCatalogue.Entry entry) {
        var button = new Button(getTranslation("formTemplates.sample"), click -> print(entry));
        button.addThemeName("tertiary");
        button.setAriaLabel(getTranslation("formTemplates.sampleOf", entry.formId()));
        return button;
    }

    private void print(FormCatalogue.Entry entry) {
        RenderedForm form = catalogue.sample(entry.formId());
        String title = entry.formId() + " " + entry.title();
        new PdfPreview(new PdfPreview.Content(
                        title, entry.formId() + "-sample.pdf", form.pdf(), String.join(" ", form.missingCharacters())))
                .open();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    /** Every form is tried, so this takes a moment when files have changed. */
    private void load() {
        job.run(progress -> catalogue.list(), new BackgroundJob.Ending<>(this::show, this::failed));
    }

    private void show(List<FormCatalogue.Entry> entries) {
        grid.setItems(entries);
        count.setText(getTranslation("ui.total", entries.size()));
        broken.removeAll();
        for (FormCatalogue.Entry entry : entries) {
            Rejection fault = entry.fault();
            if (fault != null) {
                var sentence = new Paragraph(Refusals.sentence(fault));
                sentence.addClassName("yj-error");
                broken.add(sentence);
            }
        }
    }

    private void failed(RuntimeException failure) {
        if (failure instanceof RejectedException refused) {
            Refusals.show(refused);
            return;
        }
        throw failure;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("formTemplates.title") + " · " + getTranslation("app.name");
    }
}
