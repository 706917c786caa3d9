package cn.yujiang.subsidy.domain.checks;

import cn.yujiang.controls.CheckResult.Note;
import cn.yujiang.controls.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Controls that look at the class as a whole: A04, A06, A12, A13, A15, A16, A18, A19. */
final class ClassChecks {

    private ClassChecks() {}

    /** A04: present in two places at one time. */
    static List<Note> twoPlaces(ClaimCase claim) {
        return claim.facts().overlaps().stream()
                .map(overlap -> Note.of(
                        Severity.BLOCK,
                        "A04_PRESENT_TWICE",
                        overlap.position(),
                        overlap.name(),
                        overlap.day(),
                        overlap.otherClass()))
                .toList();
    }

    /** A06: a day on which fewer came than must attend. */
    static List<Note> thinDays(ClaimCase claim) {
        BigDecimal share = claim.limits().minAttendance();
        return claim.facts().days().stream()
                .filter(day ->
                        BigDecimal.valueOf(day.present()).compareTo(share.multiply(BigDecimal.valueOf(day.expected())))
                                < 0)
                .map(day -> Note.of(Severity.INFO, "A06_THIN_DAY", day.day(), day.present(), day.expected()))
                .toList();
    }

    /** A12: one phone or account of three or more trainees. */
    static List<Note> sharedNumbers(ClaimCase claim) {
        return Stream.concat(
                        claim.facts().sharedPhones().stream()
                                .map(many -> Note.of(Severity.WARN, "A12_SHARED_PHONE", many)),
                        claim.facts().sharedAccounts().stream()
                                .map(many -> Note.of(Severity.WARN, "A12_SHARED_ACCOUNT", many)))
                .toList();
    }

    /** A13: roll-call recorded after the days of grace. */
    static List<Note> lateRollCall(ClaimCase claim) {
        return claim.facts().lateMarks().stream()
                .filter(late -> late.recorded()
                        .isAfter(late.session().plusDays(claim.limits().attendanceGraceDays())))
                .map(late -> Note.of(Severity.INFO, "A13_LATE", late.session(), late.recorded(), late.marks()))
                .toList();
    }

    /** A16: more certificates of one body on one day than it can examine. */
    static List<Note> manyCertificates(ClaimCase claim) {
        return claim.facts().outputs().stream()
                .filter(output -> output.certificates() > claim.limits().outputPerDay())
                .map(output -> Note.of(
                        Severity.INFO,
                        "A16_OUTPUT",
                        output.day(),
                        output.certificates(),
                        claim.limits().outputPerDay()))
                .toList();
    }

    /** A18: two of the bodies around the class have one legal person. */
    static List<Note> sameController(ClaimCase claim) {
        Map<String, List<String>> byPerson = claim.facts().legalPersons().stream()
                .filter(head -> !head.legalPerson().isBlank())
                .collect(Collectors.groupingBy(
                        ClaimCase.Head::legalPerson,
                        TreeMap::new,
                        Collectors.mapping(ClaimCase.Head::body, Collectors.toList())));
        return byPerson.entrySet().stream()
                .filter(entry -> entry.getValue().stream().distinct().count() > 1)
                .map(entry -> Note.of(
                        Severity.WARN,
                        "A18_SAME_PERSON",
                        entry.getKey(),
                        entry.getValue().stream().distinct().collect(Collectors.joining("、"))))
                .toList();
    }

    /** A19: employers nobody knows here. */
    static List<Note> unknownEmployers(ClaimCase claim) {
        List<String> unknown = claim.facts().unregisteredEmployers();
        return unknown.isEmpty()
                ? List.of()
                : List.of(Note.of(
                        Severity.INFO,
                        "A19_EMPLOYER",
                        unknown.size(),
                        unknown.stream().limit(3).collect(Collectors.joining("、"))));
    }

    /** A13: sign-ins outside the circle around the place. */
    static List<Note> outside(ClaimCase claim) {
        return named(claim.facts().observed().outside(), "A13_OUTSIDE");
    }

    /** A15: inspections that found another teacher or another place than filed. */
    static List<Note> deviations(ClaimCase claim) {
        return named(claim.facts().observed().deviations(), "A15_DEVIATES");
    }

    /** A19: one paper proves the work of two people. */
    static List<Note> reusedProofs(ClaimCase claim) {
        return named(claim.facts().observed().reused(), "A19_REUSED");
    }

    private static List<Note> named(List<String> found, String code) {
        return found.isEmpty()
                ? List.of()
                : List.of(Note.of(
                        Severity.WARN, code, found.size(), found.stream().collect(Collectors.joining("、"))));
    }
}
