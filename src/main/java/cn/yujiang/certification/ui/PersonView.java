package cn.yujiang.certification.ui;

import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.PersonCards;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.registry.People;
import cn.yujiang.shared.Ids;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.ui.CohortHeader;
import cn.yujiang.training.ui.CohortRoute;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
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
    private transient PersonCards.@Nullable Card card;

    PersonView(PersonCards cards, People people, CodeLists codes) {
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
    }

    private void askReveal(long personId, Span number) {
        var question = new DecisionDialog.Question(
                getTranslation("person.reveal"), getTranslation("person.reveal.explain"), true);
        new DecisionDialog(question, reason -> number.setText(people.revealResidentId(personId, reason))).open();
    }

    private Grid<Cohort> classes(PersonCards.Card shown) {
        var grid = new Grid<Cohort>();
        grid.addComponentColumn(c ->
                        new Anchor("cohorts/" + Ids.toText(c.id()), c.plan().name()))
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
