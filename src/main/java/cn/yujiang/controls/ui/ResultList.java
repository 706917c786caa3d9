package cn.yujiang.controls.ui;

import cn.yujiang.controls.CheckResult;
import cn.yujiang.controls.Outcome;
import cn.yujiang.controls.Severity;
import cn.yujiang.controls.Stage;
import cn.yujiang.controls.Waiver;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Results of controls: what was found stands open, what could not be checked is said, what passed is folded away but there. */
public final class ResultList extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Sentences of one control shown at once. */
    private static final int SHOWN = 4;

    /** A kept result. */
    public record Row(
            CheckResult result,
            Stage stage,
            Instant at,
            String by,
            @Nullable Waiver waiver) {}

    private final transient @Nullable Consumer<CheckResult> onWaive;

    /** @param onWaive asked when the user wants to answer for a warning; null for those who may not */
    public ResultList(List<Row> rows, @Nullable Consumer<CheckResult> onWaive) {
        this.onWaive = onWaive;
        addClassNames("yj-findings", "yj-controls");
        if (rows.isEmpty()) {
            add(new Paragraph(getTranslation("finding.none")));
            return;
        }
        List<Row> found = with(rows, Outcome.FOUND);
        List<Row> unchecked = with(rows, Outcome.NOT_CHECKED);
        List<Row> passed = with(rows, Outcome.PASSED);
        add(summary(rows, found.size(), unchecked.size(), passed.size()));
        found.stream()
                .sorted(Comparator.comparing((Row row) -> row.result.severity()).reversed())
                .forEach(row -> add(found(row)));
        folded("finding.unchecked", unchecked);
        folded("finding.passed", passed);
    }

    private static List<Row> with(List<Row> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.result.outcome() == outcome).toList();
    }

    private Paragraph summary(List<Row> rows, int found, int unchecked, int passed) {
        Row last = rows.stream().max(Comparator.comparing(Row::at)).orElseThrow();
        var text = new Paragraph(getTranslation(
                "finding.summary",
                passed,
                found,
                unchecked,
                getTranslation("finding.stage." + last.stage),
                WHEN.format(last.at.atZone(BusinessClock.ZONE)),
                last.by));
        text.addClassName("yj-count");
        return text;
    }

    private void folded(String key, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var list = new Div();
        list.addClassName("yj-findings");
        rows.forEach(row -> list.add(plain(row)));
        var details = new Details(getTranslation(key, rows.size()), list);
        details.setOpened(rows.getFirst().result.outcome() == Outcome.NOT_CHECKED); // never silently green
        add(details);
    }

    private Div plain(Row row) {
        boolean passed = row.result.outcome() == Outcome.PASSED;
        var badge = new StatusBadge(
                getTranslation("finding.outcome." + row.result.outcome()), passed ? Tone.GOOD : Tone.NEUTRAL);
        String said = row.result.notes().stream().map(this::sentence).collect(Collectors.joining(" "));
        return line(badge, row, new Span(said.isEmpty() ? facts(row.result) : said));
    }

    private String facts(CheckResult result) {
        return getTranslation(
                "finding.facts",
                result.facts().entrySet().stream()
                        .map(fact -> getTranslation("finding.fact." + fact.getKey()) + " " + fact.getValue())
                        .collect(Collectors.joining("，")));
    }

    private Div found(Row row) {
        Severity severity = row.result.severity();
        Tone tone =
                switch (severity) {
                    case BLOCK -> Tone.BAD;
                    case WARN -> row.waiver == null ? Tone.WARN : Tone.GOOD;
                    case INFO -> Tone.NEUTRAL;
                };
        var notes = new Div();
        notes.addClassName("yj-notes");
        List<CheckResult.Note> said = row.result.notes();
        said.stream().limit(SHOWN).forEach(note -> notes.add(new Div(new Span(sentence(note)))));
        if (said.size() > SHOWN) {
            var rest = new Div();
            said.stream().skip(SHOWN).forEach(note -> rest.add(new Div(new Span(sentence(note)))));
            notes.add(new Details(getTranslation("finding.more", said.size() - SHOWN), rest));
        }
        Waiver waiver = row.waiver;
        if (waiver != null) {
            notes.add(
                    new Div(new Span(getTranslation("finding.waived", waiver.by(), waiver.reason(), waiver.until()))));
        } else if (severity == Severity.WARN && onWaive != null) {
            var answer = new Button(getTranslation("finding.waive"), click -> onWaive.accept(row.result));
            answer.addThemeName("tertiary");
            answer.setAriaLabel(getTranslation("finding.waive") + " " + row.result.control());
            notes.add(answer);
        }
        return line(new StatusBadge(getTranslation("finding.outcome." + severity), tone), row, notes);
    }

    private Div line(StatusBadge badge, Row row, Component said) {
        var title = new Span(getTranslation("control." + row.result.control()));
        title.addClassName("yj-strong");
        title.getElement()
                .setAttribute(
                        "title",
                        getTranslation("finding.basis", getTranslation("control." + row.result.control() + ".basis")));
        var code = new Span(row.result.control());
        code.addClassName("yj-code");
        var line = new Div(badge, title, said, code);
        line.addClassName("yj-finding");
        return line;
    }

    private String sentence(CheckResult.Note note) {
        return getTranslation("rejection.FINDING_" + note.code(), note.args().toArray());
    }
}
