package cn.yujiang.training.domain;

import cn.yujiang.controls.CheckResult;
import cn.yujiang.controls.CheckResult.Note;
import cn.yujiang.controls.Control;
import cn.yujiang.controls.Controls;
import cn.yujiang.controls.Severity;
import cn.yujiang.controls.Stage;
import cn.yujiang.training.Finding;
import java.util.List;
import java.util.Map;

/** What the filing checks found, control by control of the catalogue: those that found nothing ran as well. */
public final class FilingControls {

    private FilingControls() {}

    /** @param people size of the roster that was compared */
    public static List<CheckResult> of(Stage stage, List<Finding> findings, int people) {
        return Controls.at(stage).stream()
                .map(control -> result(control, findings, people))
                .toList();
    }

    private static CheckResult result(Control control, List<Finding> findings, int people) {
        if (findings.stream().anyMatch(finding -> finding.code().equals("UNCHECKED_" + control.code()))) {
            return CheckResult.notChecked(control.code());
        }
        List<Note> notes = findings.stream()
                .filter(finding -> finding.code().startsWith(control.code() + "_"))
                .map(finding -> new Note(severity(finding), finding.code(), finding.args()))
                .toList();
        return CheckResult.of(control.code(), notes, Map.of("people", Integer.toString(people)));
    }

    private static Severity severity(Finding finding) {
        return Severity.valueOf(finding.severity().name());
    }
}
