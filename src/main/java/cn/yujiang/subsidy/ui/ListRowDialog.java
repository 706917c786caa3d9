package cn.yujiang.subsidy.ui;

import cn.yujiang.policy.ui.FactFields;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ClaimLists;
import cn.yujiang.subsidy.ListColumn;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds somebody to a list, or changes the facts of a row; what is wrong is named at its field and everything typed stays. */
final class ListRowDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> PERSON = List.of("name", "residentId", "phone", "account");

    private final Map<String, TextField> person = new LinkedHashMap<>();
    private final FactFields facts;

    /** @param row to change; null for a new one */
    ListRowDialog(
            ClaimLists lists, long listId, List<ListColumn> columns, ClaimList.@Nullable Row row, Runnable onSaved) {
        setHeaderTitle(row == null ? getTranslation("list.add") : row.name());
        setWidth("min(44rem, 96vw)");
        facts = new FactFields(ListWords.fields(columns), getLocale());
        if (row == null) {
            add(personFields());
        } else {
            facts.fill(row.facts());
        }
        add(facts);
        var save = new Button(getTranslation("ui.save"), click -> {
            clear();
            List<Rejection> problems = row == null ? added(lists, listId) : changed(lists, listId, row);
            if (problems.isEmpty()) {
                close();
                onSaved.run();
            } else {
                show(problems);
            }
        });
        save.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
    }

    private Div personFields() {
        var form = new Div();
        form.addClassName("yj-form");
        for (String key : PERSON) {
            var field = new TextField(getTranslation("listRows." + key));
            field.setAutocomplete(Autocomplete.OFF);
            person.put(key, field);
            form.add(field);
        }
        return form;
    }

    private List<Rejection> added(ClaimLists lists, long listId) {
        Map<String, String> values = new HashMap<>(facts.values());
        person.forEach((key, field) -> values.put(key, field.getValue()));
        return lists.add(listId, List.of(new ClaimLists.Entry(1, values)))
                .getFirst()
                .problems();
    }

    private List<Rejection> changed(ClaimLists lists, long listId, ClaimList.Row row) {
        try {
            lists.change(listId, row.id(), facts.values());
            return List.of();
        } catch (RejectedException e) {
            return e.rejections();
        }
    }

    private void clear() {
        facts.clearErrors();
        person.values().forEach(field -> field.setInvalid(false));
    }

    private void show(List<Rejection> problems) {
        var others = new ArrayList<Rejection>();
        for (Rejection problem : problems) {
            String key = String.valueOf(problem.field());
            String sentence = Refusals.sentence(problem);
            TextField field = person.get(key);
            if (field != null) {
                field.setInvalid(true);
                field.setErrorMessage(sentence);
            } else if (!facts.blame(key, sentence)) {
                others.add(problem);
            }
        }
        if (!others.isEmpty()) {
            Refusals.show(others);
        }
    }
}
