package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.FundView;
import cn.yujiang.disbursement.PaymentBatches;
import cn.yujiang.disbursement.PaymentBatches.Netting;
import cn.yujiang.disbursement.PaymentBatches.NewBatch;
import cn.yujiang.disbursement.PaymentBatches.Offer;
import cn.yujiang.disbursement.PaymentBatches.Preview;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Asks from which fund the chosen debts are paid and what is netted. The idempotency key is made when the dialog opens, so a repeated
 * click or a lost answer makes one batch.
 */
final class MakeBatchDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_NOTE = 200;
    private static final int OFFERS_SHOWN = 50;

    private final List<Long> payables;
    private final transient PaymentBatches batches;
    private final transient LongConsumer afterwards;
    private final String key = UUID.randomUUID().toString();
    private final Select<FundView> fund = new Select<>();
    private final TextField note = new TextField();
    private final Paragraph count = new Paragraph();
    private final Paragraph source = new Paragraph();
    private final Div offers = new Div();
    private final transient Map<Offer, TextField> netting = new LinkedHashMap<>();

    MakeBatchDialog(List<Long> payables, PaymentBatches batches, List<FundView> funds, LongConsumer afterwards) {
        this.payables = payables;
        this.batches = batches;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("batch.make.title"));
        setWidth("min(40rem, 96vw)");
        source.addClassName("yj-warning");
        source.setVisible(false);
        offers.addClassName("yj-rows");
        note.setLabel(getTranslation("batch.make.note"));
        note.setMaxLength(MAX_NOTE);
        note.setWidthFull();
        fundField(funds);
        var form = new Div(count, about(batches.funding(payables)), fund, source, note, offers);
        form.addClassName("yj-stack");
        add(form);
        var confirm = new Button(getTranslation("batch.make.confirm"), click -> make());
        confirm.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), confirm);
        suggested(funds).ifPresent(fund::setValue);
    }

    /** The fund whose source the policy of the first debt names. Money of another source, or of none named, is never chosen unasked. */
    private Optional<FundView> suggested(List<FundView> funds) {
        List<Long> first = payables.subList(0, Math.min(1, payables.size()));
        if (batches.funding(first).unnamed() > 0) {
            return Optional.empty();
        }
        return funds.stream()
                .filter(view -> batches.preview(view.id(), first).otherSource() == 0)
                .findFirst();
    }

    /** What has to be known about the money before a fund is chosen. */
    private Div about(PaymentBatches.Funding funding) {
        var about = new Div();
        if (funding.unnamed() > 0) {
            about.add(new Paragraph(getTranslation("batch.make.unnamed", funding.unnamed())));
        }
        if (!funding.missing().isEmpty()) {
            var missing = new Paragraph(getTranslation("batch.make.missing", String.join("、", funding.missing())));
            missing.addClassName("yj-warning");
            about.add(missing);
        }
        return about;
    }

    private void fundField(List<FundView> funds) {
        fund.setLabel(getTranslation("batch.make.fund"));
        fund.setWidthFull();
        fund.setRequiredIndicatorVisible(true);
        fund.setItems(funds);
        fund.setItemLabelGenerator(view -> view == null
                ? ""
                : getTranslation(
                        "batch.make.fund.item", view.name() + " · " + view.year(), Amounts.text(view.balance())));
        fund.setHelperText(funds.isEmpty() ? getTranslation("batch.make.fund.none") : "");
        fund.addValueChangeListener(change -> show(change.getValue()));
    }

    private void show(FundView chosen) {
        fund.setInvalid(false);
        Preview preview = batches.preview(chosen.id(), payables);
        count.setText(getTranslation("batch.make.count", preview.count(), Amounts.text(preview.amount())));
        Money left = preview.balance().minus(preview.amount());
        fund.setHelperText(
                left.isNegative()
                        ? getTranslation("batch.make.short", Amounts.text(Money.ZERO.minus(left)))
                        : getTranslation("batch.make.after", Amounts.text(left)));
        source.setVisible(preview.otherSource() > 0);
        source.setText(getTranslation("batch.make.source", preview.otherSource()));
        if (netting.isEmpty()) {
            preview.offers().stream().limit(OFFERS_SHOWN).forEach(this::offer);
        }
    }

    private void offer(Offer offer) {
        if (netting.isEmpty()) {
            offers.add(new Paragraph(getTranslation("batch.make.netting")));
        }
        var field = new TextField(getTranslation("batch.make.netting.amount"));
        field.setHelperText(getTranslation(
                "batch.make.netting.item",
                offer.partyName(),
                offer.number(),
                Amounts.text(offer.open()),
                Amounts.text(offer.most())));
        field.setWidthFull();
        netting.put(offer, field);
        offers.add(field);
    }

    private void make() {
        FundView chosen = fund.getValue();
        if (chosen == null) {
            fund.setErrorMessage(getTranslation("batch.make.fund.choose"));
            fund.setInvalid(true);
            return;
        }
        try {
            String id = batches.make(new NewBatch(chosen.id(), payables, nettings(), note.getValue(), key));
            close();
            afterwards.accept(Ids.parse(id).orElseThrow());
        } catch (RejectedException refused) {
            Refusals.show(refused);
        }
    }

    private List<Netting> nettings() {
        var wishes = new ArrayList<Netting>();
        netting.forEach((offer, field) -> {
            String typed = field.getValue().strip();
            if (!typed.isEmpty()) {
                wishes.add(new Netting(offer.payableId(), offer.recoveryId(), Money.parseYuan(typed)));
            }
        });
        return wishes;
    }
}
