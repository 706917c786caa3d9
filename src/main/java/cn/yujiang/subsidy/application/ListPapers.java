package cn.yujiang.subsidy.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.registry.PersonDirectory.Person;
import cn.yujiang.shared.CertificateNumber;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.domain.checks.ClaimCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Certificates rows of a list are about, with what can be compared: their numbers are kept as keyed hashes, so the register is asked by
 * the hash, and a number that must be made of the holder's own is compared with the hash of that.
 */
@Component
class ListPapers {

    private static final String KIND = ".kind";
    private static final String ISSUED = ".issue_date";
    private static final int SLICE = 1_000;

    /** A certificate of the register. */
    private record Known(String index, long personId, String kind, LocalDate issueDate) {}

    private final Vault vault;
    private final JdbcClient jdbc;

    ListPapers(Vault vault, JdbcClient jdbc) {
        this.vault = vault;
        this.jdbc = jdbc;
    }

    List<ClaimCase.Paper> of(ClaimList list, List<ClaimLine> lines, Map<Long, Person> people) {
        Map<Long, ClaimLine> lineOfRow =
                lines.stream().collect(Collectors.toMap(ClaimLine::enrolmentId, Function.identity()));
        Map<String, List<Known>> register = register(list, lineOfRow);
        var papers = new ArrayList<ClaimCase.Paper>();
        for (ClaimList.Row row : list.rows()) {
            ClaimLine line = lineOfRow.get(row.id());
            String index = ListRows.record(row.facts());
            if (line != null && !index.isEmpty()) {
                papers.add(paper(
                        row,
                        line,
                        Objects.requireNonNull(people.get(row.personId())),
                        register.getOrDefault(index, List.of())));
            }
        }
        return papers;
    }

    private ClaimCase.Paper paper(ClaimList.Row row, ClaimLine line, Person person, List<Known> registered) {
        String kind = fact(row, KIND);
        return new ClaimCase.Paper(
                line.position(),
                line.name(),
                line.payable().isPositive(),
                kind,
                fact(row, ISSUED),
                own(kind, ListRows.record(row.facts()), person),
                registered.stream()
                        // One number may stand on certificates of two kinds; the one of the row's kind says more.
                        .max(java.util.Comparator.comparing(known -> known.kind.equals(kind)))
                        .map(known -> new ClaimCase.Registered(
                                known.personId == person.id(), known.kind, known.issueDate.toString()))
                        .orElse(null));
    }

    private @Nullable Boolean own(String kind, String index, Person person) {
        return CertificateNumber.Kind.ofTitle(kind) == CertificateNumber.Kind.SPECIAL_OPERATION
                ? index.equals(vault.blindIndex(
                        Vault.Field.CERTIFICATE_NUMBER,
                        "T" + person.residentId().number()))
                : null;
    }

    private static String fact(ClaimList.Row row, String suffix) {
        return row.facts().entrySet().stream()
                .filter(fact -> fact.getKey().endsWith(suffix))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private Map<String, List<Known>> register(ClaimList list, Map<Long, ClaimLine> lineOfRow) {
        List<String> numbers = list.rows().stream()
                .filter(row -> lineOfRow.containsKey(row.id()))
                .map(row -> ListRows.record(row.facts()))
                .filter(index -> !index.isEmpty())
                .distinct()
                .toList();
        Map<String, List<Known>> found = new HashMap<>();
        for (int from = 0; from < numbers.size(); from += SLICE) {
            jdbc.sql("""
                            select number_index, person_id, kind, issue_date from certificate
                            where number_index in (:numbers) and state <> 'REJECTED' order by id""")
                    .param("numbers", numbers.subList(from, Math.min(from + SLICE, numbers.size())))
                    .query((row, n) -> new Known(
                            row.getString(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getDate(4).toLocalDate()))
                    .list()
                    .forEach(known -> found.computeIfAbsent(known.index, key -> new ArrayList<>())
                            .add(known));
        }
        return found;
    }
}
