package cn.yujiang.shell;

import cn.yujiang.identity.LoginCodes;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** Personal number, then the code from the phone. What it says after the number does not depend on whether the number is known. */
final class CodeLoginForm extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NUMBER = 24;
    private static final int CODE_LENGTH = 6;

    private final transient LoginCodes codes;
    private final transient CodeLogin login;

    CodeLoginForm(LoginCodes codes, CodeLogin login, boolean failed) {
        this.codes = codes;
        this.login = login;
        addClassName("yj-code-login");
        LoginCodes.Asked asked = CodeLogin.noted(request());
        if (asked == null) {
            number(failed ? getTranslation("loginCode.gone") : null);
        } else {
            code(asked, failed);
        }
    }

    private void number(@Nullable String problem) {
        removeAll();
        add(new H2(getTranslation("loginCode.title")));
        if (problem != null) {
            add(line(problem, "yj-error"));
        }
        var number = new TextField(getTranslation("loginCode.number"));
        number.setMaxLength(LONGEST_NUMBER);
        number.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.CHARACTERS);
        number.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        number.setWidthFull();
        var send = new Button(getTranslation("loginCode.send"), click -> ask(number));
        send.addThemeName("primary");
        send.setWidthFull();
        Shortcuts.addShortcutListener(number, () -> ask(number), Key.ENTER).listenOn(number);
        add(number, send, line(getTranslation("loginCode.explain"), "yj-count"));
    }

    private void ask(TextField number) {
        number.setInvalid(false);
        long wait = login.mayAsk(request());
        if (wait > 0) {
            problem(number, getTranslation("rejection.API_TOO_OFTEN", wait));
            return;
        }
        try {
            LoginCodes.Asked asked = codes.ask(number.getValue());
            CodeLogin.note(request(), asked);
            code(asked, false);
        } catch (RejectedException refused) {
            problem(number, Refusals.sentence(refused.rejections().getFirst()));
        }
    }

    private static void problem(TextField number, String sentence) {
        number.setErrorMessage(sentence);
        number.setInvalid(true);
    }

    private void code(LoginCodes.Asked asked, boolean failed) {
        removeAll();
        add(new H2(getTranslation("loginCode.title")));
        var answer = line(getTranslation("loginCode.answer", asked.shown()), "yj-next");
        answer.getElement().setAttribute("role", "status");
        add(failed ? line(getTranslation("loginCode.failed"), "yj-error") : answer);
        var code = new TextField(getTranslation("loginCode.code"));
        code.getElement().setAttribute("name", CodeLogin.PARAMETER);
        code.getElement().setAttribute("inputmode", "numeric");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setMaxLength(CODE_LENGTH);
        code.setWidthFull();
        code.focus();
        var form = new Element("form");
        form.setAttribute("method", "post").setAttribute("action", CodeLogin.ACTION);
        var enter = new Button(getTranslation("loginCode.enter"), click -> form.callJsFunction("requestSubmit"));
        enter.addThemeName("primary");
        enter.setWidthFull();
        enter.addClickShortcut(Key.ENTER);
        form.appendChild(code.getElement(), token().getElement(), enter.getElement());
        getElement().appendChild(form);
        var other = new Button(getTranslation("loginCode.other"), click -> {
            CodeLogin.forget(request());
            number(null);
        });
        other.addThemeName("tertiary");
        add(line(getTranslation("loginCode.again"), "yj-count"), other);
    }

    /** The token against forged requests, as the form of the password carries it. */
    private static Input token() {
        var token = (CsrfToken) request().getAttribute(CsrfToken.class.getName());
        var hidden = new Input();
        hidden.setType("hidden");
        hidden.getElement().setAttribute("name", token.getParameterName());
        hidden.setValue(token.getToken());
        return hidden;
    }

    private static HttpServletRequest request() {
        return Objects.requireNonNull(VaadinServletRequest.getCurrent()).getHttpServletRequest();
    }

    private static Paragraph line(String text, String className) {
        var line = new Paragraph(text);
        line.addClassName(className);
        return line;
    }
}
