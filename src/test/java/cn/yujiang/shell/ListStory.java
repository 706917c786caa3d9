package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.identity.Role;
import cn.yujiang.identity.UserAccounts;
import cn.yujiang.registry.Bodies;
import cn.yujiang.registry.BodyKind;
import cn.yujiang.shared.CreditCode;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.subsidy.ClaimLists;
import cn.yujiang.subsidy.ClaimLists.Computed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Steps of claims made from lists, in the name of one body. */
final class ListStory {

    static final String WAGES = "GY2020-2.8.4-work-as-training";
    static final String APPRENTICES = "GY2020-2.8.3-apprentice";

    final Story story;
    final ClaimLists lists;

    ListStory(Story story) {
        this.story = story;
        lists = story.product.bean(ClaimLists.class);
    }

    /** A body of this kind with an account of its own, named after the number. */
    String body(BodyKind kind, Role role, String division, int number) {
        String name = "测试单位" + number;
        long id = story.product.as("xitong", () -> story.product
                .bean(Bodies.class)
                .register(new Bodies.NewBody(
                        kind,
                        name,
                        name,
                        creditCode(division, number),
                        division,
                        new Bodies.Details(
                                "示例路",
                                "法人" + number,
                                "经办",
                                "1990000880" + number,
                                name,
                                "示例银行",
                                "99990000000" + number))));
        String account = "test-" + number;
        story.product.as("xitong", () -> story.product
                .bean(UserAccounts.class)
                .create(new UserAccounts.NewAccount(
                        account, name, "yujiang-demo-2026", Set.of(role), division, id, null)));
        return account;
    }

    private static String creditCode(String division, int number) {
        String stem = "91" + division + "MA0000TX" + number;
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(check -> new CreditCode(stem + (char) check))
                .filter(CreditCode::checksumValid)
                .findFirst()
                .orElseThrow()
                .value();
    }

    YearMonth month(int ago) {
        return YearMonth.from(story.product.today()).minusMonths(ago);
    }

    long create(String account, String rule, String value) {
        return create(account, rule, value, story.product.today());
    }

    long create(String account, String rule, String value, LocalDate day) {
        return story.product.as(account, () -> lists.create(new ClaimLists.NewList(rule, value, day)));
    }

    /** A person of working age as rows name one; the numbers belong to nobody. */
    static Map<String, String> person(int number) {
        String digits = "140999" + (1975 + number / 900 % 30) + "0101" + "%03d".formatted(100 + number % 900);
        return Map.of("name", "名单样例", "residentId", digits + ResidentId.checkCharacter(digits));
    }

    /** A card number with the check digit cards have. */
    static String account(String stem) {
        int sum = 0;
        for (int i = 0; i < stem.length(); i++) {
            int digit = stem.charAt(stem.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return stem + (10 - sum % 10) % 10;
    }

    static Map<String, String> with(Map<String, String> person, Map<String, String> facts) {
        var values = new HashMap<>(person);
        values.putAll(facts);
        return values;
    }

    static Map<String, String> wage(String yuan) {
        return Map.of("entity", "企业", "insured_entity", "是", "worker_category", "建档立卡", "monthly_wages", yuan);
    }

    List<ClaimLists.Answer> add(String account, long list, List<Map<String, String>> rows) {
        var entries = new java.util.ArrayList<ClaimLists.Entry>();
        rows.forEach(row -> entries.add(new ClaimLists.Entry(entries.size() + 1, row)));
        return story.product.as(account, () -> lists.add(list, entries));
    }

    void adds(String account, long list, Map<String, String> row) {
        assertThat(add(account, list, List.of(row)))
                .allSatisfy(answer -> assertThat(answer.problems()).isEmpty());
    }

    List<Computed> computed(String account, long list) {
        return story.product.as(account, () -> lists.compute(list));
    }

    Computed only(String account, long list) {
        return computed(account, list).getFirst();
    }

    /** The list's claim, drafted with all it asks for and handed in. */
    long submit(String account, long list) {
        story.product.as(account, () -> {
            Map<String, String> details = new HashMap<>();
            lists.detailKeys(list)
                    .forEach(key -> details.put(key, key.matches("budget|advance|wage|allowance") ? "1000.00" : "示例"));
            lists.describe(list, details);
        });
        long claim = story.product.as(account, () -> lists.claim(list));
        story.submit(account, claim);
        return claim;
    }

    Money total(String account, long claim) {
        return story.claim(account, claim).total();
    }
}
