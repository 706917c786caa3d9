package cn.yujiang.audit.application;

import cn.yujiang.audit.ChainProof;
import cn.yujiang.audit.ChainProofCheck;
import cn.yujiang.audit.ChainProofs;
import cn.yujiang.audit.EventRow;
import cn.yujiang.audit.domain.ChainedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ProofStore implements ChainProofs {

    private final JdbcClient jdbc;
    private final AuditRoots roots;

    ProofStore(JdbcClient jdbc, AuditRoots roots) {
        this.jdbc = jdbc;
        this.roots = roots;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ChainProof> of(Collection<Subject> subjects) {
        Map<String, Long> first = new TreeMap<>();
        for (Subject subject : subjects) {
            jdbc.sql("select stream, min(seq) from audit_event where object_type = ? and object_id = ? group by stream")
                    .params(subject.type(), subject.id())
                    .query(row -> {
                        first.merge(row.getString(1), row.getLong(2), Math::min);
                    });
        }
        return first.entrySet().stream()
                .map(start -> proof(start.getKey(), start.getValue(), subjects))
                .toList();
    }

    private ChainProof proof(String stream, long first, Collection<Subject> subjects) {
        var links = new ArrayList<ChainProof.Link>();
        String[] before = {ChainedEvent.GENESIS};
        jdbc.sql("""
                        select %s from audit_event where stream = ? and seq >= ? order by seq""".formatted(EventRow.COLUMNS)).params(stream, first).query(row -> {
            ChainedEvent event = EventRow.read(row);
            if (links.isEmpty()) {
                before[0] = event.previousHash();
            }
            boolean own = subjects.contains(new Subject(event.objectType(), event.objectId()));
            links.add(new ChainProof.Link(
                    event.seq(),
                    event.digest(),
                    row.getString("hash"),
                    own ? new TreeMap<>(ChainProofCheck.content(event)) : null));
        });
        return new ChainProof(stream, before[0], links, root(stream, first));
    }

    /** The newest root of the stream that lies within the proof. */
    private ChainProof.@Nullable Root root(String stream, long first) {
        if (!Files.exists(roots.file())) {
            return null;
        }
        try (var lines = Files.lines(roots.file())) {
            return lines.map(line -> line.split("\t"))
                    .filter(parts -> parts.length == 4 && parts[1].equals(stream))
                    .map(parts -> new ChainProof.Root(parts[0], Long.parseLong(parts[2]), parts[3]))
                    .filter(root -> root.seq() >= first)
                    .reduce((older, newer) -> newer)
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
