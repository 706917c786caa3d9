package cn.yujiang.policy.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.policy.ParameterInfo;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.policy.PolicySettings.Setting;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the papers of the user's division leave open: one person proposes a value, another confirms it. */
@Route("policy-settings")
@Menu(title = "menu.policySettings", order = 70, icon = "vaadin:cog")
@RolesAllowed({"POLICY_ADMIN", "SECOND_REVIEWER"})
final class SettingsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A parameter without a value in the paper. */
    private record Open(RuleInfo rule, ParameterInfo parameter) {}

    private final transient PolicyCatalogue catalogue;
    private final transient PolicySettings settings;
    private final transient Actor actor;

    SettingsView(PolicyCatalogue catalogue, PolicySettings settings, CurrentActor currentActor) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.actor = currentActor.require();
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var explain = new Paragraph(getTranslation("setting.explain"));
        explain.addClassName("yj-count");
        add(new PageHeader(getTranslation("menu.policySettings")), explain);
        add(new H2(getTranslation("setting.open")), openGrid());
        add(new H2(getTranslation("setting.history")), historyGrid());
    }

    private Grid<Open> openGrid() {
        List<Open> open = catalogue.rules(actor.divisionCode()).stream()
                .flatMap(rule -> rule.parameters().stream()
                        .filter(parameter -> parameter.value() == null)
                        .map(parameter -> new Open(rule, parameter)))
                .toList();
        var grid = new Grid<Open>();
        grid.addColumn(o -> title(o.rule))
                .setHeader(getTranslation("setting.rule"))
                .setFlexGrow(2);
        grid.addColumn(o -> o.parameter.name())
                .setHeader(getTranslation("setting.parameter"))
                .setAutoWidth(true);
        grid.addColumn(o ->
                        o.rule.citation().documentNo() + " " + o.rule.citation().article())
                .setHeader(getTranslation("setting.basis"))
                .setFlexGrow(1);
        grid.addColumn(this::current)
                .setHeader(getTranslation("setting.current"))
                .setAutoWidth(true);
        if (actor.is(Role.POLICY_ADMIN)) {
            grid.addComponentColumn(o -> new Button(getTranslation("setting.propose"), click -> new ProposalDialog(
                                    o.rule, o.parameter, actor.divisionCode(), settings, this::show)
                            .open()))
                    .setAutoWidth(true);
        }
        grid.setEmptyStateText(getTranslation("setting.open.none"));
        grid.setItems(open);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private String title(RuleInfo rule) {
        return getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? rule.titleEn() : rule.titleZh();
    }

    private String current(Open open) {
        String value = settings.overrides(open.rule.id(), actor.divisionCode()).get(open.parameter.key());
        return value == null ? getTranslation("setting.undecided") : value;
    }

    private Grid<Setting> historyGrid() {
        var grid = new Grid<Setting>();
        grid.addColumn(s -> WHEN.format(s.proposedAt().atZone(BusinessClock.ZONE)))
                .setHeader(getTranslation("setting.at"))
                .setAutoWidth(true);
        grid.addColumn(s -> catalogue
                        .rule(s.proposal().ruleId())
                        .map(this::title)
                        .orElse(s.proposal().ruleId()))
                .setHeader(getTranslation("setting.rule"))
                .setFlexGrow(2);
        grid.addColumn(this::parameter)
                .setHeader(getTranslation("setting.parameter"))
                .setAutoWidth(true);
        grid.addColumn(s -> s.proposal().value())
                .setHeader(getTranslation("setting.value"))
                .setAutoWidth(true);
        grid.addColumn(s -> s.proposal().reason() + (s.note() == null ? "" : " / " + s.note()))
                .setHeader(getTranslation("setting.reason"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("setting.state"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::decision).setAutoWidth(true);
        grid.setEmptyStateText(getTranslation("setting.history.none"));
        grid.setItems(settings.history(actor.divisionCode()));
        grid.setAllRowsVisible(true);
        return grid;
    }

    private String parameter(Setting setting) {
        return catalogue
                .rule(setting.proposal().ruleId())
                .flatMap(rule -> rule.parameter(setting.proposal().key()))
                .map(ParameterInfo::name)
                .orElse(setting.proposal().key());
    }

    private StatusBadge state(Setting setting) {
        Tone tone =
                switch (setting.state()) {
                    case PROPOSED -> Tone.WAITING;
                    case CONFIRMED -> Tone.GOOD;
                    case REFUSED -> Tone.BAD;
                    case SUPERSEDED -> Tone.NEUTRAL;
                };
        return new StatusBadge(getTranslation("setting.state." + setting.state()), tone);
    }

    /** Nobody decides on the own proposal; the service refuses it as well. */
    private Component decision(Setting setting) {
        var buttons = new Div();
        if (setting.state() == PolicySettings.State.PROPOSED && setting.proposedBy() != actor.id()) {
            var confirm = new Button(getTranslation("setting.confirm"), click -> {
                settings.confirm(setting.id());
                show();
            });
            buttons.add(confirm, new Button(getTranslation("setting.refuse"), click -> askRefuse(setting)));
        }
        return buttons;
    }

    private void askRefuse(Setting setting) {
        var question = new DecisionDialog.Question(
                getTranslation("setting.refuse"), getTranslation("setting.refuse.explain"), true);
        new DecisionDialog(question, reason -> {
                    settings.refuse(setting.id(), reason);
                    show();
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.policySettings") + " · " + getTranslation("app.name");
    }
}
