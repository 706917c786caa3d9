package cn.yujiang.policy.ui;

import cn.yujiang.policy.FactInfo;
import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.Places;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.PolicyFinder;
import cn.yujiang.policy.Population;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.io.Serial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** U43, 政策找人: what somebody may get, from a few answers. No personal number is asked and nothing is stored. */
@Route(value = "policy-finder", autoLayout = false)
@Menu(title = "menu.policyFinder", order = 93, icon = "vaadin:search")
@AnonymousAllowed
final class FinderView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int ASKED_AT_ONCE = 6;
    private static final int OLDEST = 120;
    private static final String BIRTH_DATE = "birth_date";

    private final transient PolicyFinder finder;
    private final transient PolicyCatalogue catalogue;
    private final transient PolicyWords words;
    private final transient List<FactField> fields = new ArrayList<>();
    private final Select<String> place = new Select<>();
    private final RadioButtonGroup<Population> who = new RadioButtonGroup<>();
    private final DatePicker day;
    private final IntegerField age = new IntegerField();
    private final Section form = new Section();
    private final Section answer = new Section();

    FinderView(PolicyFinder finder, PolicyCatalogue catalogue, Places places, BusinessClock clock) {
        this.words = new PolicyWords(this, places);
        this.finder = finder;
        this.catalogue = catalogue;
        day = Dates.picker(clock.today());
        addClassNames("yj-page", "yj-finder");
        form.addClassName("yj-stack");
        answer.addClassName("yj-matches");
        answer.getElement().setAttribute("aria-live", "polite");
        age.setLabel(getTranslation("finder.age"));
        age.setHelperText(getTranslation("finder.age.explain"));
        age.setMin(0);
        age.setMax(OLDEST);
        var search = new Button(getTranslation("finder.search"), click -> search());
        search.addThemeName("primary");
        search.addClassName("yj-finder-search");
        add(
                new PageHeader(getTranslation("finder.title"))
                        .withStateLine(getTranslation("finder.explain"))
                        .withActions(PolicyWords.ways(this)),
                choices(places(catalogue)),
                form,
                search,
                answer);
    }

    private static List<String> places(PolicyCatalogue catalogue) {
        return catalogue.packs().stream()
                .filter(pack -> !PolicyWords.isHouse(pack))
                .map(PackInfo::document)
                .flatMap(document -> document.divisions().stream())
                .distinct()
                .toList();
    }

    private Div choices(List<String> places) {
        who.setLabel(getTranslation("finder.who"));
        who.setItems(Population.PERSON, Population.ENTERPRISE);
        who.setItemLabelGenerator(one -> getTranslation("finder.who." + one));
        who.setValue(Population.PERSON);
        who.addValueChangeListener(change -> ask());
        day.setLabel(getTranslation("finder.day"));
        day.setHelperText(getTranslation("finder.day.explain"));
        day.setRequired(true);
        place.setLabel(getTranslation("finder.place"));
        place.setItemLabelGenerator(words::place);
        place.setItems(places);
        place.addValueChangeListener(change -> ask());
        if (!places.isEmpty()) {
            place.setValue(places.getFirst());
        }
        var bar = new Div(place, who, day);
        bar.addClassNames("yj-form", "yj-calculator-choices");
        return bar;
    }

    /** Asks what serves most rules of the place, the age only where a rule looks at it; the rest is folded away. */
    private void ask() {
        form.removeAll();
        answer.removeAll();
        fields.clear();
        var first = new Div();
        first.addClassName("yj-form");
        var more = new Div();
        more.addClassName("yj-form");
        List<FactInfo> questions = finder.questions(place.getValue(), who.getValue());
        for (FactInfo question : questions) {
            FactField field = FactField.of(question, getLocale());
            fields.add(field);
            boolean birthDate = question.key().equals(BIRTH_DATE);
            (birthDate || fields.size() <= ASKED_AT_ONCE ? first : more).add(field.component());
            if (birthDate) {
                first.add(age);
            }
        }
        form.add(first);
        if (more.getComponentCount() > 0) {
            form.add(new Details(getTranslation("finder.more", more.getComponentCount()), more));
        }
    }

    private void search() {
        LocalDate asked = day.getValue();
        day.setInvalid(asked == null);
        if (asked == null) {
            day.focus();
            return;
        }
        Map<String, @Nullable Object> facts = new HashMap<>();
        fields.forEach(field -> facts.put(field.fact().name(), field.value().get()));
        var question = new PolicyFinder.Question(
                place.getValue(),
                who.getValue(),
                asked,
                who.getValue() == Population.PERSON && !age.isInvalid() ? age.getValue() : null,
                facts);
        answer.removeAll();
        answer.add(new Matches(finder.find(question), catalogue, words));
        answer.getElement().callJsFunction("scrollIntoView");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("finder.title") + " · " + getTranslation("app.name");
    }
}
