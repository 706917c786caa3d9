package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.Places;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.policy.Validity;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.io.Serial;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** S27 for everybody: the papers the product calculates by. */
@Route(value = "policies", autoLayout = false)
@Menu(title = "menu.policies", order = 94, icon = "vaadin:book")
@AnonymousAllowed
final class PoliciesView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int FINGERPRINT = 12;

    private final transient PolicyCatalogue catalogue;
    private final transient PolicyWords words;
    private final Div papers = new Div();

    PoliciesView(PolicyCatalogue catalogue, Places places) {
        this.words = new PolicyWords(this, places);
        this.catalogue = catalogue;
        addClassName("yj-page");
        papers.addClassName("yj-papers");
        papers.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHeader(getTranslation("policy.title"))
                        .withStateLine(getTranslation("policy.explain"))
                        .withActions(PolicyWords.ways(this)),
                filter(),
                papers);
        show("");
    }

    private TextField filter() {
        var filter = new TextField();
        filter.setAriaLabel(getTranslation("policy.filter"));
        filter.setPlaceholder(getTranslation("policy.filter"));
        filter.setPrefixComponent(VaadinIcon.SEARCH.create());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> show(change.getValue().strip()));
        filter.addClassName("yj-policy-filter");
        return filter;
    }

    private void show(String wanted) {
        papers.removeAll();
        catalogue.packs().stream()
                .sorted(Comparator.comparing(PolicyWords::isHouse))
                .filter(pack -> wanted.isEmpty() || words(pack).contains(wanted))
                .forEach(pack -> papers.add(card(pack)));
        if (papers.getComponentCount() == 0) {
            papers.add(new Empty(getTranslation("policy.none")));
        }
    }

    /** Everything of a paper that may be looked for. */
    private String words(PackInfo pack) {
        PackInfo.Document document = pack.document();
        Stream<String> paper = Stream.of(
                document.title(), document.number(), words.number(document), document.issuer(), words.places(document));
        Stream<String> rules = rules(pack).stream().map(words::title);
        Stream<String> statements = pack.statements().stream().map(PackInfo.Statement::titleZh);
        return Stream.of(paper, rules, statements).flatMap(all -> all).collect(Collectors.joining("\n"));
    }

    private List<RuleInfo> rules(PackInfo pack) {
        return pack.rules().stream().flatMap(id -> catalogue.rule(id).stream()).toList();
    }

    private Div card(PackInfo pack) {
        PackInfo.Document document = pack.document();
        List<Validity> periods = rules(pack).stream().map(RuleInfo::validity).toList();
        var subtitle = new Paragraph(words.number(document) + " · " + document.issuer());
        subtitle.addClassName("yj-hint");
        var facts = new Facts()
                .with(getTranslation("policy.divisions"), words.places(document))
                .with(getTranslation("policy.period"), words.validity(periods))
                .with(
                        getTranslation("policy.counts"),
                        getTranslation(
                                "policy.counts.value",
                                pack.rules().size(),
                                pack.statements().size()))
                .with(
                        getTranslation("policy.pack"),
                        getTranslation(
                                "policy.pack.value", pack.version(), pack.hash().substring(0, FINGERPRINT)));
        var card = new Div(new H2(new Anchor("policies/" + pack.id(), document.title())), subtitle, facts);
        card.addClassNames("yj-card", "yj-paper-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("policy.title") + " · " + getTranslation("app.name");
    }
}
