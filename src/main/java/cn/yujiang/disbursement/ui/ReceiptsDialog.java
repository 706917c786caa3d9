package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.Recoveries;
import cn.yujiang.disbursement.Recoveries.ReceiptView;
import cn.yujiang.disbursement.Recoveries.RecoveryView;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.Empty;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;
import java.util.UUID;

/** What came in for a recovery; a wrong receipt is taken back by another. */
final class ReceiptsDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Recoveries recoveries;
    private final long recoveryId;
    private final transient Runnable afterwards;
    private final Div list = new Div();

    ReceiptsDialog(RecoveryView recovery, Recoveries recoveries, Runnable afterwards) {
        this.recoveries = recoveries;
        this.recoveryId = recovery.id();
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("recovery.receipts.title", recovery.number()));
        setWidth("min(44rem, 96vw)");
        list.addClassName("yj-findings");
        add(list);
        getFooter().add(new Button(getTranslation("ui.close"), click -> close()));
        show();
    }

    private void show() {
        list.removeAll();
        List<ReceiptView> receipts = recoveries.receipts(recoveryId);
        if (receipts.isEmpty()) {
            list.add(new Empty(getTranslation("recovery.receipts.none")));
        }
        receipts.forEach(receipt -> list.add(row(receipt)));
    }

    private Div row(ReceiptView receipt) {
        var row = new Div(
                new Span(getTranslation(
                        "recovery.receipt",
                        receipt.on(),
                        Amounts.text(receipt.amount()),
                        receipt.voucherNo(),
                        receipt.byName())),
                new Span(receipt.reason()));
        row.addClassName("yj-finding");
        if (receipt.netted()) {
            row.add(new Span(getTranslation("recovery.receipt.netted")));
        } else if (receipt.takenBack()) {
            row.add(new Span(getTranslation("recovery.receipt.taken")));
        } else if (receipt.amount().isPositive()) {
            var button = new Button(getTranslation("recovery.takeBack"), click -> ask(receipt));
            button.addThemeName("tertiary");
            row.add(button);
        }
        return row;
    }

    private void ask(ReceiptView receipt) {
        String key = UUID.randomUUID().toString();
        var question = new DecisionDialog.Question(
                getTranslation("recovery.takeBack.title"),
                getTranslation("recovery.takeBack.explain", Amounts.text(receipt.amount())),
                true);
        new DecisionDialog(question, reason -> {
                    recoveries.takeBack(receipt.id(), reason, key);
                    show();
                    afterwards.run();
                })
                .open();
    }
}
