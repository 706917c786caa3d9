package cn.yujiang.documents.application;

import cn.yujiang.shared.BusinessClock;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of templates in the database; what is kept is never changed or removed. */
@Repository
class TemplateStore implements KeptTemplates {

    private record Part(String formId, String path, boolean encoded, String content) {
        byte[] bytes() {
            return encoded ? Base64.getDecoder().decode(content) : content.getBytes(StandardCharsets.UTF_8);
        }
    }

    private record Seen(String hash, LocalDateTime keptAt) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    TemplateStore(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<TemplateVersion> find(String hash) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        String formId = "";
        for (Part part : parts(hash)) {
            files.put(part.path, part.bytes());
            formId = part.formId;
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(new TemplateVersion(formId, hash, files));
    }

    private Iterable<Part> parts(String hash) {
        return jdbc.sql("""
                        select t.form_id, f.path, f.encoded, f.content from form_template t
                        join form_template_file f on f.hash = t.hash where t.hash = :hash""").param("hash", hash).query(Part.class).list();
    }

    /** When each version was first kept, by hash. */
    Map<String, Instant> since() {
        return jdbc.sql("select hash, kept_at from form_template").query(Seen.class).stream()
                .collect(Collectors.toMap(Seen::hash, seen -> seen.keptAt.toInstant(ZoneOffset.UTC)));
    }

    /** Keeps the version unless it is there already. */
    void keep(TemplateVersion version) {
        boolean known = jdbc.sql("select count(*) from form_template where hash = :hash")
                        .param("hash", version.hash())
                        .query(Integer.class)
                        .single()
                > 0;
        if (known) {
            return;
        }
        jdbc.sql("insert into form_template (hash, form_id, kept_at) values (:hash, :form, :at)")
                .param("hash", version.hash())
                .param("form", version.formId())
                .param("at", LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
                .update();
        version.files().forEach((path, content) -> keep(version.hash(), path, content));
    }

    private void keep(String hash, String path, byte[] content) {
        Optional<String> text = text(content);
        jdbc.sql(
                        "insert into form_template_file (hash, path, encoded, content) values (:hash, :path, :encoded, :content)")
                .param("hash", hash)
                .param("path", path)
                .param("encoded", text.isEmpty())
                .param("content", text.orElseGet(() -> Base64.getEncoder().encodeToString(content)))
                .update();
    }

    /** Text stays readable in the table; pictures and the like are encoded. */
    private static Optional<String> text(byte[] content) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
