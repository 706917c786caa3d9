package cn.yujiang.certification.ui;

import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.certification.CertificateVerification;
import cn.yujiang.certification.Certificates;
import cn.yujiang.documents.RejectedRowsWorkbook;
import cn.yujiang.documents.TableImport;
import cn.yujiang.documents.ui.TableImportDialog;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.shared.Ids;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** S22: certificates in the bureau's area; verified singly or in batches, rejected or revoked with a reason. */
@Route("certificates")
@Menu(title = "menu.certificates", order = 40, icon = "vaadin:diploma")
@RolesAllowed({"FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class CertificateListView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Most certificates verified at once. */
    private static final int BATCH = 500;

    private final transient Certificates certificates;
    private final transient CertificateVerification verification;
    private final transient TableImportDialog.Tools tools;
    private final TextField search = new TextField();
    private final Select<CertificateState> state = new Select<>();
    private final Grid<Certificate> grid = new Grid<>();
    private final Span count = new Span();
    private final Button verify = new Button();

    /** What the list reads and decides with. */
    @org.springframework.stereotype.Component
    record Services(
            Certificates certificates,
            CertificateVerification verification,
            TableImport tables,
            RejectedRowsWorkbook rejected) {}

    CertificateListView(Services services, CodeLists codes, CurrentActor currentActor) {
        this.certificates = services.certificates;
        this.verification = services.verification;
        this.tools = new TableImportDialog.Tools(services.tables, services.rejected);
        addClassName("yj-page");
        count.addClassName("yj-count");
        var header = new PageHeader(getTranslation("menu.certificates"));
        var actor = currentActor.require();
        boolean decides = actor.is(Role.FIRST_REVIEWER) || actor.is(Role.SECOND_REVIEWER);
        if (decides) {
            verify.setText(getTranslation("certificate.verify"));
            verify.addThemeName("primary");
            verify.addClickListener(click -> askVerify());
            header.withActions(
                    verify,
                    new Button(getTranslation("certificate.selectAll"), click -> selectAllRecorded()),
                    new Button(getTranslation("match.import"), click -> openComparison()));
        }
        add(header, filterBar(), grid, count);
        columns(codes, decides);
        grid.setItemsPageable(
                page -> certificates.find(filter(), (int) page.getOffset(), page.getPageSize()),
                page -> certificates.count(filter()));
        refresh();
    }

    private Div filterBar() {
        search.setLabel(getTranslation("certificate.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        state.setLabel(getTranslation("certificate.state"));
        state.setItems(CertificateState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("ui.all"));
        state.setItemLabelGenerator(
                s -> s == null ? getTranslation("ui.all") : getTranslation("certificate.state." + s));
        state.addValueChangeListener(change -> refresh());
        var bar = new Div(search, state);
        bar.addClassName("yj-filter");
        return bar;
    }

    private void columns(CodeLists codes, boolean decides) {
        grid.addComponentColumn(c -> new Anchor("people/" + Ids.toText(c.personId()), c.holder()))
                .setHeader(getTranslation("certificate.holder"))
                .setAutoWidth(true);
        CertificateColumns.addTo(grid, codes);
        grid.addColumn(Certificate::cohortName)
                .setHeader(getTranslation("cohort.name"))
                .setAutoWidth(true);
        grid.addColumn(c -> c.decision() == null ? "" : c.decision())
                .setHeader(getTranslation("certificate.decision"))
                .setFlexGrow(1);
        if (decides) {
            grid.addComponentColumn(this::decision)
                    .setAutoWidth(true)
                    .setFlexGrow(0)
                    .setFrozenToEnd(true);
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            grid.setItemSelectableProvider(c -> c.state() == CertificateState.RECORDED);
            grid.addSelectionListener(selection -> refreshButton());
        }
        grid.setHeight("34rem");
        refreshButton();
    }

    private Span decision(Certificate certificate) {
        return switch (certificate.state()) {
            case RECORDED ->
                new Span(
                        proof("proof.open", certificate),
                        button("certificate.reject", reason -> certificates.reject(certificate.id(), reason)));
            case VERIFIED ->
                new Span(
                        proof("proof.show", certificate),
                        button("certificate.revoke", reason -> certificates.revoke(certificate.id(), reason)));
            case REJECTED, REVOKED -> new Span(proof("proof.show", certificate));
        };
    }

    private Button proof(String key, Certificate certificate) {
        var button = new Button(
                getTranslation(key), click -> new ProofDialog(certificate, verification, this::refresh).open());
        button.addThemeName("tertiary");
        return button;
    }

    private void openComparison() {
        var source = new TextField(getTranslation("match.source"));
        source.setRequiredIndicatorVisible(true);
        source.setMaxLength(60);
        source.setWidth("min(24rem, 100%)");
        var proof = new ProofUpload("match.proof");
        new TableImportDialog(
                        new RegisterTarget(verification, source::getValue, proof::proof),
                        tools,
                        this::refresh,
                        source,
                        new Paragraph(getTranslation("match.proof.explain")),
                        proof)
                .open();
    }

    private Button button(String key, Consumer<String> decision) {
        var button = new Button(getTranslation(key), click -> ask(key, decision));
        button.addThemeName("tertiary");
        return button;
    }

    /** All that match the filter and wait for a decision, up to one batch. */
    private void selectAllRecorded() {
        var waiting = new Certificates.Filter(search.getValue(), CertificateState.RECORDED);
        grid.asMultiSelect().select(certificates.find(waiting, 0, BATCH));
    }

    private void askVerify() {
        List<Long> ids = grid.getSelectedItems().stream().map(Certificate::id).toList();
        ask("certificate.verify", method -> certificates.verify(ids, method));
    }

    private void ask(String key, Consumer<String> decision) {
        var question = new DecisionDialog.Question(getTranslation(key), getTranslation(key + ".explain"), true);
        new DecisionDialog(question, text -> {
                    decision.accept(text);
                    refresh();
                })
                .open();
    }

    private Certificates.Filter filter() {
        return new Certificates.Filter(search.getValue(), state.getValue());
    }

    private void refresh() {
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
        count.setText(getTranslation("ui.total", certificates.count(filter())));
    }

    private void refreshButton() {
        Set<Certificate> selected = grid.getSelectedItems();
        verify.setEnabled(!selected.isEmpty());
        verify.setText(
                selected.isEmpty()
                        ? getTranslation("certificate.verify")
                        : getTranslation("certificate.verify.count", selected.size()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.certificates") + " · " + getTranslation("app.name");
    }
}
