package cn.yujiang.audit;

import cn.yujiang.audit.domain.ChainVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks every chain of events; needs a database and the file of roots, but no server. */
public final class AuditCheck {

    private final JdbcClient jdbc;
    private final Path roots;

    public AuditCheck(DataSource database, Path roots) {
        this.jdbc = JdbcClient.create(database);
        this.roots = roots;
    }

    public AuditTrail.Verification run() {
        var faults = new ArrayList<String>();
        var verifier = new ChainVerifier(knownRoots(), faults);
        jdbc.sql("""
                        select %s from audit_event order by stream, seq""".formatted(EventRow.COLUMNS)).query(row -> {
            verifier.accept(EventRow.read(row), row.getString(14));
        });
        Map<String, ChainVerifier.Link> heads = new TreeMap<>();
        jdbc.sql("select stream, seq, hash from audit_stream").query(row -> {
            heads.put(row.getString(1), new ChainVerifier.Link(row.getLong(2), row.getString(3)));
        });
        verifier.finish(heads);
        return new AuditTrail.Verification(verifier.events(), heads.size(), List.copyOf(faults));
    }

    /** Stream → number → hash. */
    private Map<String, Map<Long, String>> knownRoots() {
        var known = new HashMap<String, Map<Long, String>>();
        if (!Files.exists(roots)) {
            return known;
        }
        try (var lines = Files.lines(roots)) {
            lines.map(line -> line.split("\t"))
                    .filter(parts -> parts.length == 4)
                    .forEach(parts -> known.computeIfAbsent(parts[1], stream -> new HashMap<>())
                            .put(Long.valueOf(parts[2]), parts[3]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }
}
