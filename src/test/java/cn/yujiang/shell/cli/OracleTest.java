package cn.yujiang.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the domain analysis, every reading of them, through the command line. */
class OracleTest {

    private static final String ORACLE = "src/test/resources/oracle.yaml";

    @TempDir
    Path folder;

    private record Result(int exit, String output) {}

    private static Result run(String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int exit = Commands.run(args, new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .orElse(-1);
        return new Result(exit, bytes.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "GY2020-2.8.*, 62",
        "XZ2022-2.3.1-*, 45",
        "XZ2020-3.1-*, 10",
        "GEN-*, 90",
        "COMPOSITE-*, 4",
        "NH2020-17-advance*, 11"
    })
    void everyCaseAndEveryReadingAgrees(String rules, int atLeast) {
        Result result = run("assess", ORACLE, "--rules", rules);

        assertThat(result.output()).doesNotContain("DIFF").endsWith(" passed, 0 failed\n");
        assertThat(result.exit()).isZero();
        assertThat(result.output()
                        .lines()
                        .filter(line -> line.startsWith("ok "))
                        .count())
                .isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void anUnknownRuleIsAnErrorAndNotSkipped() {
        Result result = run("assess", ORACLE);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.output()).contains("unknown rule");
    }

    @Test
    void anUnknownInputIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), """
                examples:
                - {id: x, rule: GEN-hours-to-days, inputs: {hours: '6', hours_per_day: '6', colour: red}, expected: {days: 1}}
                """);

        Result result = run("assess", file.toString());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.output()).contains("INPUT_UNKNOWN").contains("colour");
    }

    @Test
    void anUnknownInputOfAReferenceRuleIsAnError() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.yaml"),
                "examples:\n- {id: x, rule: GEN-uscc, inputs: {value: '', extra: 1}, expected: {valid: false}}\n");

        assertThat(run("assess", file.toString()).exit()).isEqualTo(2);
    }

    @Test
    void aDifferenceIsPrintedAndCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), """
                examples:
                - {id: right, rule: GEN-hours-to-days, inputs: {hours: '15', hours_per_day: '6'}, expected: {days: 3}}
                - {id: wrong, rule: GEN-hours-to-days, inputs: {hours: '15', hours_per_day: '6'}, expected: {days: 2}}
                """);

        Result result = run("assess", file.toString());

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output())
                .contains("ok right", "DIFF wrong expected {days=2} got {days=3}", "1 passed, 1 failed");
    }

    @Test
    void anUnreadableFileIsAClearError() {
        assertThat(run("assess", folder.resolve("none.yaml").toString()).output())
                .contains("cannot be read");
        assertThat(run("assess").exit()).isEqualTo(2);
    }

    @Test
    void anUnknownReadingIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), """
                examples:
                - id: x
                  rule: GEN-hours-to-days
                  inputs: {hours: '15', hours_per_day: '6'}
                  expected: {days: 3}
                  alternatives:
                  - {reading: by the moon, expected: {days: 3}}
                """);

        assertThat(run("assess", file.toString()).output()).contains("unknown reading");
    }

    @Test
    void otherArgumentsStartTheServer() {
        assertThat(Commands.run(new String[0], System.out)).isEmpty();
        assertThat(Commands.run(new String[] {"--server.port=0"}, System.out)).isEmpty();
    }

    @Test
    void thePacksOfTheProductAreClean() {
        Result result = run("policy", "check", "policies");

        assertThat(result.output()).isEqualTo("0 errors, 0 warnings\n");
        assertThat(result.exit()).isZero();
    }

    @Test
    void brokenPacksGiveFindingsAndExitOne() throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), "pack: &a X\n");

        Result result = run("policy", "check", folder.toString());

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output()).contains("YAML_ANCHOR").contains("1 errors");
    }
}
