package cn.yujiang.registry.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.audit.Vault;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.People;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BankAccount;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Phone;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.ResidentId;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People: names in clear, numbers sealed, found again by blind index. */
@Service
class PersonStore implements PersonDirectory, People {

    private static final int CHUNK = 500;
    private static final int MIN_REASON = 5;

    private record Row(
            long id,
            String name,
            String idSealed,
            @Nullable String phoneSealed,
            @Nullable String accountSealed) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Vault vault;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    PersonStore(
            JdbcClient jdbc,
            JdbcTemplate batch,
            Vault vault,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.vault = vault;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Long> findOrCreate(List<NewPerson> people) {
        var ids = new ArrayList<Long>(people.size());
        for (int from = 0; from < people.size(); from += CHUNK) {
            ids.addAll(findOrCreateChunk(people.subList(from, Math.min(from + CHUNK, people.size()))));
        }
        return ids;
    }

    private List<Long> findOrCreateChunk(List<NewPerson> people) {
        List<String> indexes = people.stream().map(p -> index(p.residentId())).toList();
        Map<String, Long> known = byIndex(indexes);
        Map<String, NewPerson> missing = new LinkedHashMap<>();
        for (int i = 0; i < people.size(); i++) {
            if (!known.containsKey(indexes.get(i))) {
                missing.put(indexes.get(i), people.get(i));
            }
        }
        var rows = new ArrayList<Object[]>();
        missing.forEach((index, person) -> {
            long id = Ids.next();
            known.put(index, id);
            rows.add(row(id, index, person));
        });
        batch.batchUpdate("""
                insert into person (id, name, id_sealed, id_index, phone_sealed, phone_index, account_sealed, account_index,
                  division_code, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        return indexes.stream()
                .map(index -> Objects.requireNonNull(known.get(index)))
                .toList();
    }

    private @Nullable Object[] row(long id, String index, NewPerson p) {
        String phone = p.phone() == null ? null : p.phone().number();
        String account = p.account() == null ? null : p.account().number();
        return new @Nullable Object[] {
            id,
            p.name(),
            vault.seal(Vault.Field.PERSON_ID_NUMBER, id, p.residentId().number()),
            index,
            phone == null ? null : vault.seal(Vault.Field.PERSON_PHONE, id, phone),
            phone == null ? null : vault.blindIndex(Vault.Field.PERSON_PHONE, phone),
            account == null ? null : vault.seal(Vault.Field.PERSON_BANK_ACCOUNT, id, account),
            account == null ? null : vault.blindIndex(Vault.Field.PERSON_BANK_ACCOUNT, account),
            p.divisionCode(),
            Timestamp.from(clock.now())
        };
    }

    private String index(ResidentId id) {
        return vault.blindIndex(Vault.Field.PERSON_ID_NUMBER, id.number());
    }

    private Map<String, Long> byIndex(Collection<String> indexes) {
        var found = new HashMap<String, Long>();
        jdbc.sql("select id, id_index from person where id_index in (:indexes)")
                .param("indexes", indexes)
                .query(row -> {
                    found.put(row.getString(2), row.getLong(1));
                });
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> findByResidentId(ResidentId residentId) {
        return byIndex(List.of(index(residentId))).values().stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ResidentId, String> knownNames(Collection<ResidentId> residentIds) {
        Map<String, ResidentId> byIndex = new HashMap<>();
        residentIds.forEach(id -> byIndex.put(index(id), id));
        var names = new HashMap<ResidentId, String>();
        var indexes = List.copyOf(byIndex.keySet());
        for (int from = 0; from < indexes.size(); from += CHUNK) {
            jdbc.sql("select id_index, name from person where id_index in (:indexes)")
                    .param("indexes", indexes.subList(from, Math.min(from + CHUNK, indexes.size())))
                    .query(row -> {
                        names.put(Objects.requireNonNull(byIndex.get(row.getString(1))), row.getString(2));
                    });
        }
        return names;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Person> load(Collection<Long> personIds) {
        var people = new HashMap<Long, Person>();
        var ids = List.copyOf(personIds);
        for (int from = 0; from < ids.size(); from += CHUNK) {
            jdbc.sql("select id, name, id_sealed, phone_sealed, account_sealed from person where id in (:ids)")
                    .param("ids", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .query(Row.class)
                    .list()
                    .forEach(row -> people.put(row.id, open(row)));
        }
        return people;
    }

    private Person open(Row row) {
        return new Person(
                row.id,
                row.name,
                ResidentId.parse(vault.open(Vault.Field.PERSON_ID_NUMBER, row.id, row.idSealed)),
                row.phoneSealed == null
                        ? null
                        : new Phone(vault.open(Vault.Field.PERSON_PHONE, row.id, row.phoneSealed)),
                row.accountSealed == null
                        ? null
                        : BankAccount.personal(vault.open(Vault.Field.PERSON_BANK_ACCOUNT, row.id, row.accountSealed)));
    }

    @Override
    @Transactional
    public String revealResidentId(long personId, String reason) {
        if (reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
        String division = jdbc.sql("select division_code from person where id = :id and division_code like :scope")
                .param("id", personId)
                .param("scope", currentActor.require().scope().divisionPattern())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        audit.record(new AuditTrail.Entry(
                "registry:" + division, "REVEAL_ID", "person", personId, null, null, reason.strip(), Map.of()));
        return load(personId).residentId().number();
    }
}
