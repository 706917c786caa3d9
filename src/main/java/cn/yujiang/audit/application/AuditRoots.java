package cn.yujiang.audit.application;

import cn.yujiang.shared.BusinessClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The heads of all chains, appended once an hour to a file outside the database: whoever rewrites a whole chain cannot also
 * rewrite the roots that were carried away.
 */
@Component
class AuditRoots {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Path file;

    AuditRoots(JdbcClient jdbc, BusinessClock clock, @Value("${yujiang.audit.roots:data/audit-roots.tsv}") Path file) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.file = file;
    }

    @Scheduled(fixedRateString = "${yujiang.audit.roots-every:PT1H}")
    void seal() {
        var lines = new StringBuilder();
        jdbc.sql("select stream, seq, hash from audit_stream where seq > 0 order by stream")
                .query(row -> {
                    lines.append(clock.now())
                            .append('\t')
                            .append(row.getString(1))
                            .append('\t');
                    lines.append(row.getLong(2))
                            .append('\t')
                            .append(row.getString(3))
                            .append('\n');
                });
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.writeString(
                    file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }
}
