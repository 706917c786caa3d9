package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.BankFiles;
import cn.yujiang.disbursement.BankReplies;
import cn.yujiang.disbursement.BatchLineView;
import cn.yujiang.disbursement.BatchState;
import cn.yujiang.disbursement.BatchView;
import cn.yujiang.disbursement.PaymentBatches;
import cn.yujiang.disbursement.Payments;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.DecisionDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The buttons of a batch: what its state allows to this user. The services check everything again. */
final class BatchActions {

    /** The use cases behind the buttons. */
    record Services(PaymentBatches batches, BankFiles files, BankReplies replies, Payments payments) {}

    private final Services services;
    private final long actorId;
    private final Runnable reload;

    BatchActions(Services services, long actorId, Runnable reload) {
        this.services = services;
        this.actorId = actorId;
        this.reload = reload;
    }

    List<Component> buttons(BatchView batch, LineGrid lines) {
        var buttons = new ArrayList<Component>();
        if (batch.state() == BatchState.DRAFT) {
            if (batch.madeBy() != actorId) {
                buttons.add(primary(release(batch)));
            }
            buttons.add(takeOut(batch, lines));
        }
        if (batch.state().awaitsOutcome()) {
            buttons.add(export(batch));
            buttons.add(upload(batch));
            buttons.add(outcome(batch, lines, true));
            buttons.add(outcome(batch, lines, false));
        }
        if (batch.state() == BatchState.DRAFT || batch.state() == BatchState.RELEASED) {
            buttons.add(cancel(batch));
        }
        return buttons;
    }

    private Button release(BatchView batch) {
        String key = UUID.randomUUID().toString();
        var question = new DecisionDialog.Question(
                text("batch.release"),
                text(
                        "batch.release.explain",
                        batch.lines(),
                        Amounts.text(batch.amount()),
                        Amounts.text(batch.transfer())),
                false);
        return new Button(text("batch.release"), click -> new DecisionDialog(
                        question, note -> run(() -> services.batches.release(batch.id(), batch.version(), key)))
                .open());
    }

    private Button takeOut(BatchView batch, LineGrid lines) {
        var question = new DecisionDialog.Question(text("batch.takeOut.title"), text("batch.takeOut.explain"), true);
        var button = new Button(text("batch.takeOut", 0), click -> new DecisionDialog(
                        question,
                        reason -> run(() -> services.batches.takeOut(
                                batch.id(),
                                lines.chosen().stream().map(BatchLineView::id).toList(),
                                reason,
                                batch.version())))
                .open());
        button.setEnabled(false);
        lines.addSelectionListener(change -> {
            int chosen = lines.chosen().size();
            button.setText(text("batch.takeOut", chosen));
            button.setEnabled(chosen > 0);
        });
        return button;
    }

    private Button cancel(BatchView batch) {
        var question = new DecisionDialog.Question(text("batch.cancel"), text("batch.cancel.explain"), true);
        return new Button(text("batch.cancel"), click -> new DecisionDialog(
                        question, reason -> run(() -> services.batches.cancel(batch.id(), reason, batch.version())))
                .open());
    }

    private Button export(BatchView batch) {
        var button =
                new Button(text("batch.export"), click -> new ExportDialog(batch.id(), services.files, reload).open());
        boolean untouched = batch.paid() + batch.failed() == 0;
        return batch.state() == BatchState.RELEASED && untouched ? primary(button) : button;
    }

    private Button upload(BatchView batch) {
        var button = new Button(
                text("reply.upload"),
                click -> new ReplyDialog(batch.id(), services.files, services.replies, reload).open());
        return batch.state() == BatchState.EXPORTED ? primary(button) : button;
    }

    private Button outcome(BatchView batch, LineGrid lines, boolean success) {
        String label = text(success ? "batch.outcome.paid" : "batch.outcome.failed");
        var button = new Button(label, click -> new OutcomeDialog(
                        batch,
                        lines.chosen().stream().map(BatchLineView::id).toList(),
                        success,
                        outcome -> run(() -> services.payments.record(outcome)))
                .open());
        if (!success) {
            button.setEnabled(false);
            lines.addSelectionListener(
                    change -> button.setEnabled(!lines.chosen().isEmpty()));
        }
        return button;
    }

    /** A booking of a reply that was interrupted can go on. */
    Optional<Component> unfinished(BatchView batch) {
        if (!batch.state().awaitsOutcome()) {
            return Optional.empty();
        }
        return services.replies.unfinished(batch.id()).map(left -> new UnfinishedReply(left, services.replies, reload));
    }

    private void run(Runnable step) {
        step.run();
        reload.run();
    }

    private static Button primary(Button button) {
        button.addThemeName("primary");
        return button;
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
