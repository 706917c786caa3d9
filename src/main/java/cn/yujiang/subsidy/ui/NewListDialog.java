package cn.yujiang.subsidy.ui;

import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimLists;
import cn.yujiang.subsidy.ListPeriod;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.time.LocalDate;
import java.time.YearMonth;

/** Starts a list: the rule among those the body may claim without a class, and its month or year. */
final class NewListDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ClaimLists lists;
    private final transient PolicyCatalogue policies;
    private final LocalDate today;
    private final ComboBox<ClaimLists.Choice> rule = new ComboBox<>();
    private final DatePicker day = Dates.picker();
    private final TextField value = new TextField();
    private final Paragraph basis = new Paragraph();

    NewListDialog(ClaimLists lists, PolicyCatalogue policies, BusinessClock clock) {
        this.lists = lists;
        this.policies = policies;
        this.today = clock.today();
        setHeaderTitle(getTranslation("list.new"));
        setWidth("min(38rem, 96vw)");
        rule.setLabel(getTranslation("list.rule"));
        rule.setItemLabelGenerator(this::title);
        rule.addClassName("yj-wide");
        rule.addValueChangeListener(change -> show(change.getValue()));
        day.setLabel(getTranslation("list.day"));
        day.setHelperText(getTranslation("list.day.help"));
        day.setValue(today);
        day.addValueChangeListener(change -> offer());
        basis.addClassName("yj-count");
        var form = new Div(rule, value, day);
        form.addClassName("yj-form");
        add(new Paragraph(getTranslation("list.new.explain")), form, basis);
        var create = new Button(getTranslation("list.create"), click -> create());
        create.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), create);
        offer();
        show(null);
    }

    private String title(ClaimLists.Choice choice) {
        return getLocale().getLanguage().equals("en")
                ? choice.rule().titleEn()
                : choice.rule().titleZh();
    }

    /** The rules in force on the day. */
    private void offer() {
        LocalDate chosen = day.getValue();
        rule.setItems(lists.choices(chosen == null ? today : chosen));
    }

    private void show(ClaimLists.@org.jspecify.annotations.Nullable Choice choice) {
        ListPeriod period = choice == null ? ListPeriod.ONCE : choice.period();
        value.setVisible(period != ListPeriod.ONCE);
        value.setLabel(getTranslation("list.period." + period));
        value.setHelperText(getTranslation("list.period." + period + ".help"));
        value.setValue(
                switch (period) {
                    case MONTH -> YearMonth.from(today).minusMonths(1).toString();
                    case YEAR -> "1";
                    case ONCE -> "";
                });
        day.setVisible(period != ListPeriod.MONTH);
        basis.setText(choice == null ? "" : policies.basis(choice.rule().id()));
    }

    private void create() {
        ClaimLists.Choice choice = rule.getValue();
        if (choice == null) {
            rule.setInvalid(true);
            rule.setErrorMessage(getTranslation("list.rule.missing"));
            return;
        }
        LocalDate chosen = day.getValue();
        try {
            long id = lists.create(
                    new ClaimLists.NewList(choice.rule().id(), value.getValue(), chosen == null ? today : chosen));
            close();
            getUI().or(() -> java.util.Optional.of(com.vaadin.flow.component.UI.getCurrent()))
                    .ifPresent(ui -> ui.navigate("lists/" + Ids.toText(id)));
        } catch (RejectedException e) {
            blame(e);
        }
    }

    private void blame(RejectedException refused) {
        Rejection first = refused.first();
        if ("value".equals(first.field())) {
            value.setInvalid(true);
            value.setErrorMessage(Refusals.sentence(first));
        } else {
            Refusals.show(refused);
        }
    }
}
