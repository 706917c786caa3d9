package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.SignInClients;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.Refusals;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;

/** The gates and platforms that report for a body: what they did last, and the end of a credential. An administrator issues them. */
@Route("sign-in-clients")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "SYS_ADMIN"})
@Menu(title = "menu.signInClients", order = 82, icon = "vaadin:key")
final class SignInClientsView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient SignInClients clients;
    private final boolean admin;
    private final Grid<SignInClients.Client> grid = new Grid<>();
    private final Div issued = new Div();

    SignInClientsView(SignInClients clients, CurrentActor currentActor) {
        this.clients = clients;
        this.admin = currentActor.require().is(Role.SYS_ADMIN);
        addClassName("yj-page");
        var explain = new Paragraph(getTranslation(admin ? "signInClients.explain.admin" : "signInClients.explain"));
        explain.addClassName("yj-count");
        add(new PageHeader(getTranslation("signInClients.title")), explain);
        if (admin) {
            add(form(), issued);
        }
        columns();
        add(grid);
        refresh();
    }

    private Div form() {
        var name = new TextField(getTranslation("signInClients.name"));
        var code = new TextField(getTranslation("signInClients.creditCode"));
        code.setWidth("16rem");
        var create = new Button(getTranslation("signInClients.create"), click -> {
            try {
                show(clients.createFor(name.getValue(), code.getValue()));
                name.clear();
                code.clear();
                refresh();
            } catch (RejectedException e) {
                Refusals.show(e);
            }
        });
        var form = new Div(name, code, create);
        form.addClassName("yj-filter");
        return form;
    }

    private void show(SignInClients.Created created) {
        var credential = new Span(created.credential());
        credential.addClassName("yj-strong");
        credential.getStyle().set("overflow-wrap", "anywhere");
        issued.removeAll();
        issued.add(new Paragraph(getTranslation("signInClients.once")), credential);
    }

    private void columns() {
        grid.addColumn(SignInClients.Client::name)
                .setHeader(getTranslation("signInClients.name"))
                .setFlexGrow(2);
        if (admin) {
            grid.addColumn(SignInClients.Client::bodyName)
                    .setHeader(getTranslation("signInClients.body"))
                    .setFlexGrow(2);
        }
        grid.addColumn(one -> (Moments.minute(one.createdAt()) + " " + one.createdBy()).strip())
                .setHeader(getTranslation("signInClients.created"))
                .setAutoWidth(true);
        grid.addColumn(one ->
                        one.lastUsed() == null ? getTranslation("signInClients.never") : Moments.minute(one.lastUsed()))
                .setHeader(getTranslation("signInClients.used"))
                .setAutoWidth(true);
        grid.addColumn(SignInClients.Client::reported)
                .setHeader(getTranslation("signInClients.reported"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("signInClients.state"))
                .setAutoWidth(true);
        grid.setEmptyStateText(getTranslation("signInClients.empty"));
        grid.setAllRowsVisible(true);
    }

    private Component state(SignInClients.Client one) {
        if (!one.enabled()) {
            return new StatusBadge(getTranslation("signInClients.disabled"), Tone.NEUTRAL);
        }
        var revoke = new Button(getTranslation("signInClients.revoke"), click -> ask(one));
        revoke.addThemeNames("tertiary", "small");
        revoke.setAriaLabel(getTranslation("signInClients.revoke") + " " + one.name());
        return new Div(new StatusBadge(getTranslation("signInClients.enabled"), Tone.GOOD), revoke);
    }

    private void ask(SignInClients.Client one) {
        var question = new DecisionDialog.Question(
                getTranslation("signInClients.revoke"),
                getTranslation("signInClients.revoke.explain", one.name()),
                false);
        new DecisionDialog(question, comment -> {
                    clients.revoke(one.id());
                    refresh();
                })
                .open();
    }

    private void refresh() {
        grid.setItems(clients.list());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signInClients.title") + " · " + getTranslation("app.name");
    }
}
