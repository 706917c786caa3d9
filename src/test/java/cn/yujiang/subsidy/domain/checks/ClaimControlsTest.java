package cn.yujiang.subsidy.domain.checks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.controls.CheckResult;
import cn.yujiang.controls.Control;
import cn.yujiang.controls.Controls;
import cn.yujiang.controls.ListKind;
import cn.yujiang.controls.Outcome;
import cn.yujiang.controls.Severity;
import cn.yujiang.controls.Stage;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.subsidy.domain.checks.ClaimCase.Certificate;
import cn.yujiang.subsidy.domain.checks.ClaimCase.ClassFacts;
import cn.yujiang.subsidy.domain.checks.ClaimCase.Duties;
import cn.yujiang.subsidy.domain.checks.ClaimCase.Grant;
import cn.yujiang.subsidy.domain.checks.ClaimCase.Hit;
import cn.yujiang.subsidy.domain.checks.ClaimCase.Listed;
import cn.yujiang.subsidy.domain.checks.ClaimCase.Observed;
import cn.yujiang.subsidy.domain.checks.ClaimCase.Person;
import cn.yujiang.subsidy.domain.checks.ClaimCase.Sample;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every control of a claim with a case that it finds and a case next to it that passes. */
class ClaimControlsTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final LocalDate END = LocalDate.of(2026, 3, 13);
    private static final Certificate OWN = new Certificate("职业技能等级证书", "焊工", "五级", false);

    private static final List<String> SOMEBODY = List.of("1 王某");
    private static final List<String> NOBODY = List.of();

    /** @param near almost the same, but in order */
    private record Pair(String control, Severity severity, String note, ClaimCase found, ClaimCase near) {}

    @TestFactory
    Stream<DynamicTest> findsWhatItShouldAndNothingElse() {
        return pairs().map(pair -> DynamicTest.dynamicTest(pair.control + " " + pair.note, () -> {
            CheckResult found = of(pair.control, pair.found);
            assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
            assertThat(found.severity()).isEqualTo(pair.severity);
            assertThat(found.notes().getFirst().code()).isEqualTo(pair.note);
            assertThat(of(pair.control, pair.near).outcome()).isEqualTo(Outcome.PASSED);
        }));
    }

    private static Stream<Pair> pairs() {
        return Stream.of(people(), lists(), wholeClass(), bureau()).flatMap(pairs -> pairs);
    }

    private static Stream<Pair> people() {
        return Stream.of(
                block("A01", "A01_PAID", granted("焊工", "五级", 2019), granted("焊工", "四级", 2019)),
                block("A02", "A02_LOWER", earlier("焊工", "四级"), earlier("电工", "四级")),
                block("A02", "A02_LOWER", earlier("焊工", "一级"), earlier("焊工", "五级")),
                block("A03", "A03_YEAR", grantedTimes(3, 2026), grantedTimes(2, 2026)),
                new Pair("A03", Severity.WARN, "A03_LIFE", grantedTimes(3, 2025), grantedTimes(2, 2025)),
                block("A05", "A05_ATTENDANCE", person(p -> attended(p, false)), person(p -> p)),
                block("A07", "A07_SHARED", holding(new Certificate("等级证", "焊工", "五级", true)), holding(OWN)),
                block("A08", "A08_DIFFERS", holding(new Certificate("等级证", "电工", "五级", false)), holding(OWN)),
                block("A08", "A08_DIFFERS", holding(new Certificate("等级证", "焊工", "四级", false)), holding(OWN)),
                block(
                        "A08",
                        "A08_DIFFERS",
                        holding(new Certificate("等级证", "电工", "五级", false)),
                        holding(new Certificate("特种作业操作证", "电工", "无等级", false))),
                block("A09", "A09_AGE", aged(15, true), aged(16, true)),
                block("A09", "A09_AGE", aged(61, true), aged(60, true)),
                block("A09", "A09_AGE", aged(56, false), aged(55, false)));
    }

    private static Stream<Pair> lists() {
        return Stream.of(
                block("A10", "A10_DECEASED", listed(ListKind.DECEASED, false), listed(ListKind.INSURED, false)),
                block("A10", "A10_STUDENT", listed(ListKind.STUDENT, false), listed(ListKind.INSURED, true)),
                new Pair(
                        "A11",
                        Severity.WARN,
                        "A11_INSURED",
                        listed(ListKind.INSURED, true),
                        listed(ListKind.INSURED, false)));
    }

    private static Stream<Pair> wholeClass() {
        return Stream.of(
                block("A04", "A04_PRESENT_TWICE", facts(new Facts().overlap()), facts(new Facts())),
                new Pair("A06", Severity.INFO, "A06_THIN_DAY", facts(new Facts().day(7)), facts(new Facts().day(8))),
                new Pair("A12", Severity.WARN, "A12_SHARED_PHONE", facts(new Facts().phone(3)), facts(new Facts())),
                new Pair("A13", Severity.INFO, "A13_LATE", facts(new Facts().late(3)), facts(new Facts().late(2))),
                new Pair(
                        "A16",
                        Severity.INFO,
                        "A16_OUTPUT",
                        facts(new Facts().output(101)),
                        facts(new Facts().output(100))),
                new Pair(
                        "A18",
                        Severity.WARN,
                        "A18_SAME_PERSON",
                        facts(new Facts().heads("王某", "王某")),
                        facts(new Facts().heads("王某", "李某"))),
                new Pair("A19", Severity.INFO, "A19_EMPLOYER", facts(new Facts().employer()), facts(new Facts())),
                observed("A13-FENCE", "A13_OUTSIDE", new Observed(2, SOMEBODY, 0, NOBODY, 0, NOBODY), 2),
                observed("A15", "A15_DEVIATES", new Observed(0, NOBODY, 2, SOMEBODY, 0, NOBODY), 2),
                observed("A19-PROOF", "A19_REUSED", new Observed(0, NOBODY, 0, NOBODY, 2, SOMEBODY), 2));
    }

    private static Stream<Pair> bureau() {
        return Stream.of(
                block("A22", "A22_OWN_CLAIM", duties(1L, 1L, null), duties(1L, 2L, null)),
                block("A22", "A22_SAME_PERSON", duties(1L, 2L, 2L), duties(1L, 2L, 3L)),
                block("A23", "A23_SAMPLE", sample(new Sample(0, List.of())), sample(new Sample(1, List.of()))),
                new Pair(
                        "A23",
                        Severity.WARN,
                        "A23_DENIED",
                        sample(new Sample(1, List.of("1 王某"))),
                        sample(new Sample(1, List.of()))));
    }

    /** The same number of observations, without what was found. */
    private static Pair observed(String control, String note, Observed found, int count) {
        var near = new Observed(count, NOBODY, count, NOBODY, count, NOBODY);
        return new Pair(
                control, Severity.WARN, note, facts(new Facts().observed(found)), facts(new Facts().observed(near)));
    }

    private static Pair block(String control, String note, ClaimCase found, ClaimCase near) {
        return new Pair(control, Severity.BLOCK, note, found, near);
    }

    private static CheckResult of(String control, ClaimCase claim) {
        return ClaimControls.run(claim).stream()
                .filter(result -> result.control().equals(control))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allowancesOfTraineesAreNoTrainingSubsidies() {
        ClaimCase twice = with(granted("焊工", "五级", 2026), PayeeKind.TRAINEE);
        assertThat(of("A01", twice).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(of("A05", with(person(p -> attended(p, false)), PayeeKind.TRAINEE))
                        .outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void whoGetsNothingIsNotCompared() {
        ClaimCase zero = person(p -> new Person(
                p.position(), p.name(), false, false, 80, true, true, p.grants(), List.of(), List.of(), List.of()));
        assertThat(ClaimControls.run(zero))
                .noneMatch(result -> result.blocks() && !result.control().equals("A23"));
    }

    @Test
    void withoutAListNothingIsPassed() {
        ClaimCase none = base(List.of(somebody()), Set.of(), new Facts().build(), PayeeKind.INSTITUTION);
        assertThat(of("A10", none).outcome()).isEqualTo(Outcome.NOT_CHECKED);
        ClaimCase onlyInsured =
                base(List.of(somebody()), Set.of(ListKind.INSURED), new Facts().build(), PayeeKind.INSTITUTION);
        assertThat(of("A10", onlyInsured).outcome()).isEqualTo(Outcome.NOT_CHECKED);
        assertThat(of("A11", onlyInsured).outcome()).isEqualTo(Outcome.PASSED);
    }

    /** Nobody looked: nothing is found, and nothing passed. */
    @Test
    void whatNobodyObservedIsNotPassed() {
        for (String control : List.of("A13-FENCE", "A15", "A19-PROOF")) {
            assertThat(unchecked(control, facts(new Facts()))).isEqualTo("UNCHECKED_" + control.replace('-', '_'));
        }
    }

    /** What nobody collects says so, and what is collected is checked: nothing of the catalogue is silently green. */
    @Test
    void everyControlOfTheCatalogueAnswers() {
        for (Stage stage :
                List.of(Stage.SUBMISSION, Stage.FIRST_PASS, Stage.SECOND_PASS, Stage.APPROVAL, Stage.PAYMENT)) {
            ClaimCase claim = at(person(p -> p), stage);
            List<CheckResult> results = ClaimControls.run(claim);
            assertThat(results)
                    .extracting(CheckResult::control)
                    .containsExactlyElementsOf(
                            Controls.at(stage).stream().map(Control::code).toList());
            assertThat(results)
                    .filteredOn(result -> !Controls.of(result.control()).collected())
                    .allMatch(result -> result.outcome() == Outcome.NOT_CHECKED);
        }
        assertThat(ClaimControls.codes()).allMatch(code -> Controls.of(code).collected());
    }

    @Test
    void theSampleIsAskedForFromTheSecondPassOn() {
        assertThat(ClaimControls.run(at(person(p -> p), Stage.FIRST_PASS)))
                .noneMatch(result -> result.control().equals("A23"));
    }

    /** A list is compared wherever it has the facts; what it lacks is named and never passed. */
    @Test
    void aListIsComparedByItsOwnFacts() {
        Listed full = new Listed(END, false, 3, 3, List.of(paper(true, same())));
        assertThat(of("A08", onList(full, somebody())).facts())
                .containsEntry("certificates", "1")
                .containsEntry("compared", "1");
        assertThat(of("A09", onList(full, somebody())).facts()).containsEntry("day", END.toString());
        assertThat(of("A12", onList(full, somebody())).facts()).containsEntry("accounts", "3");
        for (String control : List.of("A08", "A09", "A12")) {
            assertThat(of(control, onList(full, somebody())).outcome()).isEqualTo(Outcome.PASSED);
        }
        assertThat(of("A01", onList(full, somebody())).notes().getFirst().code())
                .isEqualTo("NO_CLASS");

        assertThat(found("A08", onList(with(paper(false, null)), somebody()))).isEqualTo("A08_HOLDER");
        var anothers = new ClaimCase.Registered(false, "特种作业操作证", "2026-03-01");
        assertThat(found("A08", onList(with(paper(null, anothers)), somebody())))
                .isEqualTo("A08_HOLDER");
        var otherDay = new ClaimCase.Registered(true, "特种作业操作证", "2026-02-28");
        assertThat(found("A08", onList(with(paper(true, otherDay)), somebody())))
                .isEqualTo("A08_REGISTER");
        var otherKind = new ClaimCase.Registered(true, "安全证书", "2026-03-01");
        assertThat(found("A08", onList(with(paper(null, otherKind)), somebody())))
                .isEqualTo("A08_REGISTER");
        assertThat(found("A09", onList(full, aged(15)))).isEqualTo("A09_AGE_ON");
        assertThat(found("A09", onList(full, aged(61)))).isEqualTo("A09_AGE_ON");
        assertThat(of("A09", onList(full, aged(60))).outcome()).isEqualTo(Outcome.PASSED);
        ClaimCase sharing = onList(full, new Facts().phone(3).build(), somebody());
        assertThat(found("A12", sharing)).isEqualTo("A12_SHARED_PHONE");
    }

    @Test
    void whatAListLacksIsNotPassed() {
        Listed bare = new Listed(END, false, 0, 0, List.of());
        assertThat(unchecked("A08", onList(bare, somebody()))).isEqualTo("NO_CERTIFICATE");
        assertThat(unchecked("A08", onList(with(paper(null, null)), somebody())))
                .isEqualTo("CERTIFICATE_UNKNOWN");
        assertThat(unchecked("A09", onList(bare))).isEqualTo("NO_PEOPLE");
        assertThat(unchecked("A09", onList(new Listed(END, true, 1, 1, List.of()), aged(15))))
                .isEqualTo("SCHOOL_AID");
        assertThat(unchecked("A12", onList(bare))).isEqualTo("NO_PEOPLE");
        assertThat(unchecked("A12", onList(bare, somebody()))).isEqualTo("NO_NUMBERS");
    }

    private static String found(String control, ClaimCase claim) {
        CheckResult result = of(control, claim);
        assertThat(result.outcome()).as(control).isEqualTo(Outcome.FOUND);
        return result.notes().getFirst().code();
    }

    private static String unchecked(String control, ClaimCase claim) {
        CheckResult result = of(control, claim);
        assertThat(result.outcome()).as(control).isEqualTo(Outcome.NOT_CHECKED);
        return result.notes().getFirst().code();
    }

    private static ClaimCase.Registered same() {
        return new ClaimCase.Registered(true, "特种作业操作证", "2026-03-01");
    }

    private static Listed with(ClaimCase.Paper paper) {
        return new Listed(END, false, 1, 1, List.of(paper));
    }

    private static ClaimCase.Paper paper(Boolean own, ClaimCase.Registered registered) {
        return new ClaimCase.Paper(1, "王某", true, "特种作业操作证", "2026-03-01", own, registered);
    }

    private static Person aged(int age) {
        return new Person(1, "王某", true, true, age, true, false, List.of(), List.of(), List.of(), List.of());
    }

    private static ClaimCase onList(Listed listed, Person... people) {
        return onList(listed, new Facts().build(), people);
    }

    private static ClaimCase onList(Listed listed, ClassFacts facts, Person... people) {
        ClaimCase c = person(p -> p);
        return new ClaimCase(
                c.stage(),
                PayeeKind.ENTERPRISE,
                new ClaimCase.Training("", "", START, END, false),
                c.limits(),
                c.lists(),
                List.of(people),
                facts,
                c.duties(),
                c.sample(),
                listed);
    }

    private static Person somebody() {
        return new Person(1, "王某", true, true, 30, true, false, List.of(), List.of(OWN), List.of(), List.of());
    }

    private static Person attended(Person p, boolean enough) {
        return new Person(
                1, p.name(), true, enough, 30, true, false, p.grants(), p.certificates(), p.earlier(), p.hits());
    }

    private static ClaimCase aged(int age, boolean male) {
        return person(
                p -> new Person(1, p.name(), true, true, age, male, false, List.of(), List.of(), List.of(), List.of()));
    }

    private static ClaimCase granted(String occupation, String level, int year) {
        return grants(List.of(new Grant(occupation, level, LocalDate.of(year, 5, 1), "BT1")));
    }

    private static ClaimCase grantedTimes(int times, int year) {
        return grants(Stream.iterate(1, n -> n + 1)
                .limit(times)
                .map(n -> new Grant("工种" + n, "五级", LocalDate.of(year, n, 1), "BT" + n))
                .toList());
    }

    private static ClaimCase grants(List<Grant> grants) {
        return person(
                p -> new Person(1, p.name(), true, true, 30, true, false, grants, List.of(), List.of(), List.of()));
    }

    private static ClaimCase earlier(String occupation, String level) {
        var held = List.of(new Certificate("等级证", occupation, level, false));
        return person(p -> new Person(1, p.name(), true, true, 30, true, false, List.of(), List.of(), held, List.of()));
    }

    private static ClaimCase holding(Certificate certificate) {
        return person(p -> new Person(
                1, p.name(), true, true, 30, true, false, List.of(), List.of(certificate), List.of(), List.of()));
    }

    private static ClaimCase listed(ListKind kind, boolean unemployed) {
        var hits = List.of(new Hit(kind, "市局", START));
        return person(
                p -> new Person(1, p.name(), true, true, 30, true, unemployed, List.of(), List.of(), List.of(), hits));
    }

    private static ClaimCase person(UnaryOperator<Person> change) {
        return base(
                List.of(change.apply(somebody())),
                Set.of(ListKind.values()),
                new Facts().build(),
                PayeeKind.INSTITUTION);
    }

    private static ClaimCase facts(Facts facts) {
        return base(List.of(somebody()), Set.of(ListKind.values()), facts.build(), PayeeKind.INSTITUTION);
    }

    private static ClaimCase duties(Long submitter, Long first, Long second) {
        ClaimCase c = person(p -> p);
        return new ClaimCase(
                c.stage(),
                c.payee(),
                c.training(),
                c.limits(),
                c.lists(),
                c.people(),
                c.facts(),
                new Duties(submitter, first, second, null),
                c.sample());
    }

    private static ClaimCase sample(Sample sample) {
        ClaimCase c = person(p -> p);
        return new ClaimCase(
                c.stage(), c.payee(), c.training(), c.limits(), c.lists(), c.people(), c.facts(), c.duties(), sample);
    }

    private static ClaimCase at(ClaimCase c, Stage stage) {
        return new ClaimCase(
                stage, c.payee(), c.training(), c.limits(), c.lists(), c.people(), c.facts(), c.duties(), c.sample());
    }

    private static ClaimCase with(ClaimCase c, PayeeKind payee) {
        return new ClaimCase(
                c.stage(), payee, c.training(), c.limits(), c.lists(), c.people(), c.facts(), c.duties(), c.sample());
    }

    private static ClaimCase base(List<Person> people, Set<ListKind> lists, ClassFacts facts, PayeeKind payee) {
        return new ClaimCase(
                Stage.SECOND_PASS,
                payee,
                new ClaimCase.Training("焊工", "五级", START, END),
                new ClaimCase.Limits(3, 3, 16, 60, 55, 2, 100, new BigDecimal("0.80"), new BigDecimal("0.10")),
                lists,
                people,
                facts,
                new Duties(null, null, null, null),
                new Sample(people.size(), List.of()));
    }

    /** Facts of a class, in order until something is added. */
    private static final class Facts {
        private List<ClaimCase.Overlap> overlaps = List.of();
        private List<ClaimCase.DayRate> days = List.of();
        private List<Integer> phones = List.of();
        private List<ClaimCase.LateMarks> late = List.of();
        private List<ClaimCase.Output> outputs = List.of();
        private List<ClaimCase.Head> heads = List.of();
        private List<String> employers = List.of();
        private Observed observed = Observed.NOTHING;

        Facts overlap() {
            overlaps = List.of(new ClaimCase.Overlap(1, "王某", "2026-03-02", "电工班"));
            return this;
        }

        Facts day(int present) {
            days = List.of(new ClaimCase.DayRate(START, present, 10));
            return this;
        }

        Facts phone(int people) {
            phones = List.of(people);
            return this;
        }

        Facts late(int days) {
            late = List.of(new ClaimCase.LateMarks(START, START.plusDays(days), 20));
            return this;
        }

        Facts output(int certificates) {
            outputs = List.of(new ClaimCase.Output(END, certificates));
            return this;
        }

        Facts heads(String first, String second) {
            heads = List.of(new ClaimCase.Head("学校", first), new ClaimCase.Head("评价中心", second));
            return this;
        }

        Facts observed(Observed what) {
            observed = what;
            return this;
        }

        Facts employer() {
            employers = List.of("某公司");
            return this;
        }

        ClassFacts build() {
            return new ClassFacts(overlaps, days, phones, List.of(), late, outputs, heads, employers, observed);
        }
    }
}
