package cn.yujiang.advance.ui;

import cn.yujiang.advance.Advance;
import cn.yujiang.advance.Advances;
import cn.yujiang.advance.Advances.Offer;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.CohortSummary;
import cn.yujiang.training.Cohorts;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Asks for an advance: class, subsidy, then what the paper allows, then the amount. The key is made when the dialog opens, so a repeated
 * click asks once.
 */
final class RequestDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 200;

    private final transient Advances advances;
    private final transient Consumer<Advance> afterwards;
    private final String key = UUID.randomUUID().toString();
    private final ComboBox<CohortSummary> cohort = new ComboBox<>();
    private final Select<RuleInfo> rule = new Select<>();
    private final Div about = new Div();
    private final BigDecimalField amount = new BigDecimalField();
    private final Checkbox commitment = new Checkbox();
    private Money left = Money.ZERO;

    RequestDialog(Advances advances, Cohorts cohorts, Consumer<Advance> afterwards) {
        this.advances = advances;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("advance.request"));
        setWidth("min(40rem, 96vw)");
        cohort.setLabel(getTranslation("claim.cohort"));
        cohort.setItemLabelGenerator(CohortSummary::name);
        cohort.setItems(Stream.of(CohortState.APPROVED, CohortState.RUNNING)
                .flatMap(state -> cohorts.find(new Cohorts.Filter("", state), 0, SHOWN).stream())
                .toList());
        cohort.setHelperText(getTranslation("advance.cohort.help"));
        cohort.addValueChangeListener(change -> chosen(change.getValue()));
        rule.setLabel(getTranslation("advance.rule"));
        rule.setItemLabelGenerator(item -> item == null ? "" : item.titleZh());
        rule.addValueChangeListener(change -> offer());
        amount.setLabel(getTranslation("advance.amount"));
        amount.setValueChangeMode(ValueChangeMode.EAGER);
        amount.addValueChangeListener(change -> hint());
        commitment.setLabel(getTranslation("advance.commitment"));
        cohort.setWidthFull();
        rule.setWidthFull();
        amount.setWidthFull();
        var form = new VerticalLayout(cohort, rule, about, amount, commitment);
        form.setPadding(false);
        add(form);
        var send = new Button(getTranslation("advance.send"), click -> send());
        send.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), send);
    }

    private void chosen(CohortSummary summary) {
        rule.setItems(List.of());
        about.removeAll();
        if (summary == null) {
            return;
        }
        List<RuleInfo> rules = advances.rules(summary.id());
        rule.setItems(rules);
        rule.setHelperText(rules.isEmpty() ? getTranslation("rejection.ADVANCE_NOT_ALLOWED") : "");
        if (rules.size() == 1) {
            rule.setValue(rules.getFirst());
        }
    }

    private void offer() {
        about.removeAll();
        left = Money.ZERO;
        if (cohort.getValue() == null || rule.getValue() == null) {
            return;
        }
        Offer offer = advances.offer(cohort.getValue().id(), rule.getValue().id());
        left = offer.left();
        about.add(new Facts()
                .with(getTranslation("claim.basis"), offer.basis())
                .with(getTranslation("advance.persons"), Integer.toString(offer.persons()))
                .with(getTranslation("advance.expected"), Amounts.span(offer.expected()))
                .with(getTranslation("advance.ceiling", offer.percent()), Amounts.span(offer.ceiling()))
                .with(getTranslation("advance.before"), Amounts.span(offer.before()))
                .with(getTranslation("advance.left"), Amounts.span(offer.left())));
        offer.problems().forEach(problem -> {
            var line = new Div(Refusals.sentence(problem));
            line.addClassName("yj-warning");
            about.add(line);
        });
        amount.setValue(left.isPositive() ? left.toYuan() : null);
        hint();
    }

    /** What does not fit is cut; whoever types more is told before sending. */
    private void hint() {
        BigDecimal typed = amount.getValue();
        boolean more = typed != null && typed.compareTo(left.toYuan()) > 0;
        amount.setHelperText(
                more ? getTranslation("advance.cut", Amounts.text(left)) : getTranslation("advance.amount.help"));
    }

    private void send() {
        if (cohort.getValue() == null || rule.getValue() == null) {
            cohort.setInvalid(cohort.getValue() == null);
            cohort.setErrorMessage(getTranslation("advance.choose"));
            return;
        }
        try {
            BigDecimal typed = amount.getValue();
            Money wanted = Money.parseYuan(typed == null ? "0" : typed.toPlainString());
            Advance made = advances.request(new Advances.Request(
                    cohort.getValue().id(), rule.getValue().id(), wanted, commitment.getValue(), key));
            close();
            afterwards.accept(made);
        } catch (RejectedException refused) {
            show(refused);
        }
    }

    private void show(RejectedException refused) {
        if ("amount".equals(refused.first().field())) {
            amount.setErrorMessage(Refusals.sentence(refused.first()));
            amount.setInvalid(true);
        } else {
            Refusals.show(refused);
        }
    }
}
