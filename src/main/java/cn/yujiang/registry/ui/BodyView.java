package cn.yujiang.registry.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.notification.MyEmail;
import cn.yujiang.registry.Bodies;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyAccountChanges;
import cn.yujiang.registry.BodyListings;
import cn.yujiang.registry.BodyPapers;
import cn.yujiang.registry.BodyResources;
import cn.yujiang.registry.BodyState;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.Refusals;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** S03: facts of the body the clerk acts for, and what the clerk may change. */
@Route("institution")
@Menu(title = "menu.body", order = 80, icon = "vaadin:building")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR"})
final class BodyView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Bodies bodies;
    private final transient BodyResources resources;
    private final transient BodyListings listings;
    private final transient BodyPapers papers;
    private final transient BodyAccountChanges accounts;
    private final transient MyEmail email;
    private final transient Actor actor;
    private final transient CodeLists codes;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Span saved = new Span();

    BodyView(
            Bodies bodies,
            BodyResources resources,
            BodyListings listings,
            BodyPapers papers,
            BodyAccountChanges accounts,
            MyEmail email,
            CodeLists codes,
            CurrentActor currentActor) {
        this.bodies = bodies;
        this.resources = resources;
        this.listings = listings;
        this.papers = papers;
        this.accounts = accounts;
        this.email = email;
        this.actor = currentActor.require();
        this.codes = codes;
        addClassName("yj-page");
        saved.addClassName("yj-count");
        saved.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(bodies.own());
    }

    private void reload() {
        show(bodies.own());
    }

    private void show(Body body) {
        removeAll();
        fields.clear();
        field("address", body.address(), "");
        field("legalPerson", body.legalPerson(), "");
        field("contact", body.contactName(), "");
        field("phone", "", getTranslation("body.phone.hint", body.maskedPhone()));
        field("accountName", body.accountName(), getTranslation("body.account.name.differs"));
        field("bank", body.bankName(), "");
        field("account", "", getTranslation("body.account.hint", body.maskedAccount()));
        var form = new Div();
        form.addClassName("yj-form");
        fields.values().forEach(form::add);
        var save = new Button(getTranslation("ui.save"), click -> save(body));
        save.addThemeName("primary");
        var bar = new Div(save, saved);
        bar.addClassName("yj-actions");
        add(
                new PageHeader(body.name()).withBadge(badge(body.state())).withStateLine(getTranslation("body.title")),
                facts(body),
                new H2(getTranslation("body.edit")),
                form,
                bar,
                new AccountPanel(accounts, body.id(), actor, this::reload),
                new ListingPanel(listings, codes, body, actor, this::reload),
                new BodyPapersPanel(papers, body, true),
                new ResourcePanel(resources, body, true));
    }

    private Facts facts(Body body) {
        MyEmail.Address address = email.find();
        String mailed = address.confirmed() == null ? getTranslation("body.email.none") : address.confirmed();
        var facts = new Facts()
                .with(getTranslation("body.kind"), getTranslation("body.kind." + body.kind()))
                .with(getTranslation("body.creditCode"), body.creditCode().value())
                .with(
                        getTranslation("body.division"),
                        codes.label(CodeLists.Kind.DIVISIONS, body.divisionCode(), getLocale()));
        return address.offered()
                ? facts.with(getTranslation("email.title"), new Anchor("notifications", mailed))
                : facts;
    }

    static StatusBadge badge(BodyState state) {
        Tone tone =
                switch (state) {
                    case APPLIED -> Tone.WAITING;
                    case LISTED -> Tone.GOOD;
                    case SUSPENDED -> Tone.WARN;
                    case REMOVED -> Tone.BAD;
                };
        return new StatusBadge(UI.getCurrent().getTranslation("body.state." + state), tone);
    }

    private void field(String key, String value, String hint) {
        var field = new TextField(getTranslation("body." + key));
        field.setAutocomplete(Autocomplete.OFF);
        field.setMaxLength(key.equals("address") ? 200 : 60);
        field.setValue(value);
        if (!hint.isEmpty()) {
            field.setHelperText(hint);
        }
        fields.put(key, field);
    }

    private String value(String key) {
        return Objects.requireNonNull(fields.get(key)).getValue().strip();
    }

    private void save(Body loaded) {
        fields.values().forEach(field -> field.setInvalid(false));
        saved.setText("");
        try {
            Body now = bodies.update(
                    new Bodies.Details(
                            value("address"),
                            value("legalPerson"),
                            value("contact"),
                            value("phone"),
                            value("accountName"),
                            value("bank"),
                            value("account")),
                    loaded.version());
            show(now);
            saved.setText(getTranslation("ui.saved"));
        } catch (RejectedException e) {
            e.rejections().forEach(this::show);
        }
    }

    /** At its field where it has one. */
    private void show(Rejection problem) {
        TextField field = fields.get(String.valueOf(problem.field()));
        if (field == null) {
            Refusals.show(List.of(problem));
            return;
        }
        field.setInvalid(true);
        field.setErrorMessage(Refusals.sentence(problem));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.body") + " · " + getTranslation("app.name");
    }
}
