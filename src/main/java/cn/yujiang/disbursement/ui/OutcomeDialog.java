package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.BatchView;
import cn.yujiang.disbursement.Payments;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The outcome of lines by hand: the voucher of what was paid, or the bank's reason of what was not. */
final class OutcomeDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_VOUCHER = 40;
    private static final int MAX_REASON = 500;

    private final TextField field = new TextField();

    OutcomeDialog(BatchView batch, List<Long> lines, boolean success, Consumer<Payments.Outcome> onRecord) {
        String key = UUID.randomUUID().toString();
        String name = success ? "batch.outcome.paid" : "batch.outcome.failed";
        int count = lines.isEmpty() ? batch.waiting() : lines.size();
        setHeaderTitle(getTranslation(name));
        setWidth("min(32rem, 96vw)");
        field.setLabel(getTranslation(success ? "batch.voucher" : "batch.outcome.reason"));
        field.setMaxLength(success ? MAX_VOUCHER : MAX_REASON);
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        add(new Paragraph(getTranslation(name + ".explain", count)), field);
        var record = new Button(getTranslation("ui.confirm"), click -> {
            String text = field.getValue();
            try {
                onRecord.accept(new Payments.Outcome(
                        batch.id(), lines, success, success ? text : "", success ? "" : text, key));
                close();
            } catch (RejectedException refused) {
                show(refused);
            }
        });
        record.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), record);
    }

    private void show(RejectedException refused) {
        if (refused.first().field() == null) {
            Refusals.show(refused);
        } else {
            field.setErrorMessage(Refusals.sentence(refused.first()));
            field.setInvalid(true);
        }
    }
}
