package cn.yujiang.registry.ui;

import cn.yujiang.registry.BodyListings;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.registry.ListingScope;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scope a body applies for, one row an occupation. Stays open with what was chosen until it is right. */
final class ScopeDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Fields of one occupation. */
    private record Fields(ComboBox<String> occupation, ComboBox<String> level, DatePicker until) {

        Optional<ListingScope> value() {
            String what = occupation.getValue();
            String most = level.getValue();
            LocalDate day = until.getValue();
            occupation.setInvalid(what == null);
            level.setInvalid(most == null);
            until.setInvalid(day == null);
            return what == null || most == null || day == null
                    ? Optional.empty()
                    : Optional.of(new ListingScope(what, most, day));
        }
    }

    private final transient CodeLists codes;
    private final transient List<Fields> rows = new ArrayList<>();
    private final Div list = new Div();

    ScopeDialog(BodyListings listings, CodeLists codes, List<ListingScope> scope, Runnable onApplied) {
        this.codes = codes;
        setHeaderTitle(getTranslation("listing.apply"));
        setWidth("min(46rem, 96vw)");
        list.addClassName("yj-rows-wide");
        scope.forEach(this::row);
        if (scope.isEmpty()) {
            row(null);
        }
        add(
                new Paragraph(getTranslation("listing.apply.explain")),
                list,
                new Button(getTranslation("listing.row.add"), click -> row(null)));
        var send = new Button(getTranslation("listing.send"), click -> send(listings, onApplied));
        send.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), send);
    }

    private void row(@Nullable ListingScope value) {
        var fields = new Fields(
                box("listing.occupation", CodeLists.Kind.OCCUPATIONS),
                box("listing.highest", CodeLists.Kind.LEVELS),
                Dates.picker(getTranslation("listing.until")));
        fields.level.setItems(ListingScope.LEVELS);
        if (value != null) {
            fields.occupation.setValue(value.occupation());
            fields.level.setValue(value.highestLevel());
            fields.until.setValue(value.validUntil());
        }
        rows.add(fields);
        var line = new Div(fields.occupation, fields.level, fields.until);
        line.add(new Button(getTranslation("resource.remove"), click -> {
            rows.remove(fields);
            list.remove(line);
        }));
        line.addClassName("yj-filter");
        list.add(line);
    }

    private ComboBox<String> box(String label, CodeLists.Kind kind) {
        var box = new ComboBox<String>(getTranslation(label));
        box.setItems(codes.entries(kind).stream().map(CodeLists.Entry::code).toList());
        box.setItemLabelGenerator(code -> codes.label(kind, code, getLocale()));
        return box;
    }

    private void send(BodyListings listings, Runnable onApplied) {
        List<Optional<ListingScope>> values = rows.stream().map(Fields::value).toList();
        if (values.stream().anyMatch(Optional::isEmpty)) {
            return;
        }
        try {
            listings.apply(values.stream().flatMap(Optional::stream).toList());
            close();
            onApplied.run();
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }
}
