package cn.yujiang.subsidy.application;

import cn.yujiang.controls.ComparisonDirectory;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.registry.PersonDirectory.Person;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ListPeriod;
import cn.yujiang.subsidy.domain.checks.ClaimCase;
import java.sql.Types;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Collects what the controls of a claim from a list compare. What only a class has they answer themselves. */
@Component
class ListCases {

    private static final String LIVE =
            "c.submission > 0 and c.state not in ('WITHDRAWN','REJECTED','CLAWED_BACK') and l.strike_code is null and l.amount_fen > 0"
                    + " and l.person_id in (select m.person_id from claim_line m where m.claim_id = :claim)";

    /** Aid for pupils of vocational schools, many of whom are below the working age. */
    private static final String SCHOOL_AID = "国家助学金";

    private static final int MANY = 3;

    private final PersonDirectory people;
    private final ListPapers papers;
    private final BodyDirectory bodies;
    private final ComparisonDirectory comparison;
    private final JdbcClient jdbc;

    ListCases(
            PersonDirectory people,
            ListPapers papers,
            BodyDirectory bodies,
            ComparisonDirectory comparison,
            JdbcClient jdbc) {
        this.people = people;
        this.papers = papers;
        this.bodies = bodies;
        this.comparison = comparison;
        this.jdbc = jdbc;
    }

    CaseCollector.Facts of(ClaimEntity claim, ClaimList list, List<ClaimLine> standing) {
        LocalDate from = list.period() == ListPeriod.YEAR ? list.end().minusYears(1) : list.end();
        List<ClaimLine> lines = standing.stream()
                .filter(line -> line.personId() != ClaimList.NOBODY)
                .toList();
        Map<Long, Person> known =
                people.load(lines.stream().map(ClaimLine::personId).distinct().toList());
        var body = bodies.find(list.bodyId()).orElseThrow();
        return new CaseCollector.Facts(
                new ClaimCase.Training("", "", from, list.end(), false),
                persons(
                        claim,
                        list.day(),
                        lines,
                        known,
                        list.period() == ListPeriod.YEAR ? classes(claim, from, list.end()) : Map.of()),
                new ClaimCase.ClassFacts(
                        List.of(),
                        List.of(),
                        shared(known.values(), Person::phone),
                        shared(known.values(), Person::account),
                        List.of(),
                        List.of(),
                        List.of(new ClaimCase.Head(body.name(), body.legalPerson())),
                        List.of(),
                        ClaimCase.Observed.NOTHING),
                new ClaimCase.Listed(
                        list.day(),
                        claim.fund().equals(SCHOOL_AID),
                        count(known.values(), Person::phone),
                        count(known.values(), Person::account),
                        papers.of(list, lines, known)));
    }

    /** Sizes of the groups of three or more people with one number. */
    private static List<Integer> shared(Collection<Person> people, Function<Person, @Nullable Object> number) {
        return people.stream()
                .map(number)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Objects::requireNonNull, Collectors.counting()))
                .values()
                .stream()
                .filter(size -> size >= MANY)
                .map(Long::intValue)
                .sorted()
                .toList();
    }

    private static int count(Collection<Person> people, Function<Person, @Nullable Object> number) {
        return (int) people.stream().map(number).filter(Objects::nonNull).count();
    }

    private List<ClaimCase.Person> persons(
            ClaimEntity claim,
            LocalDate decidingDay,
            List<ClaimLine> lines,
            Map<Long, Person> known,
            Map<Long, List<ClaimCase.Grant>> sameTime) {
        List<Long> ids = lines.stream().map(ClaimLine::personId).toList();
        Map<Long, List<ComparisonDirectory.Hit>> hits = comparison.hits(ids, claim.divisionCode()).stream()
                .collect(Collectors.groupingBy(ComparisonDirectory.Hit::personId));
        return lines.stream()
                .map(line -> new ClaimCase.Person(
                        line.position(),
                        line.name(),
                        line.payable().isPositive(),
                        true,
                        Period.between(id(line, known).birthDate(), decidingDay).getYears(),
                        id(line, known).isMale(),
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        hits.getOrDefault(line.personId(), List.of()).stream()
                                .map(hit -> new ClaimCase.Hit(hit.kind(), hit.source(), hit.asOf()))
                                .toList(),
                        sameTime.getOrDefault(line.personId(), List.of())))
                .toList();
    }

    private static ResidentId id(ClaimLine line, Map<Long, Person> known) {
        return Objects.requireNonNull(known.get(line.personId())).residentId();
    }

    /** Training subsidies of the people for classes that ended in the time. */
    private Map<Long, List<ClaimCase.Grant>> classes(ClaimEntity claim, LocalDate from, LocalDate to) {
        return grants(
                "select l.person_id, k.occupation, k.level, k.end_date, coalesce(c.claim_no, '') from claim_line l"
                        + " join claim c on c.id = l.claim_id join cohort k on k.id = c.cohort_id"
                        + " where c.payee in ('INSTITUTION','ENTERPRISE') and k.end_date between :from and :to and "
                        + LIVE,
                claim,
                from,
                to);
    }

    /** Apprenticeships of the people of a class that run at its time: the year that was settled is the one before its deciding day. */
    Map<Long, List<ClaimCase.Grant>> apprenticeships(
            ClaimEntity claim, @Nullable LocalDate start, @Nullable LocalDate end) {
        return grants(
                "select l.person_id, '' as occupation, '' as level, li.deciding_day, coalesce(c.claim_no, '') from claim_line l"
                        + " join claim c on c.id = l.claim_id join claim_list li on li.id = c.list_id"
                        + " where li.period_kind = 'YEAR' and li.deciding_day between :from and :to and "
                        + LIVE,
                claim,
                start,
                end == null ? null : end.plusYears(1));
    }

    private Map<Long, List<ClaimCase.Grant>> grants(
            String sql, ClaimEntity claim, @Nullable LocalDate from, @Nullable LocalDate to) {
        record Found(long personId, ClaimCase.Grant grant) {}
        return jdbc
                .sql(sql)
                .param("claim", claim.getId())
                .param("from", from, Types.DATE)
                .param("to", to, Types.DATE)
                .query((row, n) -> new Found(
                        row.getLong(1),
                        new ClaimCase.Grant(
                                row.getString(2),
                                row.getString(3),
                                row.getDate(4).toLocalDate(),
                                row.getString(5))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Found::personId, Collectors.mapping(Found::grant, Collectors.toList())));
    }
}
