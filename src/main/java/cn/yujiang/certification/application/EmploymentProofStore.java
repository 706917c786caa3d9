package cn.yujiang.certification.application;

import cn.yujiang.certification.EmploymentProofs.Item;
import cn.yujiang.certification.EmploymentProofs.Kind;
import cn.yujiang.documents.FileOwner;
import cn.yujiang.documents.NewFile;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.documents.StoredFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Papers by enrolment; the file keeps the bytes, the row its kind and hash. */
@Repository
class EmploymentProofStore {

    private final StoredFiles files;
    private final JdbcClient jdbc;

    EmploymentProofStore(StoredFiles files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    private record Row(long fileId, long enrolmentId, Kind kind) {}

    Map<Long, List<Item>> ofCohort(long cohortId) {
        List<Row> rows = jdbc.sql("""
                        select file_id, enrolment_id, kind from employment_proof where cohort_id = :id order by file_id""").param("id", cohortId).query(Row.class).list();
        var items = new HashMap<Long, List<Item>>();
        for (Row row : rows) {
            files.find(owner(row.enrolmentId), row.fileId)
                    .ifPresent(file -> items.computeIfAbsent(row.enrolmentId, id -> new ArrayList<>())
                            .add(new Item(row.kind, file)));
        }
        return items;
    }

    /** Kinds of the papers of each person, for forms. */
    Map<Long, List<Kind>> kinds(long cohortId) {
        var kinds = new HashMap<Long, List<Kind>>();
        jdbc.sql("select enrolment_id, kind from employment_proof where cohort_id = :id order by file_id")
                .param("id", cohortId)
                .query(row -> {
                    List<Kind> own = kinds.computeIfAbsent(row.getLong(1), id -> new ArrayList<>());
                    Kind kind = Kind.valueOf(row.getString(2));
                    if (!own.contains(kind)) {
                        own.add(kind);
                    }
                });
        return kinds;
    }

    StoredFile add(long cohortId, long enrolmentId, Kind kind, NewFile file) {
        StoredFile kept = files.store(file);
        jdbc.sql("""
                        insert into employment_proof (file_id, enrolment_id, cohort_id, kind, sha256)
                        values (:file, :enrolment, :cohort, :kind, :sha256)""")
                .param("file", kept.id())
                .param("enrolment", enrolmentId)
                .param("cohort", cohortId)
                .param("kind", kind.name())
                .param("sha256", kept.sha256())
                .update();
        return kept;
    }

    boolean has(long enrolmentId, String sha256) {
        return jdbc.sql("select count(*) from employment_proof where enrolment_id = :enrolment and sha256 = :sha256")
                        .param("enrolment", enrolmentId)
                        .param("sha256", sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return whether the person had it */
    boolean remove(long enrolmentId, long fileId) {
        int removed = jdbc.sql("delete from employment_proof where file_id = :file and enrolment_id = :enrolment")
                .param("file", fileId)
                .param("enrolment", enrolmentId)
                .update();
        return removed == 1 && files.remove(owner(enrolmentId), fileId);
    }

    Optional<byte[]> content(long enrolmentId, long fileId) {
        return files.content(owner(enrolmentId), fileId);
    }

    static FileOwner owner(long enrolmentId) {
        return new FileOwner("employment", enrolmentId);
    }
}
