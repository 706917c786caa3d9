package cn.yujiang.subsidy.ui;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.subsidy.Notices;
import cn.yujiang.subsidy.PublicObjections;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.stream.IntStream;

/** Anybody objects to a line of a public notice; who it is may stay unsaid. */
final class ObjectionDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Where on the notice. */
    private record Place(Notices.Item item, int line) {
        String label() {
            Notices.Line person = item.lines().get(line);
            return person.name() + " " + person.maskedId() + " · " + item.project();
        }
    }

    private final transient PublicObjections objections;
    private final long noticeId;
    private final ComboBox<Place> person = new ComboBox<>();
    private final TextArea text = new TextArea();
    private final TextField name = new TextField();
    private final TextField contact = new TextField();

    ObjectionDialog(PublicObjections objections, Notices.Notice notice) {
        this.objections = objections;
        this.noticeId = notice.id();
        setHeaderTitle(getTranslation("objection.public.title"));
        setWidth("min(38rem, 96vw)");
        person.setLabel(getTranslation("objection.public.person"));
        person.setItems(notice.items().stream()
                .flatMap(item -> IntStream.range(0, item.lines().size()).mapToObj(line -> new Place(item, line)))
                .toList());
        person.setItemLabelGenerator(Place::label);
        person.setRequiredIndicatorVisible(true);
        person.addClassName("yj-wide");
        text.setLabel(getTranslation("objection.public.text"));
        text.setMaxLength(1000);
        text.setRequiredIndicatorVisible(true);
        text.addClassName("yj-wide");
        name.setLabel(getTranslation("objection.public.name"));
        name.setMaxLength(60);
        contact.setLabel(getTranslation("objection.public.contact"));
        contact.setMaxLength(60);
        var form = new Div(person, text, name, contact);
        form.addClassName("yj-form");
        add(new Paragraph(getTranslation("objection.public.explain")), form);
        var send = new Button(getTranslation("objection.public.send"), click -> send());
        send.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), send);
    }

    private void send() {
        Place place = person.getValue();
        if (place == null) {
            person.setInvalid(true);
            return;
        }
        try {
            objections.objectPublicly(new PublicObjections.PublicObjection(
                    noticeId,
                    place.item.claimId(),
                    place.line,
                    text.getValue(),
                    name.getValue(),
                    contact.getValue(),
                    UI.getCurrent().getSession().getBrowser().getAddress()));
            removeAll();
            getFooter().removeAll();
            add(new Paragraph(getTranslation("objection.public.done")));
            getFooter().add(new Button(getTranslation("ui.close"), click -> close()));
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }
}
