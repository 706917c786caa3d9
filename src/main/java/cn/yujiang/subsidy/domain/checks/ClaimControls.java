package cn.yujiang.subsidy.domain.checks;

import cn.yujiang.controls.CheckResult;
import cn.yujiang.controls.CheckResult.Note;
import cn.yujiang.controls.Control;
import cn.yujiang.controls.Controls;
import cn.yujiang.subsidy.domain.checks.ClaimCase.Observed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All controls of a claim. {@link #run} asks those of a stage; one whose facts nobody keeps says so instead of passing. */
public final class ClaimControls {

    private static final List<ClaimCheck> CHECKS = List.of(
            check("A01", PersonChecks::paidBefore, PersonChecks::people),
            check("A02", PersonChecks::lowerLevel, PersonChecks::people),
            check(
                    "A03",
                    PersonChecks::tooOften,
                    claim -> Map.of(
                            "maxPerYear", Integer.toString(claim.limits().maxPerYear()),
                            "maxPerLife", Integer.toString(claim.limits().maxPerLife()))),
            check("A04", ClassChecks::twoPlaces, PersonChecks::people),
            check(
                    "A05",
                    PersonChecks::attendance,
                    claim -> Map.of(
                            "minAttendance", claim.limits().minAttendance().toPlainString())),
            check(
                    "A06",
                    ClassChecks::thinDays,
                    claim ->
                            Map.of("days", Integer.toString(claim.facts().days().size()))),
            check("A07", PersonChecks::sharedCertificate, PersonChecks::certificates),
            check("A08", PersonChecks::otherCertificate, PersonChecks::certificates),
            check("A09", PersonChecks::age, claim -> Map.of("ages", PersonChecks.ages(claim))),
            new ListCheck("A10"),
            new ListCheck("A11"),
            check("A12", ClassChecks::sharedNumbers, PersonChecks::people),
            check(
                    "A13",
                    ClassChecks::lateRollCall,
                    claim -> Map.of("graceDays", Integer.toString(claim.limits().attendanceGraceDays()))),
            seen("A13-FENCE", Observed::located, ClassChecks::outside),
            seen("A15", Observed::inspected, ClassChecks::deviations),
            check(
                    "A16",
                    ClassChecks::manyCertificates,
                    claim -> Map.of(
                            "outputPerDay", Integer.toString(claim.limits().outputPerDay()))),
            check(
                    "A18",
                    ClassChecks::sameController,
                    claim -> Map.of(
                            "bodies",
                            claim.facts().legalPersons().stream()
                                    .map(ClaimCase.Head::body)
                                    .collect(Collectors.joining("、")))),
            check("A19", ClassChecks::unknownEmployers, claim -> Map.of()),
            seen("A19-PROOF", Observed::proofs, ClassChecks::reusedProofs),
            check("A20", PersonChecks::sameTime, PersonChecks::people),
            check("A22", DutyChecks::fourEyes, DutyChecks::duties),
            check("A23", DutyChecks::sample, DutyChecks::sampleFacts));

    /** Controls that compare what a class filed, taught and attended; a list has none of it. */
    private static final Set<String> OF_CLASS = Set.of(
            "A01", "A02", "A03", "A04", "A05", "A06", "A07", "A13", "A13-FENCE", "A15", "A16", "A19", "A19-PROOF");

    /** Controls that compare a list otherwise than a class. */
    private static final Map<String, BiFunction<ClaimCase, ClaimCase.Listed, CheckResult>> OF_LIST =
            Map.of("A08", RowChecks::certificates, "A09", RowChecks::age, "A12", RowChecks::sharedNumbers);

    private static final Map<String, ClaimCheck> BY_CODE =
            CHECKS.stream().collect(Collectors.toMap(ClaimCheck::control, Function.identity()));

    private ClaimControls() {}

    public static List<CheckResult> run(ClaimCase claim) {
        return Controls.at(claim.stage()).stream()
                .map(control -> answer(control, claim))
                .toList();
    }

    private static CheckResult answer(Control control, ClaimCase claim) {
        if (!claim.training().ofClass() && OF_CLASS.contains(control.code())) {
            return CheckResult.notChecked(control.code(), "NO_CLASS");
        }
        ClaimCase.Listed listed = claim.listed();
        var ofList = OF_LIST.get(control.code());
        if (listed != null && ofList != null) {
            return ofList.apply(claim, listed);
        }
        ClaimCheck check = BY_CODE.get(control.code());
        return check == null ? CheckResult.notChecked(control.code()) : check.run(claim);
    }

    /** Codes of all checks there are, for the test that compares them with the catalogue. */
    static Stream<String> codes() {
        return CHECKS.stream().map(ClaimCheck::control);
    }

    private static ClaimCheck check(
            String control, Function<ClaimCase, List<Note>> notes, Function<ClaimCase, Map<String, String>> facts) {
        return new ClaimCheck() {
            @Override
            public String control() {
                return control;
            }

            @Override
            public CheckResult run(ClaimCase claim) {
                return CheckResult.of(control, notes.apply(claim), facts.apply(claim));
            }
        };
    }

    /** Looks at what was observed; where nobody observed anything it says so. */
    private static ClaimCheck seen(
            String control, ToIntFunction<Observed> observations, Function<ClaimCase, List<Note>> notes) {
        ClaimCheck check = check(
                control,
                notes,
                claim -> Map.of(
                        "observations",
                        Integer.toString(observations.applyAsInt(claim.facts().observed()))));
        return new ClaimCheck() {
            @Override
            public String control() {
                return control;
            }

            @Override
            public CheckResult run(ClaimCase claim) {
                return observations.applyAsInt(claim.facts().observed()) == 0
                        ? CheckResult.notChecked(control)
                        : check.run(claim);
            }
        };
    }
}
