package cn.yujiang.controls;

import static cn.yujiang.controls.Severity.BLOCK;
import static cn.yujiang.controls.Severity.INFO;
import static cn.yujiang.controls.Severity.WARN;
import static cn.yujiang.controls.Stage.APPROVAL;
import static cn.yujiang.controls.Stage.CLASS_APPROVAL;
import static cn.yujiang.controls.Stage.FILING;
import static cn.yujiang.controls.Stage.FIRST_PASS;
import static cn.yujiang.controls.Stage.PAYMENT;
import static cn.yujiang.controls.Stage.SECOND_PASS;
import static cn.yujiang.controls.Stage.SUBMISSION;

import java.util.List;
import java.util.Set;

/** Every control there is, in the order in which results are shown. */
public final class Controls {

    private static final Set<Stage> CLASS = Set.of(FILING, CLASS_APPROVAL);
    private static final Set<Stage> CLAIM = Set.of(SUBMISSION, FIRST_PASS, SECOND_PASS, APPROVAL, PAYMENT);
    private static final Set<Stage> BOTH =
            Set.of(FILING, CLASS_APPROVAL, SUBMISSION, FIRST_PASS, SECOND_PASS, APPROVAL, PAYMENT);

    public static final List<Control> ALL = List.of(
            checked("A01", BLOCK, BOTH),
            checked("A02", BLOCK, BOTH),
            checked("A03", BLOCK, BOTH),
            checked("A04", BLOCK, BOTH),
            notCollected("A04-SHIFT", BLOCK, CLAIM),
            checked("A05", BLOCK, CLAIM),
            checked("A06", INFO, CLAIM),
            checked("A07", BLOCK, CLAIM),
            checked("A08", BLOCK, CLAIM),
            checked("A09", BLOCK, BOTH),
            checked("A10", BLOCK, BOTH),
            checked("A11", WARN, BOTH),
            checked("A12", WARN, BOTH),
            checked("A13", INFO, CLAIM),
            checked("A13-FENCE", WARN, CLAIM),
            checked("A14", BLOCK, CLASS),
            checked("A15", WARN, CLAIM),
            checked("A16", INFO, CLAIM),
            checked("A17", WARN, CLASS),
            checked("A18", WARN, BOTH),
            checked("A19", INFO, CLAIM),
            checked("A19-PROOF", WARN, CLAIM),
            checked("A20", BLOCK, CLAIM),
            notCollected("A21", BLOCK, CLAIM),
            checked("A22", BLOCK, CLAIM),
            checked("A23", BLOCK, Set.of(SECOND_PASS, APPROVAL, PAYMENT)),
            checked("A24", BLOCK, CLASS));

    private Controls() {}

    private static Control checked(String code, Severity severity, Set<Stage> stages) {
        return new Control(code, severity, stages, true);
    }

    private static Control notCollected(String code, Severity severity, Set<Stage> stages) {
        return new Control(code, severity, stages, false);
    }

    public static List<Control> at(Stage stage) {
        return ALL.stream().filter(control -> control.stages().contains(stage)).toList();
    }

    /** @throws IllegalArgumentException for a code that is in no catalogue */
    public static Control of(String code) {
        return ALL.stream()
                .filter(control -> control.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no control " + code));
    }
}
