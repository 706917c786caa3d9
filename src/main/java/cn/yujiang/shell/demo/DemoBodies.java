package cn.yujiang.shell.demo;

import cn.yujiang.disbursement.Funds;
import cn.yujiang.identity.UserAccounts;
import cn.yujiang.registry.Bodies;
import cn.yujiang.registry.BodyKind;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.CreditCode;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.ResidentId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Bodies and accounts of the demonstration. */
@Component
@Profile("demo")
class DemoBodies {

    static final ResourceBundle WORDS = ResourceBundle.getBundle("demo/scenes", Locale.ROOT);

    private final Bodies bodies;
    private final UserAccounts accounts;
    private final PersonDirectory people;
    private final Funds funds;

    DemoBodies(Bodies bodies, UserAccounts accounts, PersonDirectory people, Funds funds) {
        this.bodies = bodies;
        this.accounts = accounts;
        this.people = people;
        this.funds = funds;
    }

    Map<String, Long> create() {
        var ids = new HashMap<String, Long>();
        ids.put("school", body("school", BodyKind.PRIVATE_TRAINING_SCHOOL, "140902", 1));
        ids.put("evaluator", body("evaluator", BodyKind.EVALUATION_ORGANISATION, "140902", 2));
        ids.put("enterprise", body("enterprise", BodyKind.ENTERPRISE, "520121", 3));
        ids.put("nanhe", body("nanhe", BodyKind.PRIVATE_TRAINING_SCHOOL, "130506", 4));
        return ids;
    }

    private long body(String key, BodyKind kind, String division, int number) {
        String name = WORDS.getString(key + ".name");
        var details = new Bodies.Details(
                WORDS.getString(key + ".address"),
                WORDS.getString(key + ".legalPerson"),
                WORDS.getString("contact"),
                "1990000990" + number,
                name,
                WORDS.getString("bank"),
                "999900000000000" + number);
        return bodies.register(new Bodies.NewBody(
                kind, name, WORDS.getString(key + ".short"), creditCode(division, number), division, details));
    }

    /** A code right in form whose organisation part was never assigned. */
    private static String creditCode(String division, int number) {
        String stem = "91" + division + "MA0000DM" + number;
        for (char check : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            var code = new CreditCode(stem + check);
            if (code.checksumValid()) {
                return code.value();
            }
        }
        throw new IllegalStateException("no check character");
    }

    void accounts(Map<String, Long> bodyIds) {
        for (DemoAccounts.Account account : DemoAccounts.ALL) {
            if (!account.userName().equals(DemoAccounts.SYSTEM)) {
                accounts.create(newAccount(account, bodyIds));
            }
        }
    }

    private UserAccounts.NewAccount newAccount(DemoAccounts.Account account, Map<String, Long> bodyIds) {
        boolean trainee = account.role() == cn.yujiang.identity.Role.TRAINEE;
        return new UserAccounts.NewAccount(
                account.userName(),
                WORDS.getString("account." + account.userName()),
                DemoAccounts.PASSWORD,
                Set.of(account.role()),
                account.divisionCode(),
                bodyIds.get(account.body()),
                trainee ? trainee() : null);
    }

    /** A year's money for each paper's source. */
    void funds(String division, int year) {
        for (String source : List.of("fund.employment", "fund.rural", "fund.skills")) {
            funds.create(fund(source, division, year));
        }
    }

    private static Funds.NewFund fund(String key, String division, int year) {
        String source = WORDS.getString(key);
        return new Funds.NewFund(
                source + WORDS.getString("fund.mark") + division, source, division, year, Money.ofYuan(500_000));
    }

    /** The trainee who may sign in is the first person of the first class. */
    private long trainee() {
        var row = DemoPeople.rows(0, 1, "", null).getFirst().values();
        return people.findOrCreate(List.of(new PersonDirectory.NewPerson(
                        row.getOrDefault("name", ""),
                        ResidentId.parse(row.getOrDefault("residentId", "")),
                        cn.yujiang.shared.Phone.parse(row.getOrDefault("phone", "")),
                        cn.yujiang.shared.BankAccount.personal(row.getOrDefault("account", "")),
                        "140902")))
                .getFirst();
    }
}
