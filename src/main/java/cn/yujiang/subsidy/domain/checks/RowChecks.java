package cn.yujiang.subsidy.domain.checks;

import cn.yujiang.controls.CheckResult;
import cn.yujiang.controls.CheckResult.Note;
import cn.yujiang.controls.Severity;
import cn.yujiang.subsidy.domain.checks.ClaimCase.Listed;
import cn.yujiang.subsidy.domain.checks.ClaimCase.Paper;
import cn.yujiang.subsidy.domain.checks.ClaimCase.Registered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A08, A09 and A12 of a claim from a list. Each looks wherever the list has the facts; where it lacks them the control says which, and
 * does not pass.
 */
final class RowChecks {

    private RowChecks() {}

    /** A08: the certificate of a row is the person's, and what was entered is what the register says. */
    static CheckResult certificates(ClaimCase claim, Listed listed) {
        List<Paper> all = listed.certificates().stream().filter(Paper::paid).toList();
        List<Paper> comparable = all.stream().filter(Paper::comparable).toList();
        if (comparable.isEmpty()) {
            return CheckResult.notChecked("A08", all.isEmpty() ? "NO_CERTIFICATE" : "CERTIFICATE_UNKNOWN");
        }
        return CheckResult.of(
                "A08",
                comparable.stream().flatMap(RowChecks::differences).toList(),
                Map.of(
                        "certificates", Integer.toString(all.size()),
                        "compared", Integer.toString(comparable.size())));
    }

    private static Stream<Note> differences(Paper paper) {
        Registered known = paper.registered();
        if (Boolean.FALSE.equals(paper.ownNumber()) || known != null && !known.samePerson()) {
            return Stream.of(Note.of(Severity.BLOCK, "A08_HOLDER", paper.position(), paper.name()));
        }
        var notes = new ArrayList<Note>();
        if (known != null) {
            differs(paper, paper.kind(), known.kind(), notes);
            differs(paper, paper.issued(), known.issued(), notes);
        }
        return notes.stream();
    }

    private static void differs(Paper paper, String entered, String registered, List<Note> notes) {
        if (!entered.isEmpty() && !entered.equals(registered)) {
            notes.add(Note.of(Severity.BLOCK, "A08_REGISTER", paper.position(), paper.name(), entered, registered));
        }
    }

    /** A09: completed years on the day that decides. */
    static CheckResult age(ClaimCase claim, Listed listed) {
        if (claim.people().isEmpty()) {
            return CheckResult.notChecked("A09", "NO_PEOPLE");
        }
        if (listed.schoolAid()) {
            return CheckResult.notChecked("A09", "SCHOOL_AID");
        }
        return CheckResult.of(
                "A09",
                PersonChecks.age(claim, "A09_AGE_ON", listed.decidingDay()),
                Map.of(
                        "ages", PersonChecks.ages(claim),
                        "day", listed.decidingDay().toString(),
                        "people", Integer.toString(claim.paid().size())));
    }

    /** A12: one phone or account of three or more people of the list. */
    static CheckResult sharedNumbers(ClaimCase claim, Listed listed) {
        if (listed.phones() + listed.accounts() == 0) {
            return CheckResult.notChecked("A12", claim.people().isEmpty() ? "NO_PEOPLE" : "NO_NUMBERS");
        }
        return CheckResult.of(
                "A12",
                ClassChecks.sharedNumbers(claim),
                Map.of(
                        "phones", Integer.toString(listed.phones()),
                        "accounts", Integer.toString(listed.accounts())));
    }
}
