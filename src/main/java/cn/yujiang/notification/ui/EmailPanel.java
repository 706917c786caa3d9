package cn.yujiang.notification.ui;

import cn.yujiang.notification.MyEmail;
import cn.yujiang.notification.MyEmail.Address;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Refusals;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Where the user is told by mail: the address in use, the one that waits for its code, and a new one. Hidden where there is no server. */
final class EmailPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient MyEmail email;

    EmailPanel(MyEmail email) {
        this.email = email;
        addClassName("yj-rows-wide");
        show();
    }

    private void show() {
        removeAll();
        Address address = email.find();
        setVisible(address.offered());
        var explain = new Paragraph(getTranslation(address.ofBody() ? "email.explain.body" : "email.explain"));
        explain.addClassName("yj-count");
        add(new H2(getTranslation("email.title")), explain);
        if (address.confirmed() != null) {
            add(line(address.confirmed(), "email.confirmed", Tone.GOOD));
        }
        if (address.pending() != null) {
            add(line(address.pending(), "email.pending", Tone.WAITING), code());
        }
        add(entry(address.confirmed()));
    }

    private Div line(String address, String state, Tone tone) {
        var text = new Span(address);
        text.addClassName("yj-strong");
        var line = new Div(new StatusBadge(getTranslation(state), tone), text);
        line.addClassName("yj-title-row");
        return line;
    }

    private Div code() {
        var field = new TextField(getTranslation("email.code"));
        field.setMaxLength(6);
        field.setWidth("20rem"); // room for what is wrong with it
        field.setAllowedCharPattern("[0-9]");
        field.getElement().setAttribute("autocomplete", "one-time-code");
        var confirm = new Button(
                getTranslation("email.confirm"), click -> attempt(field, () -> email.confirm(field.getValue())));
        confirm.addThemeName("primary");
        return form(field, confirm, null);
    }

    private Div entry(@Nullable String inUse) {
        var field = new TextField(getTranslation(inUse == null ? "email.address" : "email.other"));
        field.setMaxLength(254);
        field.setWidth("20rem");
        field.getElement().setAttribute("autocomplete", "email");
        var send =
                new Button(getTranslation("email.send"), click -> attempt(field, () -> email.enter(field.getValue())));
        Button remove = inUse == null
                ? null
                : new Button(getTranslation("email.remove"), click -> attempt(field, email::remove));
        return form(field, send, remove);
    }

    private static Div form(TextField field, Button first, @Nullable Button second) {
        var form = new Div(field, first);
        if (second != null) {
            second.addThemeName("tertiary");
            form.add(second);
        }
        form.addClassName("yj-filter");
        return form;
    }

    private void attempt(TextField field, Runnable step) {
        try {
            step.run();
            show();
        } catch (RejectedException e) {
            field.setInvalid(true);
            field.setErrorMessage(Refusals.sentence(e.first()));
        }
    }
}
