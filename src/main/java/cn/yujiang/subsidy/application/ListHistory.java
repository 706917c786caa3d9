package cn.yujiang.subsidy.application;

import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.domain.lists.Earlier;
import cn.yujiang.subsidy.domain.lists.ListFacts;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was claimed before with lists, by whatever body: work of the system, so without a scope. */
@Repository
class ListHistory {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String LIVE =
            "c.submission > 0 and c.state not in ('WITHDRAWN','REJECTED','CLAWED_BACK') and l.strike_code is null and l.amount_fen > 0";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final List<String[]> otherRules;

    ListHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        otherRules = ListFile.lines("lists/other-claims.csv").stream()
                .map(line -> line.split(","))
                .toList();
    }

    /** By person ({@link ClaimList#NOBODY} for the body itself), oldest first. @param claim made from the list, null before one is */
    Map<Long, ListFacts.History> of(ClaimList list, @Nullable ClaimEntity claim) {
        Map<Long, List<Earlier>> lines =
                earlier(list, claim).stream().collect(Collectors.groupingBy(Earlier::personId));
        Map<Long, Set<String>> others = new java.util.HashMap<>();
        for (ClaimList.Row row : list.rows()) {
            others.computeIfAbsent(row.personId(), person -> others(list, person));
        }
        Set<String> numbers = ofClasses(list);
        return others.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new ListFacts.History(
                                lines.getOrDefault(entry.getKey(), List.of()), entry.getValue(), numbers)));
    }

    /** Claims handed in before this one; all of them while this one is not handed in. */
    private List<Earlier> earlier(ClaimList list, @Nullable ClaimEntity claim) {
        List<Long> people = list.rows().stream().map(ClaimList.Row::personId).toList();
        if (people.isEmpty()) {
            return List.of();
        }
        Instant before = claim == null ? null : claim.submittedAt();
        return jdbc.sql("""
                        select l.person_id, c.applicant_id, li.period_value, li.deciding_day, coalesce(c.claim_no, ''), l.amount_fen,
                          l.facts
                        from claim_line l join claim c on c.id = l.claim_id join claim_list li on li.id = c.list_id
                        where c.rule_id = :rule and c.id <> :claim and l.person_id in (:people)
                          and (l.person_id <> 0 or c.applicant_id = :body)
                          and (:before is null or c.submitted_at < :before) and\s""" + LIVE + " order by c.submitted_at, c.id")
                .param("rule", list.ruleId())
                .param("claim", claim == null ? 0 : claim.getId())
                .param("people", people)
                .param("body", list.bodyId())
                .param("before", before == null ? null : Timestamp.from(before), Types.TIMESTAMP)
                .query((row, n) -> new Earlier(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getDate(4).toLocalDate(),
                        row.getString(5),
                        Money.ofFen(row.getLong(6)),
                        json.readValue(row.getString(7), TEXTS)))
                .list();
    }

    /** Numbers on the list whose certificate earned money for a class under the same rule. */
    private Set<String> ofClasses(ClaimList list) {
        List<String> numbers = list.rows().stream()
                .map(row -> ListRows.record(row.facts()))
                .filter(number -> !number.isEmpty())
                .toList();
        return numbers.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select distinct x.number_index from certificate x"
                                + " join claim_line l on l.enrolment_id = x.enrolment_id join claim c on c.id = l.claim_id"
                                + " where c.rule_id = :rule and x.state = 'VERIFIED' and x.number_index in (:numbers) and "
                                + LIVE)
                        .param("rule", list.ruleId())
                        .param("numbers", numbers)
                        .query(String.class)
                        .list());
    }

    private Set<String> others(ClaimList list, long personId) {
        var taken = new HashSet<String>();
        for (String[] other : otherRules) {
            if (claimed(other[1], list, personId)) {
                taken.add(other[0]);
            }
        }
        return taken;
    }

    private boolean claimed(String rule, ClaimList list, long personId) {
        return jdbc.sql("select count(*) from claim_line l join claim c on c.id = l.claim_id where c.rule_id = :rule"
                                + " and l.person_id = :person and (l.person_id <> 0 or c.applicant_id = :body) and "
                                + LIVE)
                        .param("rule", rule)
                        .param("person", personId)
                        .param("body", list.bodyId())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** One submission after the other for each person, so that two months handed in at one moment cannot both be the last one. */
    void lock(ClaimList list) {
        list.rows().stream()
                .map(ClaimList.Row::personId)
                .filter(person -> person != ClaimList.NOBODY)
                .sorted()
                .forEach(person -> jdbc.sql("select id from person where id = ? for update")
                        .param(person)
                        .query(Long.class)
                        .single());
    }
}
