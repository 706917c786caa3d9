package cn.yujiang.subsidy.domain.checks;

import cn.yujiang.controls.CheckResult;
import cn.yujiang.controls.CheckResult.Note;
import cn.yujiang.controls.Severity;
import cn.yujiang.subsidy.domain.checks.ClaimCase.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People on lists of other bureaus: A10 those who may not be subsidised, A11 those insured as employees who are claimed as people
 * without work. Without a list there is nothing to compare, and the control says so.
 */
record ListCheck(String control) implements ClaimCheck {

    private boolean concerns(cn.yujiang.controls.ListKind kind) {
        return kind.bars() == control.equals("A10");
    }

    @Override
    public CheckResult run(ClaimCase claim) {
        List<String> held = claim.lists().stream()
                .filter(this::concerns)
                .map(Enum::name)
                .sorted()
                .toList();
        if (held.isEmpty()) {
            return CheckResult.notChecked(control);
        }
        List<Note> notes = claim.paid().stream().flatMap(this::notes).toList();
        return CheckResult.of(
                control,
                notes,
                Map.of(
                        "lists", held.stream().collect(Collectors.joining(" ")),
                        "people", Integer.toString(claim.paid().size())));
    }

    private Stream<Note> notes(Person person) {
        boolean barred = control.equals("A10");
        return person.hits().stream()
                .filter(hit -> concerns(hit.kind()) && (barred || person.unemployed()))
                .map(hit -> Note.of(
                        barred ? Severity.BLOCK : Severity.WARN,
                        barred ? "A10_" + hit.kind() : "A11_INSURED",
                        person.position(),
                        person.name(),
                        hit.source(),
                        hit.asOf()));
    }
}
