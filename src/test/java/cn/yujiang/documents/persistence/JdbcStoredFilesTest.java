package cn.yujiang.documents.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.documents.FileKind;
import cn.yujiang.documents.FileOwner;
import cn.yujiang.documents.NewFile;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.shared.BusinessClock;
import java.time.Instant;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** On the default database; the migrations of the whole product run on the servers in their own test. */
class JdbcStoredFilesTest {

    private static final FileOwner OWNER = new FileOwner("training", 42);
    private static final byte[] PDF = "%PDF-1.7 demo".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-03-02T02:30:00.123456Z");

    private JdbcClient jdbc;
    private JdbcStoredFiles files;

    @BeforeEach
    void migrate() {
        var database = new DriverManagerDataSource(
                "jdbc:h2:mem:" + System.nanoTime() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target("30")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        BusinessClock clock = () -> NOW;
        files = new JdbcStoredFiles(jdbc, content -> FileKind.of(content).orElseThrow(), clock);
    }

    @Test
    void keepsAndReturnsAFile() {
        StoredFile stored = files.store(new NewFile(OWNER, "C:\\私人\\考勤\u202E<1>.pdf", PDF, "zhang"));
        assertThat(stored.displayName()).isEqualTo("考勤__1_.pdf");
        assertThat(stored.kind()).isEqualTo(FileKind.PDF);
        assertThat(stored.fileName()).endsWith(".pdf").doesNotContain("考勤");
        assertThat(files.find(OWNER, stored.id())).contains(stored);
        assertThat(files.of(OWNER)).containsExactly(stored);
        assertThat(files.content(OWNER, stored.id()).orElseThrow()).isEqualTo(PDF);
        assertThat(stored.uploadedAt()).isEqualTo(NOW);
    }

    @Test
    void aForeignOwnerFindsNothing() {
        StoredFile stored = files.store(new NewFile(OWNER, "a.pdf", PDF, "zhang"));
        FileOwner other = new FileOwner("training", 43);
        assertThat(files.find(other, stored.id())).isEmpty();
        assertThat(files.content(other, stored.id())).isEmpty();
        assertThat(files.remove(other, stored.id())).isFalse();
        assertThat(files.remove(OWNER, stored.id())).isTrue();
        assertThat(files.of(OWNER)).isEmpty();
    }

    @Test
    void noticesChangedContent() {
        StoredFile stored = files.store(new NewFile(OWNER, "a.pdf", PDF, "zhang"));
        jdbc.sql("update stored_file set content = ? where id = ?")
                .param(Arrays.copyOf(PDF, 5))
                .param(stored.id())
                .update();
        assertThatThrownBy(() -> files.content(OWNER, stored.id())).hasMessageContaining("FILE_DAMAGED");
    }

    @Test
    void aRefusalOfTheDatabaseKeepsNothingAndSaysSo() {
        jdbc.sql("drop table stored_file").update();
        assertThatThrownBy(() -> files.store(new NewFile(OWNER, "a.pdf", PDF, "zhang")))
                .hasMessageContaining("FILE_NOT_SAVED");
    }
}
