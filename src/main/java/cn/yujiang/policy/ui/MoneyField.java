package cn.yujiang.policy.ui;

import cn.yujiang.shared.Money;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.Optional;

/** Yuan as people type them, with or without commas. */
final class MoneyField extends TextField {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String YUAN = "\\d{1,13}(\\.\\d{1,2})?";

    MoneyField(String label) {
        setLabel(label);
        setPrefixComponent(new Span("¥"));
        setErrorMessage(getTranslation("whatif.budget.bad"));
        addValueChangeListener(change -> setInvalid(!isBlank() && money().isEmpty()));
    }

    boolean isBlank() {
        return getValue().isBlank();
    }

    void setMoney(Money money) {
        setValue(money.toGroupedYuan());
    }

    /** Empty for nothing and for what is no amount. */
    Optional<Money> money() {
        String plain = getValue().replaceAll("[,，\\s]", "");
        return plain.matches(YUAN) ? Optional.of(Money.parseYuan(plain)) : Optional.empty();
    }

    void complain() {
        setInvalid(true);
        focus();
    }
}
