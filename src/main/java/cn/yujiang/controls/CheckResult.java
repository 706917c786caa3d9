package cn.yujiang.controls;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The answer of one control in one run.
 *
 * @param severity the worst of what was found; that of the control when nothing was
 * @param notes what was found, a sentence each; for {@link Outcome#NOT_CHECKED} why not
 * @param facts what was compared, for whoever looks later; personal numbers masked
 */
public record CheckResult(
        String control, Outcome outcome, Severity severity, List<Note> notes, Map<String, String> facts) {

    /**
     * One sentence.
     *
     * @param code {@code rejection.FINDING_<code>} is its text
     * @param args facts for the sentence; people by serial number and name
     */
    public record Note(Severity severity, String code, List<String> args) {

        public Note {
            args = List.copyOf(args);
        }

        public static Note of(Severity severity, String code, Object... args) {
            return new Note(severity, code, Stream.of(args).map(String::valueOf).toList());
        }
    }

    public CheckResult {
        notes = List.copyOf(notes);
        facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** Found when there are notes, passed otherwise. */
    public static CheckResult of(String control, List<Note> notes, Map<String, String> facts) {
        Severity most = Controls.of(control).severity();
        return notes.isEmpty()
                ? new CheckResult(control, Outcome.PASSED, most, notes, facts)
                : new CheckResult(
                        control,
                        Outcome.FOUND,
                        notes.stream()
                                .map(Note::severity)
                                .max(java.util.Comparator.naturalOrder())
                                .orElse(most),
                        notes,
                        facts);
    }

    /** The facts of the control are kept nowhere. */
    public static CheckResult notChecked(String control) {
        return notChecked(control, "UNCHECKED_" + control.replace('-', '_'));
    }

    /** @param reason code of the sentence why the control could not look */
    public static CheckResult notChecked(String control, String reason) {
        return new CheckResult(
                control,
                Outcome.NOT_CHECKED,
                Controls.of(control).severity(),
                List.of(Note.of(Severity.INFO, reason)),
                Map.of());
    }

    public boolean blocks() {
        return outcome == Outcome.FOUND && severity == Severity.BLOCK;
    }

    public boolean warns() {
        return outcome == Outcome.FOUND && severity == Severity.WARN;
    }
}
