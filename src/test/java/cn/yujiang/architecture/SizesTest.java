package cn.yujiang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tail of large files is guarded, and every package says what it is for. */
class SizesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final int CLASS_LINES = 250;

    /** Files over the budget, each with its reason. */
    private static final java.util.Map<String, String> EXCEPTIONS = java.util.Map.of(
            "ClaimEntity.java",
            "one accessor a column: the entity has no setters and no annotation processor writes it");

    @Test
    void filesStaySmall() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> large = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !EXCEPTIONS.containsKey(file.getFileName().toString()))
                    .filter(file -> lines(file) > CLASS_LINES)
                    .map(Path::toString)
                    .toList();
            assertThat(large).isEmpty();
        }
    }

    @Test
    void everyPackageIsDocumentedAndNullMarked() throws IOException {
        try (Stream<Path> folders = Files.walk(SOURCES)) {
            List<String> bare = folders.filter(Files::isDirectory)
                    .filter(SizesTest::hasClasses)
                    .filter(folder -> !documented(folder.resolve("package-info.java")))
                    .map(Path::toString)
                    .toList();
            assertThat(bare).isEmpty();
        }
    }

    private static boolean hasClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean documented(Path file) {
        try {
            return Files.exists(file)
                    && Files.readString(file).startsWith("/**")
                    && Files.readString(file).contains("NullMarked");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
