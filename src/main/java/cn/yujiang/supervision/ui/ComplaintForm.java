package cn.yujiang.supervision.ui;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.supervision.Complaints;
import cn.yujiang.supervision.Complaints.Subject;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.List;
import java.util.function.LongSupplier;

/** What the complaint is about, what happened, and – if one likes – how to be reached. What was typed stays when something is missing. */
final class ComplaintForm extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2000;
    private static final int LONGEST_CONTACT = 100;

    private final transient Complaints complaints;
    private final transient LongSupplier wait;
    private final ComboBox<Subject> about = new ComboBox<>();
    private final TextArea text = new TextArea();
    private final TextField contact = new TextField();
    private final Div problem = new Div();

    ComplaintForm(Complaints complaints, LongSupplier wait, boolean trainee) {
        this.complaints = complaints;
        this.wait = wait;
        addClassName("yj-complain");
        about.setLabel(getTranslation(trainee ? "complaint.about.class" : "complaint.about"));
        about.setItemLabelGenerator(Subject::name);
        if (trainee) {
            about.setItems(complaints.ownClasses());
        } else {
            about.setHelperText(getTranslation("complaint.about.hint"));
            about.setItemsPageable(
                    (page, search) -> page.getPageNumber() == 0 ? complaints.subjects(search) : List.of());
        }
        about.setWidthFull();
        text.setLabel(getTranslation("complaint.text"));
        text.setMaxLength(LONGEST);
        text.setMinHeight("9rem");
        text.setWidthFull();
        contact.setLabel(getTranslation("complaint.contact"));
        contact.setHelperText(getTranslation("complaint.contact.hint"));
        contact.setMaxLength(LONGEST_CONTACT);
        contact.setWidthFull();
        problem.getElement().setAttribute("role", "alert");
        var send = new Button(getTranslation("complaint.send"), click -> send());
        send.addThemeName("primary");
        var promise = new Paragraph(getTranslation("complaint.promise"));
        promise.addClassName("yj-promise");
        add(promise, about, text, contact, problem, send);
    }

    private void send() {
        problem.removeAll();
        Subject subject = about.getValue();
        if (subject == null) {
            problem(getTranslation("complaint.about.missing"));
            return;
        }
        long seconds = wait.getAsLong();
        if (seconds > 0) {
            problem(getTranslation("rejection.API_TOO_OFTEN", seconds));
            return;
        }
        try {
            done(complaints.handIn(new Complaints.NewComplaint(
                    subject.bodyId(), subject.cohortId(), text.getValue(), contact.getValue())));
        } catch (RejectedException refused) {
            problem(Refusals.sentence(refused.rejections().getFirst()));
        }
    }

    private void problem(String sentence) {
        var line = new Paragraph(sentence);
        line.addClassName("yj-error");
        problem.add(line);
    }

    private void done(String receipt) {
        removeAll();
        var number = new Span(grouped(receipt));
        number.addClassName("yj-receipt");
        number.getElement().setAttribute("data-receipt", receipt);
        add(
                new Paragraph(getTranslation("complaint.done")),
                number,
                new Paragraph(getTranslation("complaint.done.keep")),
                new Anchor("public/complaint?follow", getTranslation("complaint.way.follow")));
    }

    /** In fours, as people copy it. */
    private static String grouped(String receipt) {
        return receipt.replaceAll("(.{4})(?=.)", "$1-");
    }
}
