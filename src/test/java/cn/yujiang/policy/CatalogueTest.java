package cn.yujiang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.policy.domain.Engine;
import cn.yujiang.policy.packs.PackTexts;
import cn.yujiang.shared.RejectedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private static final PolicyEngine ENGINE = PolicyCases.ENGINE;

    private static List<String> rules(String division, String day) {
        return ENGINE.catalogue().rulesInForce(division, LocalDate.parse(day)).stream()
                .map(RuleInfo::id)
                .toList();
    }

    @Test
    void rulesOfACityHoldInItsCounties() {
        assertThat(rules("140902", "2022-06-01"))
                .contains("XZ2022-2.3.1-training")
                .noneMatch(id -> id.startsWith("GY"));
        assertThat(rules("140902", "2022-05-18")).noneMatch(id -> id.startsWith("XZ2022"));
        assertThat(rules("520181", "2020-04-01"))
                .allMatch(id -> id.startsWith("GY2020-2."))
                .contains("GY2020-2.5-absorb")
                .filteredOn(id -> id.startsWith("GY2020-2.8."))
                .hasSize(6);
        assertThat(rules("370405", "2020-03-10")).contains("TZ2020-1-absorb").allMatch(id -> id.startsWith("TZ2020-"));
        assertThat(rules("370405", "2020-03-11")).contains("TZ2020-7-trainee").doesNotContain("TZ2020-1-absorb");
        assertThat(rules("520102", "2020-04-01")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "140900, 140902, true",
        "140000, 140902, true",
        "140902, 140900, false",
        "140900, 140102, false",
        "000000, 370405, true",
        "140902, 140902, true"
    })
    void divisions(String upper, String lower, boolean covers) {
        assertThat(Divisions.covers(upper, lower)).isEqualTo(covers);
    }

    @Test
    void aRuleTellsEverythingAFormNeeds() {
        RuleInfo rule = ENGINE.catalogue().rule("GY2020-2.8.2a-days").orElseThrow();

        assertThat(rule.payee()).isEqualTo(PayeeKind.ENTERPRISE);
        assertThat(rule.parameter("hoursPerDay").orElseThrow().value()).isEqualTo("6课时/天");
        assertThat(rule.facts()).extracting(FactInfo::key).contains("credited_hours");
        assertThat(rule.formulas()).containsEntry("金额", "计补天数 × 提升每日标准");
        assertThat(rule.evidence()).isNotEmpty();
        assertThat(rule.citation().article()).isEqualTo("二、(八) 2.");
    }

    @Test
    void houseRules() {
        HouseRules house = ENGINE.houseRules();

        assertThat(house.ratio(HouseRules.MIN_ATTENDANCE, "140902")).isEqualByComparingTo("0.80");
        assertThat(house.integer(HouseRules.NOTICE_WORKDAYS, "520121")).isEqualTo(5);
        assertThat(house.integer(HouseRules.MAX_HOURS_PER_DAY, "520121")).isEqualTo(8);
        assertThat(house.integer(HouseRules.CLAIM_DEADLINE_MONTHS, "520121")).isEqualTo(12);
        assertThatThrownBy(() -> house.integer("luck", "520121")).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> house.integer(HouseRules.MIN_ATTENDANCE, "520121"))
                .isInstanceOf(RejectedException.class);
    }

    /** As the comment in the house pack shows it: a city sets a value for one mode, everybody else keeps the general one. */
    @Test
    void aDivisionSetsAHouseRuleForOneMode() throws IOException {
        String pack = Files.readString(Path.of("policies/000000-内部规则/2026-内部规则/pack.yaml"))
                .replace("\nrules:", """

                          - {name: 订单式提前, key: filingLeadWorkdays.ORDER, divisions: ["140900"], type: "天", value: "3天", kind: 内部规则, source: 试验, exported: true}
                        rules:""");
        PackTexts.Compiled compiled = PackTexts.compile(pack, "house");
        assertThat(compiled.findings()).isEmpty();
        HouseRules house = new Engine(List.of(compiled.pack().orElseThrow().pack()));

        assertThat(lead(house, "ORDER", "140902")).isEqualTo(3);
        assertThat(lead(house, "MENU", "140902")).isEqualTo(5);
        assertThat(lead(house, "ORDER", "520121")).isEqualTo(5);
    }

    private static int lead(HouseRules house, String mode, String division) {
        return house.integer(house.keyFor(HouseRules.FILING_LEAD_WORKDAYS, mode, division), division);
    }

    @Test
    void theOnlineCapHasEndedOnTheFirstOfJuly() {
        Validity validity =
                ENGINE.catalogue().rule("XZ2020-3.1-online-cap").orElseThrow().validity();

        assertThat(validity.contains(LocalDate.of(2020, 6, 30))).isTrue();
        assertThat(validity.contains(LocalDate.of(2020, 7, 1))).isFalse();
        assertThat(validity.nature()).isEqualTo("暂定");
    }

    /** A refusal is shown as its reason, never as a code. */
    @ParameterizedTest
    @ValueSource(strings = {"policy.properties", "policy_en.properties"})
    void everyReasonHasItsText(String bundle) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/texts", bundle))) {
            texts.load(reader);
        }
        try (Stream<Path> packs = Files.walk(Path.of("policies"))) {
            Stream<String> reasons = packs.filter(Files::isRegularFile)
                    .map(CatalogueTest::read)
                    .flatMap(pack -> Pattern.compile("reason: ([A-Z][A-Z0-9_]+)")
                            .matcher(pack)
                            .results())
                    .map(found -> found.group(1));
            assertThat(reasons).hasSizeGreaterThan(60).allSatisfy(code -> assertThat(
                            texts.getProperty("reason." + code))
                    .as(code)
                    .isNotBlank());
        }
    }

    /** What a paper says without giving money stands in the catalogue, and what it promises without an amount waits for one. */
    @ParameterizedTest
    @CsvSource({"GY2020, 5, 7", "NH2020, 12, 17", "TZ2020, 12, 7"})
    void statementsAndPromises(String id, int statements, long open) {
        PackInfo pack = ENGINE.catalogue().pack(id).orElseThrow();

        assertThat(pack.statements()).hasSizeGreaterThanOrEqualTo(statements).allSatisfy(statement -> {
            assertThat(statement.titleEn()).isNotBlank();
            assertThat(statement.meaning()).isNotBlank();
        });
        assertThat(pack.rules().stream()
                        .map(rule -> ENGINE.catalogue().rule(rule).orElseThrow())
                        .filter(rule -> rule.parameters().stream().anyMatch(p -> p.value() == null))
                        .count())
                .isEqualTo(open);
    }

    /** The papers themselves lie beside the checkout and are compared when they are there. */
    @Test
    void everyStoredArticleIsVerbatim() throws IOException {
        Path papers = Path.of("../shared/policy-documents");
        Assumptions.assumeTrue(Files.isDirectory(papers));
        String all;
        try (Stream<Path> files = Files.list(papers)) {
            all = files.sorted()
                    .map(CatalogueTest::read)
                    .collect(Collectors.joining())
                    .replaceAll("[\\s\\u3000]+", "");
        }
        for (PackInfo pack : ENGINE.catalogue().packs()) {
            if (!pack.id().equals("HOUSE")) {
                assertThat(pack.articles().values()).isNotEmpty().allSatisfy(text -> assertThat(all)
                        .contains(text.replaceAll("[\\s\\u3000]+", "")));
            }
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
