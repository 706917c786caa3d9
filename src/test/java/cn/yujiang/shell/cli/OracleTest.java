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
        "XZ2020-*, 33",
        "XZ2022-*, 74",
        "GY2020-*, 86",
        "NH2020-*, 73",
        "TZ2020-*, 46",
        "GEN-*, 104",
        "COMPOSITE-*, 4",
        "POLICY-window, 8",
        "SCENARIO, 7",
        "SI-*, 5",
        "UI-*, 5",
        "EXTEND-*, 3",
        "LOAN-*, 14"
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
    void theWholeFileAgrees() {
        Result result = run("assess", ORACLE);

        assertThat(result.output()).doesNotContain("DIFF").endsWith("\n462 passed, 0 failed\n");
    }

    @Test
    void anUnknownRuleIsAnErrorAndNotSkipped() throws IOException {
        Result result = one("MOON-1", "a: 1", "status: OK");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.output()).contains("unknown rule MOON-1");
    }

    private Result one(String rule, String inputs, String expected) throws IOException {
        Path file = Files.writeString(
                folder.resolve("one.yaml"),
                "examples:\n- {id: x, rule: " + rule + ", inputs: {" + inputs + "}, expected: {" + expected + "}}\n");
        return run("assess", file.toString());
    }

    /** Families, windows and scenarios complain about the input the example itself names. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOAN-ceiling | requested: '1' | MISSING_INPUT | scheme",
                "LOAN-ceiling | scheme: null, requested: '1' | MISSING_INPUT | scheme",
                "LOAN-ceiling | scheme: NH2020-10-loan-ratio, requested: '1' | INVALID_INPUT | scheme",
                "LOAN-ceiling | scheme: NH2020-11-loan, requested: null | MISSING_INPUT | requested",
                "EXTEND-1-year | scheme: TZ2020-9-extend, old_end: 2020-02-30, stable_job: false | INVALID_INPUT | old_end",
                "LOAN-hire-ratio | scheme: TZ2020-15-loan-ratio, staff: 0, new_hires: 1 | INVALID_INPUT | staff",
                "POLICY-window | rule: MOON-1, event_date: '2020-01-01' | INVALID_INPUT | rule",
                "POLICY-window | rule: null, event_date: '2020-01-01' | MISSING_INPUT | rule",
                "POLICY-window | rule: XZ2020-5-expiry, event_date: null | MISSING_INPUT | event_date",
                "POLICY-window | rule: XZ2020-5-expiry, event_date: '2020-06-31' | INVALID_INPUT | event_date",
                "XZ2020-2.4-si-relief | size: 大型, month: null | MISSING_INPUT | month",
                "XZ2022-2.3.1-living | category: 脱贫劳动力, attended_offline_days: 1, event_date: soon | INVALID_INPUT | event_date",
                "SCENARIO | name: E1, roster: 5, employed: 6, days_each: 3, certificates_level5: 1 | INVALID_INPUT | employed",
                "SCENARIO | name: E1, roster: 5, days_each: 3, certificates_level5: 1 | MISSING_INPUT | employed",
                "SCENARIO | name: E1, roster: 5, employed: 5, days_each: 3, certificates_level5: 6 | INVALID_INPUT | certificates_level5",
                "SCENARIO | name: E2, people: [{kind: DAYS}] | MISSING_INPUT | people",
                "SCENARIO | name: E2, people: [{kind: GIFT}] | INVALID_INPUT | people",
                "SCENARIO | name: E2, people: [{kind: SPECIAL, count: -1}] | INVALID_INPUT | people",
                "SCENARIO | name: E4, estimate: '1', advance_requested: null, final: '1' | MISSING_INPUT | advance_requested",
                "SCENARIO | name: E5, agreement_months: 18 | MISSING_INPUT | yearly_costs",
                "SCENARIO | name: E9 | INVALID_INPUT | name"
            })
    void complaintsNameTheInputOfTheExample(String rule, String inputs, String status, String field)
            throws IOException {
        Result result = one(rule, inputs, "status: " + status + ", field: " + field);

        assertThat(result.output()).isEqualTo("ok x\n1 passed, 0 failed\n");
    }

    @ParameterizedTest
    @CsvSource({
        "XZ2020-5-expiry, 2020-06-30, OK",
        "TZ2020-4-rates, 2021-05-01, POLICY_EXPIRED",
        "NH2020-2-onjob, 2021-01-01, POLICY_EXPIRED",
        "TZ2020-6-disabled, 2022-12-31, OK",
        "TZ2020-6-disabled, 2023-01-01, POLICY_EXPIRED",
        "XZ2022-2.3.1-living, 2022-05-18, POLICY_NOT_STARTED",
        "GY2020-2.8.1-prejob, 1999-01-01, OK"
    })
    void windowsOfRulesAndStatements(String rule, String day, String status) throws IOException {
        assertThat(one("POLICY-window", "rule: " + rule + ", event_date: '" + day + "'", "status: " + status)
                        .output())
                .startsWith("ok x");
    }

    @Test
    void aReferenceRuleHasNoOtherReading() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), """
                examples:
                - id: x
                  rule: POLICY-window
                  inputs: {rule: XZ2020-5-expiry, event_date: '2020-06-30'}
                  expected: {status: OK}
                  alternatives:
                  - {reading: until the first of June, expected: {status: POLICY_EXPIRED}}
                """);

        assertThat(run("assess", file.toString()).output()).contains("x: unknown reading");
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
