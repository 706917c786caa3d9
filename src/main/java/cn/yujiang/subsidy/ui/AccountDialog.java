package cn.yujiang.subsidy.ui;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.AccountCorrections.Correction;
import cn.yujiang.subsidy.AccountCorrections.NewAccount;
import cn.yujiang.subsidy.Party;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The corrected account of a payee. A refusal stands at its field and keeps what was typed. */
final class AccountDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_TEXT = 100;
    private static final int MAX_NUMBER = 40;
    private static final int MAX_REASON = 500;

    private final TextField holder = field("accounts.holder", MAX_TEXT);
    private final TextField bank = field("accounts.bank", MAX_TEXT);
    private final TextField number = field("accounts.number", MAX_NUMBER);
    private final TextField reason = field("accounts.reason", MAX_REASON);

    AccountDialog(Correction correction, Consumer<NewAccount> onCorrect) {
        setHeaderTitle(getTranslation("accounts.dialog", correction.partyName()));
        setWidth("min(36rem, 96vw)");
        var why = new Paragraph(getTranslation("accounts.failed", correction.failReason()));
        why.addClassName("yj-warning");
        holder.setValue(correction.partyName());
        bank.setValue(correction.bank());
        bank.setRequiredIndicatorVisible(correction.partyKind() == Party.Kind.BODY);
        number.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(getTranslation("accounts.reason.help"));
        var form = new Div(why, holder, bank, number, reason);
        form.addClassName("yj-stack");
        add(form);
        var submit = new Button(getTranslation("accounts.submit"), click -> submit(onCorrect));
        submit.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), submit);
    }

    private TextField field(String key, int most) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(most);
        field.setWidthFull();
        return field;
    }

    private void submit(Consumer<NewAccount> onCorrect) {
        for (TextField field : new TextField[] {holder, bank, number, reason}) {
            field.setInvalid(false);
        }
        try {
            onCorrect.accept(new NewAccount(holder.getValue(), bank.getValue(), number.getValue(), reason.getValue()));
            close();
        } catch (RejectedException refused) {
            show(refused);
        }
    }

    private void show(RejectedException refused) {
        Rejection first = refused.first();
        boolean numberWrong = first.code().startsWith("CARD_") || first.code().equals("ACCOUNT_FORMAT");
        TextField field = numberWrong
                ? number
                : Map.of("holder", holder, "bank", bank, "reason", reason)
                        .get(Objects.requireNonNullElse(first.field(), ""));
        if (field == null) {
            Refusals.show(refused);
        } else {
            field.setErrorMessage(Refusals.sentence(first));
            field.setInvalid(true);
        }
    }
}
