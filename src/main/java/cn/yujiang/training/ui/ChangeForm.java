package cn.yujiang.training.ui;

import cn.yujiang.registry.CodeLists;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortChanges;
import cn.yujiang.training.CohortChanges.Departure;
import cn.yujiang.training.CohortChanges.Joiner;
import cn.yujiang.training.CohortChanges.Replacement;
import cn.yujiang.training.CohortChanges.Wish;
import cn.yujiang.training.CohortMerging;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Joining;
import cn.yujiang.training.PlanDiff;
import cn.yujiang.training.RosterChange;
import cn.yujiang.training.domain.PlanDiffs;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Composes a request: sessions and people are changed on the screen, the difference is shown while it grows, the reason comes last. */
final class ChangeForm extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MIN_REASON = 5;

    private final transient Cohort cohort;
    private final transient CohortChanges changes;
    private final transient CohortMerging merging;
    private final transient List<Enrolment> roster;
    private final transient List<Replacement> replacements = new ArrayList<>();
    private final transient List<Departure> departures = new ArrayList<>();
    private final transient List<Joining> joining = new ArrayList<>();
    private final transient List<RosterChange> shown = new ArrayList<>();
    private final SessionEditor sessions;
    private final Div diff = new Div();
    private final TextArea reason = new TextArea();

    ChangeForm(
            Cohort cohort,
            List<Enrolment> roster,
            CohortChanges changes,
            CohortMerging merging,
            CohortChanges.Limits limits,
            SessionChoices choices,
            CodeLists codes) {
        this.cohort = cohort;
        this.changes = changes;
        this.merging = merging;
        this.roster = new ArrayList<>(roster);
        addClassName("yj-rows-wide");
        sessions = new SessionEditor(
                cohort.sessions(),
                new SessionEditor.Options(
                        true, session -> !limits.fixedSessions().contains(session.id()), choices, firstDay(cohort)));
        sessions.onChange(this::showDiff);
        reason.setLabel(getTranslation("change.reason"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        add(new H2(getTranslation("cohort.sessions")), sessions);
        add(new H2(getTranslation("change.people")), people(limits, codes));
        add(new H2(getTranslation("change.diff")), diff, reason);
        showDiff();
    }

    /** An approved class has one. */
    private static LocalDate firstDay(Cohort cohort) {
        return Objects.requireNonNull(cohort.plan().start());
    }

    /** @param onDone called when the request is stored, or given up */
    void withButtons(Runnable onDone) {
        var send = new Button(getTranslation("change.send"), click -> send(onDone));
        send.addThemeName("primary");
        var bar = new Div(send, new Button(getTranslation("ui.cancel"), click -> onDone.run()));
        bar.addClassName("yj-actions");
        add(bar);
    }

    private Div people(CohortChanges.Limits limits, CodeLists codes) {
        var bar = new Div();
        bar.addClassName("yj-actions");
        var replace = new Button(getTranslation("change.replace"), click -> replace(codes));
        replace.setEnabled(limits.replaceable());
        bar.add(
                replace,
                new Button(getTranslation("change.drop"), click -> drop()),
                new Button(getTranslation("change.join"), click -> join()));
        var people = new Div(bar);
        if (!limits.replaceable()) {
            var late = new Paragraph(getTranslation("rejection.CHANGE_REPLACE_LATE"));
            late.addClassName("yj-count");
            people.add(late);
        }
        return people;
    }

    private void replace(CodeLists codes) {
        var fields = new TraineeFields(codes);
        var title = new H3(getTranslation("change.newcomer"));
        new LeavingDialog("change.replace", roster, new Div(title, fields), who -> {
                    var values = fields.values();
                    var outcome = changes.checkNewcomer(cohort.id(), values);
                    outcome.problems().forEach(fields::show);
                    if (outcome.taken()) {
                        replacements.add(new Replacement(who.id(), values));
                        leave(who, newcomer(values.getOrDefault("name", ""), values.getOrDefault("category", "")), "");
                    }
                    return outcome.taken();
                })
                .open();
    }

    /** As the difference shows it before it is stored; the number stays out of it. */
    private static RosterChange.Newcomer newcomer(String name, String category) {
        return new RosterChange.Newcomer(0, name.strip(), "", true, category, "", "", null);
    }

    private void drop() {
        var why = new TextArea(getTranslation("ui.reason"));
        why.setMaxLength(200);
        why.setWidthFull();
        new LeavingDialog("change.drop", roster, why, who -> {
                    String text = why.getValue().strip();
                    if (text.length() < MIN_REASON) {
                        why.setInvalid(true);
                        why.setErrorMessage(getTranslation("ui.reason.short", MIN_REASON));
                        return false;
                    }
                    departures.add(new Departure(who.id(), text));
                    leave(who, null, text);
                    return true;
                })
                .open();
    }

    /** Whoever was chosen already is not offered again. */
    private void join() {
        List<CohortMerging.Source> sources = merging.sources(cohort.id()).stream()
                .map(source -> new CohortMerging.Source(
                        source.cohortId(),
                        source.name(),
                        source.people().stream()
                                .filter(candidate -> !joining.contains(candidate.joining()))
                                .toList()))
                .filter(source -> !source.people().isEmpty())
                .toList();
        new JoiningDialog(sources, chosen -> {
                    joining.addAll(chosen);
                    showDiff();
                })
                .open();
    }

    private void leave(Enrolment who, RosterChange.@org.jspecify.annotations.Nullable Newcomer newcomer, String why) {
        roster.remove(who);
        shown.add(new RosterChange(who.id(), who.position(), who.name(), newcomer, why));
        showDiff();
    }

    private void showDiff() {
        diff.removeAll();
        PlanDiff now = PlanDiffs.of(cohort.plan(), cohort.sessions(), sessions.sessions(), shown)
                .with(joining);
        diff.add(now.isEmpty() ? new Empty(getTranslation("change.none")) : new DiffView(now));
    }

    private List<Joiner> joiners() {
        return joining.stream()
                .map(each -> new Joiner(each.fromCohortId(), each.enrolmentId()))
                .toList();
    }

    private void send(Runnable onDone) {
        if (reason.getValue().strip().length() < MIN_REASON) {
            reason.setInvalid(true);
            reason.setErrorMessage(getTranslation("ui.reason.short", MIN_REASON));
            return;
        }
        try {
            changes.request(
                    cohort.id(),
                    new Wish(sessions.sessions(), replacements, departures, joiners()),
                    reason.getValue(),
                    cohort.version());
            onDone.run();
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }
}
