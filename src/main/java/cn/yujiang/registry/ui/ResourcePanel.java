package cn.yujiang.registry.ui;

import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyResources;
import cn.yujiang.registry.PlacePosition;
import cn.yujiang.registry.Teacher;
import cn.yujiang.registry.TrainingPlace;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;

/** Teachers and places of a body; its clerk adds and removes, others look. */
final class ResourcePanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient BodyResources resources;
    private final long bodyId;
    private final boolean own;
    private final Div teachers = rows();
    private final Div places = rows();

    ResourcePanel(BodyResources resources, Body body, boolean own) {
        this.resources = resources;
        this.bodyId = body.id();
        this.own = own;
        addClassName("yj-rows-wide");
        add(new H2(getTranslation("teachers.title")));
        if (own) {
            add(new Paragraph(getTranslation("teachers.explain")), teacherForm());
        }
        add(teachers, new H2(getTranslation("places.title")));
        if (own) {
            add(placeForm());
        }
        add(places);
        show();
    }

    private static Div rows() {
        var rows = new Div();
        rows.addClassNames("yj-findings", "yj-resources");
        return rows;
    }

    private Div teacherForm() {
        TextField name = field("teacher.name", 30);
        TextField qualification = field("teacher.qualification", 100);
        TextField phone = field("teacher.phone", 11);
        Runnable save = () -> {
            resources.addTeacher(new BodyResources.NewTeacher(
                    name.getValue(), qualification.getValue(), phone.getValue().strip()));
            name.clear();
            qualification.clear();
            phone.clear();
        };
        return form("teachers.add", save, name, qualification, phone);
    }

    private Div placeForm() {
        TextField name = field("place.name", 100);
        TextField address = field("place.address", 100);
        var capacity = new IntegerField(getTranslation("place.capacity"));
        capacity.setWidth("8rem");
        Runnable save = () -> {
            Integer seats = capacity.getValue();
            resources.addPlace(
                    new BodyResources.NewPlace(name.getValue(), address.getValue(), seats == null ? 0 : seats));
            name.clear();
            address.clear();
            capacity.clear();
        };
        return form("places.add", save, name, address, capacity);
    }

    private TextField field(String key, int max) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(max);
        return field;
    }

    private Div form(String key, Runnable save, Component... fields) {
        var form = new Div(fields);
        form.add(new Button(getTranslation(key), click -> run(save)));
        form.addClassName("yj-filter");
        return form;
    }

    /** What was typed stays when it is refused. */
    private void run(Runnable step) {
        try {
            step.run();
            show();
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }

    private void show() {
        teachers.removeAll();
        places.removeAll();
        resources.teachers(bodyId).forEach(teacher -> teachers.add(row(teacher)));
        resources.places(bodyId).forEach(place -> places.add(row(place)));
        if (teachers.getComponentCount() == 0) {
            teachers.add(new Empty(getTranslation("teachers.none")));
        }
        if (places.getComponentCount() == 0) {
            places.add(new Empty(getTranslation("places.none")));
        }
    }

    private Div row(Teacher teacher) {
        return row(
                teacher.name(),
                teacher.qualification() + (teacher.maskedPhone().isEmpty() ? "" : " · " + teacher.maskedPhone()),
                () -> resources.removeTeacher(teacher.id()));
    }

    private Div row(TrainingPlace place) {
        PlacePosition position = place.position();
        String where = position == null
                ? getTranslation("place.position.none")
                : getTranslation(
                        "place.position.shown",
                        position.latitude().stripTrailingZeros().toPlainString(),
                        position.longitude().stripTrailingZeros().toPlainString(),
                        position.radiusMetres());
        Div row = row(
                place.name(),
                place.address() + " · " + getTranslation("place.holds", place.capacity()) + " · " + where,
                () -> resources.removePlace(place.id()));
        if (own) {
            var locate = new Button(getTranslation("place.locate"), click -> new PlaceDialog(
                            place, changed -> resources.locate(place.id(), changed), this::show)
                    .open());
            locate.addThemeNames("tertiary", "small");
            locate.setAriaLabel(getTranslation("place.locate") + " " + place.name());
            row.addComponentAtIndex(2, locate);
        }
        return row;
    }

    private Div row(String name, String detail, Runnable removal) {
        var strong = new Span(name);
        strong.addClassName("yj-strong");
        var rest = new Span(detail);
        rest.addClassName("yj-count");
        var row = new Div(strong, rest);
        row.addClassName("yj-finding");
        if (own) {
            var remove = new Button(getTranslation("resource.remove"), click -> run(removal));
            remove.addThemeNames("tertiary", "small");
            remove.setAriaLabel(getTranslation("resource.remove") + " " + name);
            remove.addClassName("yj-due");
            row.add(remove);
        }
        return row;
    }
}
