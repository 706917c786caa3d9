package cn.yujiang.shell.demo;

import cn.yujiang.identity.Role;
import java.util.List;

/** The accounts of the demonstration, printed by the start script and on the sign-in page. They exist in the demo profile only. */
public final class DemoAccounts {

    /** One password for all: the demonstration binds to the loopback address only. */
    public static final String PASSWORD = "yujiang-demo-2026";

    /** @param body short name of the body a clerk acts for, empty for bureau users and trainees */
    public record Account(String userName, Role role, String divisionCode, String body) {}

    public static final List<Account> ALL = List.of(
            new Account("jigou", Role.INSTITUTION, "140902", "school"),
            new Account("pingjia", Role.EVALUATOR, "140902", "evaluator"),
            new Account("chushen", Role.FIRST_REVIEWER, "140900", ""),
            new Account("fushen", Role.SECOND_REVIEWER, "140900", ""),
            new Account("caiwu", Role.FINANCE, "140900", ""),
            new Account("caiwu2", Role.FINANCE, "140900", ""),
            new Account("jiandu", Role.SUPERVISOR, "140900", ""),
            new Account("xueyuan", Role.TRAINEE, "140902", ""),
            new Account("qiye", Role.ENTERPRISE, "520121", "enterprise"),
            new Account("gy-chushen", Role.FIRST_REVIEWER, "520121", ""),
            new Account("gy-fushen", Role.SECOND_REVIEWER, "520121", ""),
            new Account("gy-caiwu", Role.FINANCE, "520121", ""),
            new Account("gy-caiwu2", Role.FINANCE, "520121", ""),
            new Account("zhengce", Role.POLICY_ADMIN, "520121", ""),
            new Account("nh-jigou", Role.INSTITUTION, "130506", "nanhe"),
            new Account("nh-chushen", Role.FIRST_REVIEWER, "130506", ""),
            new Account("nh-fushen", Role.SECOND_REVIEWER, "130506", ""),
            new Account("nh-caiwu", Role.FINANCE, "130506", ""),
            new Account("nh-caiwu2", Role.FINANCE, "130506", ""),
            new Account("nh-zhengce", Role.POLICY_ADMIN, "130506", ""),
            new Account("xitong", Role.SYS_ADMIN, "140900", ""));

    /** The account that sets the others up. */
    static final String SYSTEM = "xitong";

    private DemoAccounts() {}

    /** The invented number of a trainee who has no account yet, to try the sign-in by code with. */
    public static String traineeNumber() {
        return traineeNumber(1);
    }

    /** @param person position among the invented people; the first has the trainee's account */
    public static String traineeNumber(int person) {
        return DemoPeople.residentId(person);
    }
}
