package cn.yujiang.clawback.ui;

import cn.yujiang.clawback.ClawbackReason;
import cn.yujiang.clawback.Clawbacks;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.PaidClaims.Fault;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Proposes a claw-back: whose lines, what was wrong with them, what was found. The amounts are computed while one chooses; the key is made
 * when the dialog opens, so that a repeated click proposes once.
 */
final class ProposeDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_FACTS = 800;

    /** What can be said of a line by hand; a revoked certificate speaks for itself. */
    private enum Kind {
        WHOLE,
        HOURS,
        DAYS
    }

    private final transient Clawbacks clawbacks;
    private final transient Claim claim;
    private final transient Runnable afterwards;
    private final String key = UUID.randomUUID().toString();
    private final MultiSelectComboBox<ClaimLine> people = new MultiSelectComboBox<>();
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final BigDecimalField quantity = new BigDecimalField();
    private final Select<ClawbackReason> reason = new Select<>();
    private final TextArea facts = new TextArea();
    private final UnorderedList preview = new UnorderedList();
    private final Paragraph total = new Paragraph();

    ProposeDialog(Clawbacks clawbacks, Claim claim, Runnable afterwards) {
        this.clawbacks = clawbacks;
        this.claim = claim;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("clawback.propose"));
        setWidth("min(44rem, 96vw)");
        fields();
        var form = new VerticalLayout(people, kind, quantity, preview, total, reason, facts);
        form.setPadding(false);
        add(form);
        var send = new Button(getTranslation("clawback.send"), click -> send());
        send.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), send);
    }

    private void fields() {
        people.setLabel(getTranslation("clawback.people"));
        people.setItems(claim.lines().stream()
                .filter(line -> line.payable().isPositive())
                .toList());
        people.setItemLabelGenerator(line -> line.position() + " " + line.name() + " " + Amounts.text(line.payable()));
        people.setWidthFull();
        people.addValueChangeListener(change -> compute());
        kind.setLabel(getTranslation("clawback.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(value -> getTranslation("clawback.kind." + value));
        kind.setValue(Kind.WHOLE);
        kind.addValueChangeListener(change -> {
            quantity.setVisible(change.getValue() != Kind.WHOLE);
            compute();
        });
        quantity.setLabel(getTranslation("clawback.quantity"));
        quantity.setVisible(false);
        quantity.addValueChangeListener(change -> compute());
        reason.setLabel(getTranslation("clawback.reason"));
        reason.setItems(ClawbackReason.values());
        reason.setItemLabelGenerator(value -> value == null ? "" : getTranslation("clawback.reason." + value));
        reason.setWidthFull();
        facts.setLabel(getTranslation("clawback.facts"));
        facts.setHelperText(getTranslation("clawback.facts.help"));
        facts.setMaxLength(MAX_FACTS);
        facts.setWidthFull();
    }

    private List<Clawbacks.Item> items() {
        BigDecimal typed = quantity.getValue() == null ? BigDecimal.ZERO : quantity.getValue();
        Fault fault =
                switch (kind.getValue()) {
                    case WHOLE -> new Fault.Whole();
                    case HOURS -> new Fault.Hours(typed);
                    case DAYS -> new Fault.Days(typed.intValue());
                };
        return people.getValue().stream()
                .map(line -> new Clawbacks.Item(line.id(), fault))
                .toList();
    }

    private void compute() {
        preview.removeAll();
        quantity.setInvalid(false);
        Money sum = Money.ZERO;
        try {
            for (Clawbacks.Item item : items()) {
                Clawbacks.Preview answer = clawbacks.preview(claim.id(), item);
                sum = sum.plus(answer.amount());
                preview.add(new ListItem(getTranslation(
                        "clawback.preview",
                        Amounts.text(answer.paid()),
                        Amounts.text(answer.amount()),
                        answer.summary())));
            }
        } catch (RejectedException refused) {
            quantity.setErrorMessage(Refusals.sentence(refused.first()));
            quantity.setInvalid(true);
        }
        total.setText(getTranslation("clawback.total", Amounts.text(sum)));
    }

    private void send() {
        if (reason.getValue() == null) {
            reason.setErrorMessage(getTranslation("clawback.reason.choose"));
            reason.setInvalid(true);
            return;
        }
        try {
            clawbacks.propose(new Clawbacks.Proposal(
                    claim.id(), reason.getValue(), facts.getValue().strip(), items(), key));
            close();
            afterwards.run();
        } catch (RejectedException refused) {
            Refusals.show(refused);
        }
    }
}
