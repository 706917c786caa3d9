package cn.yujiang.disbursement.ui;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.disbursement.BankFiles;
import cn.yujiang.disbursement.BankReplies;
import cn.yujiang.disbursement.BatchForms;
import cn.yujiang.disbursement.BatchState;
import cn.yujiang.disbursement.BatchView;
import cn.yujiang.disbursement.PaymentBatches;
import cn.yujiang.disbursement.Payments;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.Figures;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.PdfPreview;
import cn.yujiang.ui.Timeline;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A batch: who must act next, its lines, its files, and the steps possible now. */
@Route("payments/batches/:id")
@RolesAllowed("FINANCE")
final class BatchDetailView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient PaymentBatches batches;
    private final transient BankFiles files;
    private final transient BatchForms forms;
    private final transient BatchActions actions;
    private final transient AuditTrail audit;
    private transient @Nullable BatchView batch;

    BatchDetailView(
            PaymentBatches batches,
            BankFiles files,
            BankReplies replies,
            Payments payments,
            BatchForms forms,
            AuditTrail audit,
            CurrentActor currentActor) {
        this.batches = batches;
        this.files = files;
        this.forms = forms;
        this.audit = audit;
        this.actions = new BatchActions(
                new BatchActions.Services(batches, files, replies, payments),
                currentActor.require().id(),
                this::reload);
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters().get("id").flatMap(Ids::parse).orElseThrow(NotFoundException::new);
        try {
            show(batches.get(id));
        } catch (RejectedException e) {
            throw new NotFoundException(e.first().code());
        }
    }

    private void reload() {
        BatchView shown = batch;
        if (shown != null) {
            show(batches.get(shown.id()));
        }
    }

    private void show(BatchView loaded) {
        batch = loaded;
        removeAll();
        var lines = new LineGrid(loaded, batches);
        add(new PageHeader(loaded.batchNo())
                .withBadge(Badges.of(loaded.state()))
                .withStateLine(getTranslation("batch.next." + loaded.state(), loaded.madeName()))
                .withActions(actions.buttons(loaded, lines).toArray(Component[]::new))
                .withActions(new Button(getTranslation("batch.print"), click -> print(loaded))));
        add(new PaymentTabs(PaymentTabs.Tab.BATCHES));
        actions.unfinished(loaded).ifPresent(this::add);
        add(figures(loaded), facts(loaded));
        add(new H2(getTranslation("batch.lines.title")), lines);
        if (loaded.state() != BatchState.DRAFT) {
            sent(loaded);
        }
        add(new H2(getTranslation("batch.history")), history(loaded.id()));
    }

    private void print(BatchView loaded) {
        BatchForms.Print print = forms.print(loaded.id());
        new PdfPreview(new PdfPreview.Content(
                        getTranslation("batch.print"),
                        print.fileName(),
                        print.form().pdf(),
                        String.join(" ", print.form().missingCharacters())))
                .open();
    }

    private Figures figures(BatchView loaded) {
        return new Figures()
                .with(getTranslation("batch.lines"), Integer.toString(loaded.lines()))
                .with(getTranslation("batch.amount"), Amounts.text(loaded.amount()))
                .with(getTranslation("batch.nettedSum"), Amounts.text(loaded.netted()))
                .with(getTranslation("batch.transfer"), Amounts.text(loaded.transfer()));
    }

    private Facts facts(BatchView loaded) {
        var released = loaded.releasedAt();
        return new Facts()
                .with(getTranslation("batch.fund"), loaded.fundName())
                .with(getTranslation("payments.source"), loaded.fundSource())
                .with(getTranslation("batch.maker"), loaded.madeName() + " " + Moments.text(loaded.madeAt()))
                .with(
                        getTranslation("batch.releaser"),
                        released == null ? "" : loaded.releasedName() + " " + Moments.text(released))
                .with(
                        getTranslation("batch.progress.column"),
                        getTranslation("batch.progress", loaded.paid(), loaded.failed(), loaded.waiting()))
                .with(getTranslation("batch.note"), loaded.note());
    }

    private void sent(BatchView loaded) {
        List<BankFiles.Sent> sent = files.sent(loaded.id());
        if (sent.isEmpty()) {
            return;
        }
        var list = new Div();
        list.addClassName("yj-findings");
        sent.forEach(file -> list.add(new Paragraph(getTranslation(
                "batch.sent.item",
                file.layout(),
                file.lines(),
                Amounts.text(file.sum()),
                file.byName(),
                Moments.text(file.at()),
                file.sha256().substring(0, 16)))));
        add(new H2(getTranslation("batch.sent")), list);
    }

    private Timeline history(long id) {
        return new Timeline(audit.history("payment-batch", id).stream()
                .map(event -> new Timeline.Step(
                        Moments.text(event.at().atZone(BusinessClock.ZONE).toLocalDateTime()),
                        event.actorName(),
                        getTranslation("batch.event." + event.action()),
                        event.action().equals("BANK_FILE_EXPORTED") || event.reason() == null ? "" : event.reason()))
                .toList());
    }

    @Override
    public String getPageTitle() {
        BatchView shown = batch;
        return (shown == null ? "" : shown.batchNo() + " · ") + getTranslation("app.name");
    }
}
