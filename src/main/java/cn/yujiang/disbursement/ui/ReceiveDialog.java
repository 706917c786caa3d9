package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.Recoveries;
import cn.yujiang.disbursement.Recoveries.RecoveryView;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.time.LocalDate;
import java.util.UUID;

/** Money that came in: how much, when, under which voucher. The idempotency key is made when the dialog opens. */
final class ReceiveDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_VOUCHER = 40;

    private final transient Recoveries recoveries;
    private final long recoveryId;
    private final transient Runnable afterwards;
    private final String key = UUID.randomUUID().toString();
    private final TextField amount = new TextField();
    private final TextField voucher = new TextField();
    private final DatePicker on;

    ReceiveDialog(RecoveryView recovery, LocalDate today, Recoveries recoveries, Runnable afterwards) {
        this.recoveries = recoveries;
        this.recoveryId = recovery.id();
        this.afterwards = afterwards;
        this.on = Dates.picker(getTranslation("recovery.on"));
        on.setValue(today);
        setHeaderTitle(getTranslation("recovery.receive.title", recovery.number()));
        setWidth("min(32rem, 96vw)");
        amount.setLabel(getTranslation("payments.amount"));
        amount.setValue(recovery.open().minus(recovery.reserved()).toPlainYuan());
        voucher.setLabel(getTranslation("batch.voucher"));
        voucher.setMaxLength(MAX_VOUCHER);
        var facts = new Facts()
                .with(getTranslation("recovery.party"), recovery.partyName())
                .with(getTranslation("recovery.open"), Amounts.text(recovery.open()));
        if (recovery.reserved().isPositive()) {
            amount.setHelperText(getTranslation("recovery.reserved", Amounts.text(recovery.reserved())));
        }
        var form = new Div(facts, amount, on, voucher);
        form.addClassName("yj-stack");
        add(form);
        var confirm = new Button(getTranslation("ui.confirm"), click -> receive());
        confirm.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), confirm);
    }

    private void receive() {
        LocalDate day = on.getValue();
        if (day == null) {
            mark(on, getTranslation("ui.date.bad"));
            return;
        }
        amount.setInvalid(false);
        voucher.setInvalid(false);
        try {
            recoveries.receive(new Recoveries.Receipt(
                    recoveryId, Money.parseYuan(amount.getValue().strip()), voucher.getValue(), day, key));
            close();
            afterwards.run();
        } catch (RejectedException refused) {
            show(refused.first(), refused);
        }
    }

    private void show(Rejection first, RejectedException refused) {
        if (first.code().equals("AMOUNT_FORMAT") || "amount".equals(first.field())) {
            mark(amount, Refusals.sentence(first));
        } else if ("voucherNo".equals(first.field())) {
            mark(voucher, Refusals.sentence(first));
        } else if ("on".equals(first.field())) {
            mark(on, Refusals.sentence(first));
        } else {
            Refusals.show(refused);
        }
    }

    private static void mark(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }
}
