package cn.yujiang.subsidy.domain.checks;

import cn.yujiang.controls.CheckResult.Note;
import cn.yujiang.controls.Severity;
import cn.yujiang.subsidy.domain.checks.ClaimCase.Certificate;
import cn.yujiang.subsidy.domain.checks.ClaimCase.Grant;
import cn.yujiang.subsidy.domain.checks.ClaimCase.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Controls that look at one trainee after the other: A01, A02, A03, A05, A07, A08, A09, A20. */
final class PersonChecks {

    /** From the lowest to the highest; certificates without a level stand outside the order. */
    private static final List<String> LEVELS = List.of("五级", "四级", "三级", "二级", "一级");

    private PersonChecks() {}

    static Map<String, String> people(ClaimCase claim) {
        return Map.of("people", Integer.toString(claim.paid().size()));
    }

    static Map<String, String> certificates(ClaimCase claim) {
        return Map.of(
                "certificates",
                Long.toString(claim.paid().stream()
                        .mapToLong(p -> p.certificates().size())
                        .sum()));
    }

    private static List<Note> each(ClaimCase claim, Function<Person, Stream<Note>> check) {
        return claim.paid().stream().flatMap(check).toList();
    }

    /** A01: a training subsidy for the same occupation and level, in whatever year and institution. */
    static List<Note> paidBefore(ClaimCase claim) {
        if (!claim.forTraining()) {
            return List.of();
        }
        var training = claim.training();
        return each(claim, person -> person.grants().stream()
                .filter(grant -> grant.occupation().equals(training.occupation())
                        && grant.level().equals(training.level()))
                .limit(1)
                .map(grant -> block("A01_PAID", person, grant.occupation(), grant.level(), grant.claimNo())));
    }

    /** A02: a level below one the person already has in the occupation. */
    static List<Note> lowerLevel(ClaimCase claim) {
        int wanted = LEVELS.indexOf(claim.training().level());
        if (!claim.forTraining() || wanted < 0) {
            return List.of();
        }
        return each(claim, person -> person.earlier().stream()
                .filter(held -> held.occupation().equals(claim.training().occupation())
                        && LEVELS.indexOf(held.level()) > wanted)
                .limit(1)
                .map(held -> block(
                        "A02_LOWER",
                        person,
                        held.occupation(),
                        held.level(),
                        claim.training().level())));
    }

    /** A03: this one included, more trainings in the calendar year than allowed; over a life it warns. */
    static List<Note> tooOften(ClaimCase claim) {
        if (!claim.forTraining()) {
            return List.of();
        }
        return each(claim, person -> {
            long year = 1
                    + person.grants().stream()
                            .filter(grant -> sameYear(grant, claim.training().end()))
                            .count();
            int life = 1 + person.grants().size();
            if (year > claim.limits().maxPerYear()) {
                return Stream.of(block("A03_YEAR", person, year, claim.limits().maxPerYear()));
            }
            return life > claim.limits().maxPerLife()
                    ? Stream.of(Note.of(
                            Severity.WARN,
                            "A03_LIFE",
                            person.position(),
                            person.name(),
                            life,
                            claim.limits().maxPerLife()))
                    : Stream.empty();
        });
    }

    private static boolean sameYear(Grant grant, @Nullable LocalDate end) {
        LocalDate other = grant.end();
        return end != null && other != null && other.getYear() == end.getYear();
    }

    /** A05: money for somebody who attended too little. */
    static List<Note> attendance(ClaimCase claim) {
        return claim.forTraining()
                ? each(
                        claim,
                        person -> person.attendedEnough()
                                ? Stream.empty()
                                : Stream.of(block("A05_ATTENDANCE", person, percent(claim))))
                : List.of();
    }

    private static String percent(ClaimCase claim) {
        return claim.limits()
                .minAttendance()
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A07: one certificate number, two people. */
    static List<Note> sharedCertificate(ClaimCase claim) {
        return each(claim, person -> person.certificates().stream()
                .filter(Certificate::shared)
                .limit(1)
                .map(held -> block("A07_SHARED", person, held.kind())));
    }

    /** A08: a certificate with a level that is not the one that was taught. */
    static List<Note> otherCertificate(ClaimCase claim) {
        var training = claim.training();
        return each(claim, person -> person.certificates().stream()
                .filter(held -> LEVELS.contains(held.level()))
                .filter(held -> !held.occupation().equals(training.occupation())
                        || LEVELS.contains(training.level()) && !held.level().equals(training.level()))
                .limit(1)
                .map(held -> block(
                        "A08_DIFFERS",
                        person,
                        held.occupation(),
                        held.level(),
                        training.occupation(),
                        training.level())));
    }

    static String ages(ClaimCase claim) {
        var limits = claim.limits();
        return limits.ageMin() + "-" + limits.ageMaxMale() + "/" + limits.ageMaxFemale();
    }

    /** A09: completed years on the first day of the class. */
    static List<Note> age(ClaimCase claim) {
        return age(claim, "A09_AGE");
    }

    /** @param moment the rest of the sentence, in which the code says what day the age is of */
    static List<Note> age(ClaimCase claim, String code, Object... moment) {
        var limits = claim.limits();
        return each(claim, person -> {
            Integer age = person.ageAtStart();
            int max = person.male() ? limits.ageMaxMale() : limits.ageMaxFemale();
            return age == null || age >= limits.ageMin() && age <= max
                    ? Stream.empty()
                    : Stream.of(block(
                            code,
                            person,
                            Stream.concat(Stream.of(age, limits.ageMin(), max), Stream.of(moment))
                                    .toArray()));
        });
    }

    /** A20: an apprenticeship and a class for the same time. */
    static List<Note> sameTime(ClaimCase claim) {
        return claim.forTraining()
                ? each(claim, person -> person.sameTime().stream()
                        .limit(1)
                        .map(other -> block("A20_SAME_TIME", person, other.claimNo())))
                : List.of();
    }

    private static Note block(String code, Person person, Object... args) {
        return Note.of(
                Severity.BLOCK,
                code,
                Stream.concat(Stream.of(person.position(), person.name()), Stream.of(args))
                        .toArray());
    }
}
