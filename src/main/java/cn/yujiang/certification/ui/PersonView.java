package cn.yujiang.certification.ui;

import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.PersonCards;
import cn.yujiang.certification.PersonSubsidies;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Scope;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.registry.People;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.ui.CohortHeader;
import cn.yujiang.training.ui.CohortRoute;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** S21: one person: number masked until a reason is given, classes and certificates. */
@Route("people/:id")
@RolesAllowed({"FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR", "FINANCE"})
final class PersonView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient PersonCards cards;
    private final transient People people;
    private final transient CodeLists codes;
    private final transient Scope scope;
    private transient PersonCards.@Nullable Card card;

    PersonView(PersonCards cards, People people, CodeLists codes, CurrentActor currentActor) {
        this.scope = currentActor.require().scope();
        this.cards = cards;
        this.people = people;
        this.codes = codes;
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var shown = CohortRoute.load(event, cards::card);
        card = shown;
        removeAll();
        var number = new Span(shown.maskedId());
        var reveal = new Button(getTranslation("person.reveal"), click -> askReveal(shown.personId(), number));
        add(
                new PageHeader(shown.name()).withActions(reveal),
                new Facts()
                        .with(getTranslation("roster.residentId"), number)
                        .with(
                                getTranslation("person.classes"),
                                Integer.toString(shown.classes().size()))
                        .with(
                                getTranslation("certificate.title"),
                                Integer.toString(shown.certificates().size())));
        add(new H2(getTranslation("person.classes")), classes(shown));
        add(new H2(getTranslation("certificate.title")), certificates(shown));
        add(new H2(getTranslation("person.subsidies")), subsidies(shown));
    }

    private void askReveal(long personId, Span number) {
        var question = new DecisionDialog.Question(
                getTranslation("person.reveal"), getTranslation("person.reveal.explain"), true);
        new DecisionDialog(question, reason -> number.setText(people.revealResidentId(personId, reason))).open();
    }

    private Grid<Cohort> classes(PersonCards.Card shown) {
        var grid = new Grid<Cohort>();
        grid.addComponentColumn(c -> scope.includesDivision(c.divisionCode())
                        ? new Anchor("cohorts/" + Ids.toText(c.id()), c.plan().name())
                        : new Span(c.plan().name()))
                .setHeader(getTranslation("cohort.name"))
                .setFlexGrow(2);
        grid.addColumn(Cohort::bodyName)
                .setHeader(getTranslation("cohort.body"))
                .setAutoWidth(true);
        grid.addColumn(c -> c.plan().start() + " ～ " + c.plan().end())
                .setHeader(getTranslation("cohort.period"))
                .setAutoWidth(true);
        grid.addComponentColumn(c -> CohortHeader.badge(c.state()))
                .setHeader(getTranslation("cohort.state"))
                .setAutoWidth(true);
        grid.setItems(shown.classes());
        grid.setAllRowsVisible(true);
        return grid;
    }

    private Component subsidies(PersonCards.Card shown) {
        if (shown.subsidies().isEmpty()) {
            return new Empty(getTranslation("person.subsidies.empty"));
        }
        var grid = new SubsidyGrid();
        grid.setItems(shown.subsidies());
        return new Div(totals(shown), grid);
    }

    /** What was claimed each year, whoever gets it. */
    private Paragraph totals(PersonCards.Card shown) {
        var text = new Paragraph(shown.subsidies().stream()
                .collect(Collectors.groupingBy(
                        PersonSubsidies.Subsidy::year,
                        () -> new TreeMap<Integer, Money>(Comparator.reverseOrder()),
                        Collectors.reducing(Money.ZERO, PersonSubsidies.Subsidy::amount, Money::plus)))
                .entrySet()
                .stream()
                .map(year -> getTranslation(
                        "person.subsidy.total", Integer.toString(year.getKey()), Amounts.text(year.getValue())))
                .collect(Collectors.joining("；")));
        text.addClassName("yj-count");
        return text;
    }

    private Grid<Certificate> certificates(PersonCards.Card shown) {
        var grid = new Grid<Certificate>();
        CertificateColumns.addTo(grid, codes);
        grid.setItems(shown.certificates());
        grid.setAllRowsVisible(true);
        return grid;
    }

    @Override
    public String getPageTitle() {
        return (card == null ? "" : card.name() + " · ") + getTranslation("app.name");
    }
}
