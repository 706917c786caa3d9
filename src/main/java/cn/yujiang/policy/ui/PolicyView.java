package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.ParameterInfo;
import cn.yujiang.policy.Places;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Citation;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.io.Serial;
import java.util.List;

/** S27: one paper, word for word with its figures marked, beside what the product makes of it. */
@Route(value = "policies/:id", autoLayout = false)
@AnonymousAllowed
final class PolicyView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient PolicyCatalogue catalogue;
    private final transient BusinessClock clock;
    private final transient PolicyWords words;

    PolicyView(PolicyCatalogue catalogue, BusinessClock clock, Places places) {
        this.words = new PolicyWords(this, places);
        this.catalogue = catalogue;
        this.clock = clock;
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PackInfo pack =
                event.getRouteParameters().get("id").flatMap(catalogue::pack).orElseThrow(NotFoundException::new);
        String opened = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("rule")
                .orElse(pack.rules().isEmpty() ? "" : pack.rules().getFirst());
        List<RuleInfo> rules =
                pack.rules().stream().flatMap(id -> catalogue.rule(id).stream()).toList();
        removeAll();
        var columns = new Div(articles(pack, rules), made(pack, rules, opened));
        columns.addClassName("yj-paper-columns");
        add(
                new PageHeader(pack.document().title())
                        .withStateLine(words.number(pack.document()) + " · "
                                + pack.document().issuer())
                        .withActions(PolicyWords.ways(this)),
                paper(pack),
                columns);
    }

    private Facts paper(PackInfo pack) {
        PackInfo.Document document = pack.document();
        var facts = new Facts()
                .with(getTranslation("policy.divisions"), words.places(document))
                .with(
                        getTranslation("policy.issuedOn"),
                        document.issuedOn() == null
                                ? getTranslation("policy.issuedOn.unknown")
                                : document.issuedOn().toString())
                .with(
                        getTranslation("policy.pack"),
                        getTranslation(
                                "policy.pack.value", pack.version(), pack.hash().substring(0, 12)));
        return document.defects().isEmpty()
                ? facts
                : facts.with(getTranslation("policy.defects"), list(document.defects()));
    }

    private static UnorderedList list(List<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        list.addClassName("yj-plain-list");
        return list;
    }

    private Section articles(PackInfo pack, List<RuleInfo> rules) {
        var hint = new Paragraph(getTranslation("policy.text.explain"));
        hint.addClassName("yj-hint");
        var section = new Section(new H2(getTranslation("policy.text")), hint);
        section.addClassName("yj-paper");
        pack.articles().forEach((id, text) -> {
            var paragraph = new Paragraph();
            MarkedText.cut(text, marks(id, rules)).forEach(piece -> paragraph.add(piece(piece)));
            section.add(new H3(id), paragraph);
        });
        return section;
    }

    private List<MarkedText.Mark> marks(String article, List<RuleInfo> rules) {
        return rules.stream()
                .flatMap(rule -> rule.parameters().stream())
                .distinct()
                .flatMap(parameter -> java.util.stream.Stream.ofNullable(parameter.citation())
                        .filter(citation -> citation.article().equals(article))
                        .map(citation -> new MarkedText.Mark(citation.quote(), label(parameter))))
                .toList();
    }

    private String label(ParameterInfo parameter) {
        return getTranslation("policy.mark", parameter.name(), words.value(parameter.value()));
    }

    private Span piece(MarkedText.Piece piece) {
        if (piece.labels().isEmpty()) {
            return new Span(piece.text());
        }
        var mark = new HtmlContainer("mark");
        mark.setText(piece.text());
        mark.setTitle(String.join(getTranslation("policy.separator"), piece.labels()));
        return new Span(mark);
    }

    private Section made(PackInfo pack, List<RuleInfo> rules, String opened) {
        var section = new Section(new H2(getTranslation("policy.rules", rules.size())));
        section.addClassName("yj-paper-rules");
        rules.forEach(rule -> {
            var details = new RuleDetails(rule, words, clock.today());
            details.setOpened(rule.id().equals(opened));
            section.add(details);
        });
        if (!pack.statements().isEmpty()) {
            var hint = new Paragraph(getTranslation("policy.statements.explain"));
            hint.addClassName("yj-hint");
            section.add(
                    new H2(getTranslation("policy.statements", pack.statements().size())), hint);
            pack.statements().forEach(statement -> section.add(statement(statement)));
        }
        return section;
    }

    private Div statement(PackInfo.Statement statement) {
        Citation citation = statement.citation();
        var head = new Div(new H3(words.english() ? statement.titleEn() : statement.titleZh()));
        head.addClassName("yj-title-row");
        if (statement.validity().from() != null || statement.validity().to() != null) {
            head.add(words.standing(statement.validity(), clock.today()));
        }
        var card = new Div(head);
        if (!statement.meaning().isBlank()) {
            card.add(new Paragraph(statement.meaning()));
        }
        card.add(RuleDetails.quotation(citation));
        card.addClassName("yj-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("policy.title") + " · " + getTranslation("app.name");
    }
}
