package cn.yujiang.shell;

import cn.yujiang.identity.LoginCodes;
import cn.yujiang.shell.demo.DemoAccounts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * S01: sign-in by account and password, or for trainees by personal number and a code to the phone where codes can be sent. Absent and wrong
 * get the same sentence. In the demonstration the demo accounts are listed.
 */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
final class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient LoginCodes codes;
    private final transient CodeLogin codeLogin;
    private final boolean demo;

    LoginView(Environment environment, LoginCodes codes, CodeLogin codeLogin) {
        this.codes = codes;
        this.codeLogin = codeLogin;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        addClassName("yj-login");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> asked =
                event.getLocation().getQueryParameters().getParameters();
        List<String> code = asked.getOrDefault(CodeLogin.PARAMETER, List.of());
        boolean byCode = codes.offered() && asked.containsKey(CodeLogin.PARAMETER);
        removeAll();
        var card = new Div(new H1(getTranslation("app.name")), new Paragraph(getTranslation("app.claim")));
        card.addClassName("yj-login-card");
        if (codes.offered()) {
            card.add(ways(byCode));
        }
        card.add(
                byCode
                        ? new CodeLoginForm(codes, codeLogin, code.contains(CodeLogin.FAILED))
                        : password(asked.containsKey("error")));
        if (demo) {
            card.add(byCode ? demoTrainee() : demoAccounts());
        }
        add(card);
    }

    private Nav ways(boolean byCode) {
        var password = new Anchor("login", getTranslation("loginCode.way.password"));
        var code = new Anchor("login?" + CodeLogin.PARAMETER, getTranslation("loginCode.way.code"));
        (byCode ? code : password).getElement().setAttribute("aria-current", "page");
        var ways = new Nav(password, code);
        ways.addClassName("yj-tabs");
        return ways;
    }

    private LoginForm password(boolean failed) {
        var form = new LoginForm();
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        form.setError(failed);
        return form;
    }

    private Div demoAccounts() {
        var list = new UnorderedList();
        for (DemoAccounts.Account account : DemoAccounts.ALL) {
            list.add(new ListItem(account.userName() + " · " + getTranslation("role." + account.role()) + " · "
                    + getTranslation("demo.place." + account.divisionCode())));
        }
        var box = new Div(new Paragraph(getTranslation("demo.login", DemoAccounts.PASSWORD)), list);
        box.addClassName("yj-demo-accounts");
        return box;
    }

    private Div demoTrainee() {
        var box = new Div(new Paragraph(getTranslation("loginCode.demo", DemoAccounts.traineeNumber())));
        box.addClassName("yj-demo-accounts");
        return box;
    }

    private LoginI18n texts() {
        var i18n = LoginI18n.createDefault();
        i18n.getForm().setTitle(getTranslation("login.title"));
        i18n.getForm().setUsername(getTranslation("login.user"));
        i18n.getForm().setPassword(getTranslation("login.password"));
        i18n.getForm().setSubmit(getTranslation("login.submit"));
        i18n.getErrorMessage().setTitle(getTranslation("login.failed"));
        i18n.getErrorMessage().setMessage(getTranslation("login.failed.hint"));
        i18n.getErrorMessage().setUsername(getTranslation("login.user.missing"));
        i18n.getErrorMessage().setPassword(getTranslation("login.password.missing"));
        return i18n;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title") + " · " + getTranslation("app.name");
    }
}
