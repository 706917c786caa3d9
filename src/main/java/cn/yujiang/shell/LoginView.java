package cn.yujiang.shell;

import cn.yujiang.shell.demo.DemoAccounts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
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
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** S01: sign-in. Absent and wrong accounts get the same sentence. In the demonstration the demo accounts are listed. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
final class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final LoginForm form = new LoginForm();

    LoginView(Environment environment) {
        addClassName("yj-login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        var card = new Div(new H1(getTranslation("app.name")), new Paragraph(getTranslation("app.claim")), form);
        card.addClassName("yj-login-card");
        add(card);
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            card.add(demoAccounts());
        }
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
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title") + " · " + getTranslation("app.name");
    }
}
