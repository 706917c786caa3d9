package cn.yujiang.subsidy.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.FullWidth;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ClaimLists.Answer;
import cn.yujiang.subsidy.ClaimLists.Entry;
import cn.yujiang.subsidy.ListColumn;
import cn.yujiang.subsidy.domain.lists.FactCell;
import cn.yujiang.subsidy.domain.lists.PersonCells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads rows of a list: who it is, what the rule asks, and who stands there already. */
@Component
class ListRows {

    /** Ends the key of a column that holds the number of a record; such numbers are kept as a keyed hash with their last digits. */
    static final String NUMBER = ".number";

    static final String SHOWN = ".shown";
    private static final int SHOWN_DIGITS = 4;

    /** A row that may be taken. */
    record Good(PersonCells person, String record, Map<String, String> facts) {}

    /** @param good in the order of the entries without problems */
    record Checked(List<Answer> answers, List<Good> good) {}

    private final PersonDirectory people;
    private final Vault vault;

    ListRows(PersonDirectory people, Vault vault) {
        this.people = people;
        this.vault = vault;
    }

    Checked check(ClaimList list, List<ListColumn> columns, List<Entry> entries) {
        Set<String> present = present(list);
        Map<String, Integer> seen = new HashMap<>();
        var answers = new ArrayList<Answer>();
        var good = new ArrayList<Good>();
        for (Entry entry : entries) {
            var problems = new ArrayList<Rejection>();
            PersonCells person = PersonCells.read(entry.values(), problems);
            Map<String, String> facts = facts(columns, entry.values(), problems);
            if (person != null) {
                String record = record(facts);
                known(person, problems);
                twice(person.residentId().number() + record, entry.number(), present, seen, problems);
                if (problems.isEmpty()) {
                    good.add(new Good(person, record, facts));
                }
            }
            answers.add(new Answer(entry, List.copyOf(problems)));
        }
        return new Checked(List.copyOf(answers), List.copyOf(good));
    }

    private static void twice(
            String key, int number, Set<String> present, Map<String, Integer> seen, List<Rejection> problems) {
        if (present.contains(key)) {
            problems.add(Rejection.onField("residentId", "LIST_PERSON_TWICE"));
        }
        Integer first = seen.putIfAbsent(key, number);
        if (first != null) {
            problems.add(Rejection.onField("residentId", "DUPLICATE_IN_FILE", first));
        }
    }

    private void known(PersonCells person, List<Rejection> problems) {
        String name = people.knownNames(Set.of(person.residentId())).get(person.residentId());
        if (name != null && !name.equals(person.name())) {
            problems.add(Rejection.onField("name", "NAME_DIFFERS"));
        }
    }

    private Set<String> present(ClaimList list) {
        Map<Long, ResidentId> ids =
                people.load(list.rows().stream().map(ClaimList.Row::personId).toList()).values().stream()
                        .collect(Collectors.toMap(PersonDirectory.Person::id, PersonDirectory.Person::residentId));
        var present = new HashSet<String>();
        for (ClaimList.Row row : list.rows()) {
            ResidentId id = ids.get(row.personId());
            if (id != null) {
                present.add(id.number() + record(row.facts()));
            }
        }
        return present;
    }

    /** The facts as they are stored; numbers of records never in clear. */
    Map<String, String> facts(List<ListColumn> columns, Map<String, String> values, List<Rejection> problems) {
        Map<String, String> facts = new HashMap<>(FactCell.read(columns, values, problems));
        for (ListColumn column : columns) {
            String entered = facts.get(column.key());
            if (entered != null && column.key().endsWith(NUMBER)) {
                String number = FullWidth.compact(entered).toUpperCase(Locale.ROOT);
                facts.put(column.key(), vault.blindIndex(Vault.Field.CERTIFICATE_NUMBER, number));
                facts.put(column.key() + SHOWN, "****" + number.substring(Math.max(0, number.length() - SHOWN_DIGITS)));
            }
        }
        return facts;
    }

    /** What tells rows of one person apart; empty where a person stands on the list once. */
    static String record(Map<String, String> facts) {
        Optional<@Nullable String> number = facts.entrySet().stream()
                .filter(fact -> fact.getKey().endsWith(NUMBER))
                .map(Map.Entry::getValue)
                .findFirst();
        return number.map(Objects::requireNonNull).orElse("");
    }
}
