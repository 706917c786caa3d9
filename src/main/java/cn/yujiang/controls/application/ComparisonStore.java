package cn.yujiang.controls.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.audit.Vault;
import cn.yujiang.controls.ComparisonDirectory;
import cn.yujiang.controls.ComparisonLists;
import cn.yujiang.controls.ListKind;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Divisions;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.ResidentId;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comparison lists: numbers come in, only their keyed hashes are kept. */
@Service
class ComparisonStore implements ComparisonLists, ComparisonDirectory {

    private static final int CHUNK = 500;

    private record Kept(long id, String kind, String source, java.time.LocalDate asOf, String divisionCode) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Vault vault;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    ComparisonStore(
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
    @Transactional(readOnly = true)
    public List<Listed> lists() {
        return jdbc.sql("""
                        select id, kind, source, as_of, division_code, people, current_list, imported_at, imported_by
                        from comparison_list where division_code like :scope order by id desc""")
                .param("scope", currentActor.require().scope().divisionPattern())
                .query((row, n) -> new Listed(
                        row.getLong(1),
                        new Head(
                                ListKind.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getDate(4).toLocalDate()),
                        row.getString(5),
                        row.getInt(6),
                        row.getBoolean(7),
                        row.getTimestamp(8).toInstant(),
                        row.getString(9)))
                .list();
    }

    @Override
    public List<RowOutcome> check(List<Row> rows) {
        return indexes(rows, new HashSet<>());
    }

    /** @param good filled with the keyed hashes of the rows that can be taken */
    private List<RowOutcome> indexes(List<Row> rows, Set<String> good) {
        var outcomes = new ArrayList<RowOutcome>();
        for (Row row : rows) {
            try {
                String number = ResidentId.parse(row.values().getOrDefault("residentId", ""))
                        .number();
                boolean fresh = good.add(vault.blindIndex(Vault.Field.PERSON_ID_NUMBER, number));
                outcomes.add(new RowOutcome(
                        row.number(), fresh ? List.of() : List.of(Rejection.onField("residentId", "LIST_ROW_TWICE"))));
            } catch (RejectedException e) {
                outcomes.add(new RowOutcome(
                        row.number(),
                        e.rejections().stream()
                                .map(r -> new Rejection(r.code(), "residentId", r.args()))
                                .toList()));
            }
        }
        return outcomes;
    }

    @Override
    @Transactional
    public List<RowOutcome> take(Head head, List<Row> rows, String fileHash) {
        if (head.source().isBlank()) {
            throw new RejectedException(Rejection.onField("source", "LIST_SOURCE"));
        }
        if (head.asOf().isAfter(clock.today())) {
            throw new RejectedException(Rejection.onField("asOf", "LIST_DATE", clock.today()));
        }
        var good = new HashSet<String>();
        List<RowOutcome> outcomes = indexes(rows, good);
        Actor actor = currentActor.require();
        long id = insert(head, good.size(), fileHash, actor);
        List<Object[]> entries =
                good.stream().map(index -> new Object[] {id, index}).toList();
        for (int from = 0; from < entries.size(); from += CHUNK) {
            batch.batchUpdate(
                    "insert into comparison_entry (list_id, id_index) values (?, ?)",
                    entries.subList(from, Math.min(from + CHUNK, entries.size())));
        }
        audit.record(new AuditTrail.Entry(
                "controls:" + actor.divisionCode(),
                "COMPARISON_LIST",
                "comparison-list",
                id,
                null,
                null,
                null,
                Map.of("kind", head.kind().name(), "people", Integer.toString(good.size()), "file", fileHash)));
        return outcomes;
    }

    private long insert(Head head, int people, String fileHash, Actor actor) {
        jdbc.sql("""
                        update comparison_list set current_list = false
                        where kind = :kind and source = :source and division_code = :division""")
                .param("kind", head.kind().name())
                .param("source", head.source().strip())
                .param("division", actor.divisionCode())
                .update();
        long id = Ids.next();
        jdbc.sql("""
                        insert into comparison_list (id, kind, source, as_of, division_code, people, current_list, file_hash,
                          imported_by, imported_at) values (:id, :kind, :source, :asOf, :division, :people, true, :hash, :by, :at)""")
                .param("id", id)
                .param("kind", head.kind().name())
                .param("source", head.source().strip())
                .param("asOf", Date.valueOf(head.asOf()))
                .param("division", actor.divisionCode())
                .param("people", people)
                .param("hash", fileHash)
                .param("by", actor.displayName())
                .param("at", Timestamp.from(clock.now()))
                .update();
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hit> hits(Collection<Long> personIds, String divisionCode) {
        List<Long> lists = covering(divisionCode).stream().map(Kept::id).toList();
        var hits = new ArrayList<Hit>();
        var ids = List.copyOf(personIds);
        for (int from = 0; from < ids.size() && !lists.isEmpty(); from += CHUNK) {
            hits.addAll(jdbc.sql("""
                            select p.id, l.kind, l.source, l.as_of from person p join comparison_entry e on e.id_index = p.id_index
                            join comparison_list l on l.id = e.list_id where p.id in (:people) and l.id in (:lists)
                            order by p.id, l.id""")
                    .param("people", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .param("lists", lists)
                    .query((row, n) -> new Hit(
                            row.getLong(1),
                            ListKind.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getDate(4).toLocalDate()))
                    .list());
        }
        return hits;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<ListKind> held(String divisionCode) {
        var kinds = EnumSet.noneOf(ListKind.class);
        covering(divisionCode).forEach(list -> kinds.add(ListKind.valueOf(list.kind)));
        return kinds;
    }

    private List<Kept> covering(String divisionCode) {
        return jdbc
                .sql("select id, kind, source, as_of, division_code from comparison_list where current_list = true")
                .query(Kept.class)
                .list()
                .stream()
                .filter(list -> divisionCode.startsWith(Divisions.subtreePrefix(list.divisionCode)))
                .toList();
    }
}
