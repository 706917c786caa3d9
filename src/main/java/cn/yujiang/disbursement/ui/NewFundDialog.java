package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.Funds;
import cn.yujiang.disbursement.Funds.NewFund;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.PaymentDue;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.List;

/** Registers the money of a year: what it is called, the source the papers name, the place, and how much. */
final class NewFundDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_NAME = 100;
    private static final int DIVISION = 6;

    private final transient Funds funds;
    private final transient Runnable afterwards;
    private final TextField name = new TextField();
    private final ComboBox<String> source = new ComboBox<>();
    private final TextField division = new TextField();
    private final IntegerField year = new IntegerField();
    private final TextField budget = new TextField();

    /** @param sources those that debts name, to choose from; another may be typed */
    NewFundDialog(Funds funds, List<String> sources, String divisionCode, int thisYear, Runnable afterwards) {
        this.funds = funds;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("fund.new"));
        setWidth("min(32rem, 96vw)");
        name.setLabel(getTranslation("fund.new.name"));
        name.setMaxLength(MAX_NAME);
        source.setLabel(getTranslation("payments.source"));
        source.setHelperText(getTranslation("fund.new.source.help"));
        source.setItems(sources.stream()
                .filter(named -> !named.equals(PaymentDue.NO_SOURCE))
                .toList());
        source.setAllowCustomValue(true);
        source.addCustomValueSetListener(typed -> source.setValue(typed.getDetail()));
        division.setLabel(getTranslation("fund.new.division"));
        division.setMaxLength(DIVISION);
        division.setValue(divisionCode);
        year.setLabel(getTranslation("fund.new.year"));
        year.setValue(thisYear);
        budget.setLabel(getTranslation("fund.new.budget"));
        name.setWidthFull();
        source.setWidthFull();
        division.setWidthFull();
        year.setWidthFull();
        budget.setWidthFull();
        var form = new Div(new Paragraph(getTranslation("fund.new.explain")), name, source, division, year, budget);
        form.addClassName("yj-stack");
        add(form);
        var confirm = new Button(getTranslation("ui.confirm"), click -> register());
        confirm.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), confirm);
    }

    private void register() {
        List.<HasValidation>of(name, source, division, year, budget).forEach(field -> field.setInvalid(false));
        String named = source.getValue();
        Integer of = year.getValue();
        try {
            funds.create(new NewFund(
                    name.getValue(),
                    named == null ? "" : named,
                    division.getValue().strip(),
                    of == null ? 0 : of,
                    Money.parseYuan(budget.getValue().strip())));
            close();
            afterwards.run();
        } catch (RejectedException refused) {
            show(refused.first(), refused);
        }
    }

    private void show(Rejection first, RejectedException refused) {
        HasValidation field = first.code().equals("AMOUNT_FORMAT") ? budget : field(String.valueOf(first.field()));
        if (field == null) {
            Refusals.show(refused);
        } else {
            field.setErrorMessage(Refusals.sentence(first));
            field.setInvalid(true);
        }
    }

    private @org.jspecify.annotations.Nullable HasValidation field(String of) {
        return switch (of) {
            case "name" -> name;
            case "year" -> year;
            case "budget" -> budget;
            case "divisionCode" -> division;
            default -> null;
        };
    }
}
