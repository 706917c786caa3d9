package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.FundView;
import cn.yujiang.disbursement.PayCommand;
import cn.yujiang.disbursement.PayableView;
import cn.yujiang.disbursement.Payments;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.List;
import java.util.UUID;

/**
 * Asks from which fund a claim is paid and under which voucher. The idempotency key is made when the dialog opens, so a repeated
 * click or a lost answer pays nothing twice.
 */
final class PayDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_VOUCHER = 40;

    private final PayableView claim;
    private final transient Payments payments;
    private final transient Runnable afterwards;
    private final String key = UUID.randomUUID().toString();
    private final Select<FundView> fund = new Select<>();
    private final TextField voucher = new TextField();
    private final Paragraph source = new Paragraph();

    PayDialog(PayableView claim, Payments payments, Runnable afterwards) {
        this.claim = claim;
        this.payments = payments;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("payments.pay.title", claim.claimNo()));
        setWidth("36rem");
        var form = new VerticalLayout(facts(), fund, source, voucher);
        form.setPadding(false);
        source.addClassName("yj-warning");
        source.setVisible(false);
        add(form);
        fundField();
        voucherField();
        var confirm = new Button(getTranslation("payments.pay.confirm"), click -> pay());
        confirm.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), confirm);
    }

    private Facts facts() {
        return new Facts()
                .with(getTranslation("payments.payee"), claim.payeeName())
                .with(getTranslation("payments.bank"), claim.bankName())
                .with(getTranslation("payments.account"), claim.accountName() + " " + claim.maskedAccount())
                .with(getTranslation("payments.amount"), Amounts.span(claim.amount()));
    }

    private void fundField() {
        List<FundView> usable = payments.funds().stream()
                .filter(view -> view.covers(claim.divisionCode()))
                .toList();
        fund.setLabel(getTranslation("payments.fund"));
        fund.setWidthFull();
        fund.setRequiredIndicatorVisible(true);
        fund.setItems(usable);
        fund.setItemLabelGenerator(view -> view == null ? "" : label(view));
        fund.setHelperText(usable.isEmpty() ? getTranslation("payments.pay.none") : "");
        fund.addValueChangeListener(change -> show(change.getValue()));
        usable.stream()
                .filter(view -> view.source().equals(claim.fundSource()))
                .findFirst()
                .ifPresent(fund::setValue);
    }

    private String label(FundView view) {
        return getTranslation("payments.pay.fund", view.name() + " · " + view.year(), Amounts.text(view.balance()));
    }

    private void show(FundView chosen) {
        fund.setInvalid(false);
        Money left = chosen.balance().minus(claim.amount());
        fund.setHelperText(
                left.isNegative()
                        ? getTranslation(
                                "payments.pay.short",
                                Amounts.text(claim.amount().minus(chosen.balance())))
                        : getTranslation("payments.pay.after", Amounts.text(left)));
        source.setVisible(!chosen.source().equals(claim.fundSource()));
        source.setText(getTranslation("payments.pay.source", claim.fundSource(), chosen.source()));
    }

    private void voucherField() {
        voucher.setLabel(getTranslation("payments.voucher"));
        voucher.setWidthFull();
        voucher.setMaxLength(MAX_VOUCHER);
        voucher.setRequiredIndicatorVisible(true);
        voucher.addValueChangeListener(change -> voucher.setInvalid(false));
    }

    private void pay() {
        FundView chosen = fund.getValue();
        if (chosen == null) {
            mark(fund, getTranslation("payments.pay.choose"));
            return;
        }
        try {
            payments.pay(new PayCommand(claim.claimId(), chosen.id(), voucher.getValue(), key));
            close();
            afterwards.run();
        } catch (RejectedException refused) {
            show(refused);
        }
    }

    /** A refusal of one field stands at the field; any other stays on the screen until it is read. */
    private void show(RejectedException refused) {
        String field = refused.first().field();
        if ("voucherNo".equals(field)) {
            mark(voucher, Refusals.sentence(refused.first()));
        } else if ("fundId".equals(field)) {
            mark(fund, Refusals.sentence(refused.first()));
        } else {
            Refusals.show(refused);
        }
    }

    private static void mark(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }
}
