package cn.yujiang.shell;

import static cn.yujiang.shell.ListStory.person;
import static cn.yujiang.shell.ListStory.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.identity.Role;
import cn.yujiang.policy.FactInfo;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.registry.BodyKind;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ClaimLists;
import cn.yujiang.subsidy.ListColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/**
 * The worked examples of the rules that need no class, entered as lists: what the calculator answers the claim must answer too. Months
 * and years of one example become claims that follow each other.
 */
class ListOracleTest {

    /** Facts the system fills; an example that says anything else than nothing needs a history no list here has. */
    private static final Set<String> SYSTEM =
            Set.of("already_paid_numbers", "paid_before", "already_this_year", "took_absorb", "took_reward");

    /** What else an example may carry: the decided cut-off, months before that are claimed first. */
    private static final Set<String> ASIDE = Set.of("cutoff_date", "months_paid_before");

    private static Story story;
    private static ListStory lists;
    private static Map<String, List<String>> accounts;
    private static int people = 100;

    @BeforeAll
    static void start() {
        story = new Story("list-oracle");
        lists = new ListStory(story);
        story.decideCutoff();
        accounts = Map.of(
                "GY2020", List.of("qiye", lists.body(BodyKind.LABOUR_BROKER, Role.INSTITUTION, "520121", 1)),
                "XZ2022", List.of(lists.body(BodyKind.ENTERPRISE, Role.ENTERPRISE, "140902", 2)),
                "XZ2020",
                        List.of(
                                lists.body(BodyKind.ENTERPRISE, Role.ENTERPRISE, "140902", 3),
                                lists.body(BodyKind.LABOUR_BROKER, Role.INSTITUTION, "140902", 4)),
                "NH2020", List.of(lists.body(BodyKind.ENTERPRISE, Role.ENTERPRISE, "130506", 5)),
                "TZ2020", List.of(lists.body(BodyKind.ENTERPRISE, Role.ENTERPRISE, "370405", 6)));
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    private record Example(String id, String rule, Map<String, Object> inputs, Map<String, Object> expected) {}

    @Test
    void listsAnswerAsTheCalculatorDoes() throws IOException {
        var seen = new HashMap<String, Integer>();
        for (Example example : examples()) {
            if (runs(example)) {
                seen.merge(example.rule, 1, Integer::sum);
            }
        }
        assertThat(seen).as("rules that were compared").hasSizeGreaterThan(15);
        assertThat(seen.get(ListStory.WAGES)).isEqualTo(11);
        assertThat(seen.get(ListStory.APPRENTICES)).isEqualTo(8);
        assertThat(seen.get("GY2020-2.8.2c-special")).isGreaterThanOrEqualTo(3);
        assertThat(seen.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(60);
    }

    private static List<Example> examples() throws IOException {
        var settings = LoadSettings.builder()
                .setSchema(new JsonSchema())
                .setCodePointLimit(20_000_000)
                .build();
        Object root = new Load(settings).loadFromString(Files.readString(Path.of("src/test/resources/oracle.yaml")));
        var examples = new ArrayList<Example>();
        for (Object one : (List<?>) ((Map<?, ?>) root).get("examples")) {
            var map = (Map<?, ?>) one;
            examples.add(new Example(
                    (String) map.get("id"),
                    (String) map.get("rule"),
                    texts(map.get("inputs")),
                    texts(map.get("expected"))));
        }
        return examples;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> texts(Object map) {
        return (Map<String, Object>) map;
    }

    /** @return whether the example could be entered as a list */
    private static boolean runs(Example example) {
        RuleInfo rule =
                story.product.bean(PolicyCatalogue.class).rule(example.rule).orElse(null);
        LocalDate day = rule == null ? null : day(example);
        if (rule == null || day == null || !enterable(rule, example)) {
            return false;
        }
        String account = accounts.getOrDefault(example.rule.substring(0, 6), List.of()).stream()
                .filter(each -> offered(each, rule, day))
                .findFirst()
                .orElse(null);
        if (account == null) {
            return false;
        }
        if (example.rule.equals(ListStory.WAGES)) {
            months(account, example);
        } else if (example.rule.equals(ListStory.APPRENTICES)) {
            years(account, example);
        } else {
            return once(account, rule, example, day);
        }
        return true;
    }

    private static boolean offered(String account, RuleInfo rule, LocalDate day) {
        return story.product.as(account, () -> lists.lists.choices(day)).stream()
                .anyMatch(choice -> choice.rule().id().equals(rule.id()));
    }

    /** The example's own deciding day; today for a rule that still holds. */
    private static LocalDate day(Example example) {
        return Stream.of("event_date", "hire_date", "contract_date", "decision_date", "training_start")
                .map(example.inputs::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(LocalDate::parse)
                .findFirst()
                .orElse(story.product.today());
    }

    private static boolean enterable(RuleInfo rule, Example example) {
        List<String> keys = rule.facts().stream().map(FactInfo::key).toList();
        return example.inputs.entrySet().stream()
                .allMatch(input -> ASIDE.contains(input.getKey())
                        || SYSTEM.contains(input.getKey()) && nothing(input.getValue())
                        || input.getKey().equals("event_date") && input.getValue() != null
                        || keys.contains(input.getKey()) && !SYSTEM.contains(input.getKey()));
    }

    private static boolean nothing(@Nullable Object value) {
        return value == null || Boolean.FALSE.equals(value) || value instanceof Collection<?> list && list.isEmpty();
    }

    private static void months(String account, Example example) {
        int person = people++;
        List<String> wages = values(example.inputs.get("monthly_wages"));
        int before = Integer.parseInt(String.valueOf(example.inputs.get("months_paid_before")));
        int ago = before + wages.size();
        for (int month = 0; month < before; month++) {
            month(account, person, ListStory.wage("1500"), ago--).submits(account);
        }
        var lines = new ArrayList<ClaimLine>();
        for (String wage : wages) {
            Map<String, String> facts = Map.of(
                    "entity", text(example.inputs.get("entity")),
                    "insured_entity", text(example.inputs.get("insured_entity")),
                    "worker_category", text(example.inputs.get("worker_category")),
                    "monthly_wages", wage);
            Entered entered = month(account, person, facts, ago--);
            if (entered.refused != null) {
                assertThat(example.expected).as(example.id).containsEntry("field", entered.refused);
                return;
            }
            lines.add(entered.line(account));
            entered.submits(account);
        }
        agree(example, lines);
    }

    private static Entered month(String account, int person, Map<String, String> facts, int ago) {
        long list = lists.create(account, ListStory.WAGES, lists.month(ago).toString());
        return entered(account, list, with(person(person), facts));
    }

    /** A row that was entered, or the field it was refused for. */
    private record Entered(long list, @Nullable String refused) {

        ClaimLine line(String account) {
            return lists.only(account, list).line();
        }

        void submits(String account) {
            if (line(account).payable().isPositive()) {
                lists.submit(account, list);
            }
        }
    }

    private static Entered entered(String account, long list, Map<String, String> row) {
        var problems = lists.add(account, list, List.of(row)).getFirst().problems();
        return new Entered(list, problems.isEmpty() ? null : problems.getFirst().field());
    }

    private static void years(String account, Example example) {
        int person = people++;
        var lines = new ArrayList<ClaimLine>();
        int year = 1;
        for (String cost : values(example.inputs.get("yearly_costs"))) {
            long list = lists.create(account, ListStory.APPRENTICES, Integer.toString(year++));
            Entered entered = entered(
                    account,
                    list,
                    with(
                            person(person),
                            Map.of(
                                    "agreement_months", text(example.inputs.get("agreement_months")),
                                    "yearly_costs", cost,
                                    "completed", text(example.inputs.get("completed")))));
            assertThat(entered.refused).as(example.id).isNull();
            lines.add(entered.line(account));
            entered.submits(account);
        }
        agree(example, lines);
    }

    private static boolean once(String account, RuleInfo rule, Example example, LocalDate day) {
        List<Map<String, String>> rows = rows(rule, example);
        String month = example.inputs.get("month") instanceof String text && text.matches("\\d{4}-\\d{2}") ? text : "";
        if (rows.isEmpty() || example.inputs.containsKey("month") && month.isEmpty()) {
            return false;
        }
        long list = lists.create(account, rule.id(), month, day);
        ClaimList made = story.product.as(account, () -> lists.lists.get(list));
        List<ListColumn> columns = story.product.as(account, () -> lists.lists.columns(list));
        String refused = made.aboutBody() ? changed(account, made, rows.getFirst()) : added(account, list, rows);
        if (refused != null) {
            assertThat(columns.stream()
                            .filter(column -> column.key().equals(refused))
                            .map(ListColumn::factKey))
                    .as(example.id)
                    .contains(String.valueOf(example.expected.get("field")));
            return true;
        }
        agree(
                example,
                lists.computed(account, list).stream()
                        .map(ClaimLists.Computed::line)
                        .toList());
        return true;
    }

    private static @Nullable String changed(String account, ClaimList list, Map<String, String> facts) {
        try {
            story.product.as(
                    account,
                    () -> lists.lists.change(list.id(), list.rows().getFirst().id(), facts));
            return null;
        } catch (cn.yujiang.shared.RejectedException e) {
            return e.first().field();
        }
    }

    private static @Nullable String added(String account, long list, List<Map<String, String>> rows) {
        int person = people++;
        return lists
                .add(
                        account,
                        list,
                        rows.stream().map(row -> with(person(person), row)).toList())
                .stream()
                .flatMap(answer -> answer.problems().stream())
                .map(cn.yujiang.shared.Rejection::field)
                .findFirst()
                .orElse(null);
    }

    /** A row, or one for each record of the example's list; none when records repeat, which a list refuses by itself. */
    private static List<Map<String, String>> rows(RuleInfo rule, Example example) {
        Map<String, String> single = new HashMap<>();
        List<Map<String, String>> records = new ArrayList<>();
        for (FactInfo fact : rule.facts()) {
            Object value = example.inputs.get(fact.key());
            if (value == null || SYSTEM.contains(fact.key())) {
                continue;
            }
            if (value instanceof Map<?, ?>) {
                return List.of(); // several records in one line, which a row does not hold
            }
            if (value instanceof List<?> list) {
                if (list.isEmpty()
                        || Set.copyOf(list).size() < list.size()
                        || !(list.getFirst() instanceof Map<?, ?>)) {
                    return List.of();
                }
                for (Object record : list) {
                    Map<String, String> row = new HashMap<>();
                    ((Map<?, ?>) record).forEach((key, part) -> row.put(fact.key() + "." + key, text(part)));
                    records.add(row);
                }
            } else {
                single.put(fact.key(), text(value));
            }
        }
        return records.isEmpty()
                ? List.of(single)
                : records.stream().map(record -> with(single, record)).toList();
    }

    private static List<String> values(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "是" : "否";
        }
        return value == null ? "" : String.valueOf(value);
    }

    /** One line must answer word for word; several must add up, and say what the last of them says. */
    private static void agree(Example example, List<ClaimLine> lines) {
        Object amount = example.expected.get("amount");
        if (amount != null) {
            assertThat(lines.stream()
                            .map(ClaimLine::payable)
                            .reduce(Money.ZERO, Money::plus)
                            .toPlainYuan())
                    .as(example.id)
                    .isEqualTo(amount);
        }
        if (lines.size() == 1) {
            ClaimLine line = lines.getFirst();
            assertThat(line.status()).as(example.id).hasToString(String.valueOf(example.expected.get("status")));
            assertThat(line.reason()).as(example.id).isEqualTo(example.expected.get("reason"));
            if (example.expected.containsKey("field")) {
                assertThat(line.field()).as(example.id).isEqualTo(example.expected.get("field"));
            }
        }
    }
}
