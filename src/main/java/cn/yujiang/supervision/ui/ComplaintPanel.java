package cn.yujiang.supervision.ui;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.supervision.ComplaintAction;
import cn.yujiang.supervision.ComplaintState;
import cn.yujiang.supervision.Complaints;
import cn.yujiang.supervision.Complaints.Complaint;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Timeline;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.function.Consumer;

/** One complaint: what was written, what was done, and the steps that are possible. */
final class ComplaintPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.ZONE);

    private final transient Complaints complaints;
    private final transient Complaint complaint;
    private final transient Runnable changed;

    ComplaintPanel(Complaints complaints, Complaint complaint, Runnable changed) {
        this.complaints = complaints;
        this.complaint = complaint;
        this.changed = changed;
        addClassNames("yj-card", "yj-complaint");
        var head = new Div(
                new H2(complaint.number()),
                new StatusBadge(
                        getTranslation("complaint.state." + complaint.state()), ProgressForm.tone(complaint.state())));
        head.addClassName("yj-title-row");
        var text = new Paragraph(complaint.text());
        text.addClassName("yj-complaint-text");
        add(head, facts(), text, buttons());
        add(new H3(getTranslation("complaint.history")), history());
    }

    private Facts facts() {
        var facts = new Facts()
                .with(getTranslation("complaint.body"), complaint.bodyName())
                .with(getTranslation("complaint.class"), complaint.className().isEmpty() ? "—" : complaint.className())
                .with(getTranslation("complaint.receivedOn"), WHEN.format(complaint.receivedAt()))
                .with(
                        getTranslation("complaint.from"),
                        getTranslation(complaint.hasContact() ? "complaint.from.sealed" : "complaint.from.nobody"));
        if (!complaint.answer().isEmpty()) {
            facts.with(getTranslation("complaint.finding"), complaint.finding())
                    .with(getTranslation("complaint.answer"), complaint.answer());
        }
        return facts;
    }

    private Div buttons() {
        Set<ComplaintAction> possible = complaints.actions(complaint.id());
        var buttons = new Div();
        buttons.addClassName("yj-actions");
        if (possible.contains(ComplaintAction.INVESTIGATE)) {
            buttons.add(primary("complaint.investigate", note -> complaints.investigate(id(), note, version())));
        }
        if (complaint.state() == ComplaintState.INVESTIGATING) {
            buttons.add(button("complaint.note", true, note -> complaints.note(id(), note, version())));
            var decide = new Button(getTranslation("complaint.decide"), click -> new FindingDialog(
                            decision -> done(() -> complaints.decide(id(), decision, version())))
                    .open());
            decide.addThemeName("primary");
            buttons.add(decide);
        }
        if (possible.contains(ComplaintAction.CLOSE)) {
            buttons.add(button("complaint.close", false, note -> complaints.close(id(), note, version())));
        }
        if (complaint.hasContact()) {
            buttons.add(new Button(
                    getTranslation("complaint.reveal"),
                    click -> ask("complaint.reveal", true, reason -> {
                        String contact = complaints.contact(id(), reason);
                        var shown = new Paragraph(getTranslation("complaint.contact.is", contact));
                        shown.addClassName("yj-warning");
                        addComponentAtIndex(2, shown);
                    })));
        }
        return buttons;
    }

    private Button primary(String key, Consumer<String> step) {
        Button button = button(key, true, step);
        button.addThemeName("primary");
        return button;
    }

    private Button button(String key, boolean reason, Consumer<String> step) {
        return new Button(getTranslation(key), click -> ask(key, reason, note -> done(() -> step.accept(note))));
    }

    private void ask(String key, boolean reason, Consumer<String> then) {
        new DecisionDialog(
                        new DecisionDialog.Question(getTranslation(key), getTranslation(key + ".explain"), reason),
                        then)
                .open();
    }

    private void done(Runnable step) {
        step.run();
        changed.run();
    }

    private Timeline history() {
        return new Timeline(
                complaints.history(complaint.id()).stream().map(this::step).toList());
    }

    private Timeline.Step step(AuditTrail.Event event) {
        String reason = event.reason();
        return new Timeline.Step(
                WHEN.format(event.at()),
                event.action().equals("RECEIVE") ? "" : event.actorName(),
                getTranslation("complaint.step." + event.action()),
                reason == null ? "" : reason);
    }

    private long id() {
        return complaint.id();
    }

    private int version() {
        return complaint.version();
    }
}
