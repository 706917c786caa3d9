package cn.yujiang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.identity.Role;
import cn.yujiang.security.Routes;
import cn.yujiang.shell.demo.DemoAccounts;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every address × every role × nobody in a browser, and records of others by their address (quality bars A1 and A2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsJourney {

    private static final String NOT_FOUND = "找不到这条记录";
    private static final String LOGIN = "(login)";
    private static final String ABSENT = "00000000001";
    private static final String PAPER = "policies/XZ2022";

    /** What a page turned out to be. */
    private static final String STATE = """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
              if (clients.some(client => client.isActive && client.isActive())) return null;
              if (document.querySelector('vaadin-login-form')) return '(login)';
              const title = document.querySelector('main h1');
              return title && title.textContent.trim() ? title.textContent.trim() : null;
            }""";

    private static final String LINK = """
            path => {
              const link = document.createElement('a');
              link.href = path;
              document.body.append(link);
              link.click();
              link.remove();
            }""";

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;
    private String schoolClaim;
    private String enterpriseClaim;
    private String notice;
    private String person;
    private String draft;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("rights", Map.of());
        schoolClaim = Demonstration.submit(server, browser, "jigou", "焊工五级1班", "培训主体培训补贴");
        Demonstration.submit(server, browser, "pingjia", "焊工五级1班", "评价补贴");
        enterpriseClaim = Demonstration.submit(server, browser, "qiye", "岗位技能提升", "岗位技能提升培训按天补贴");
        Demonstration.review(server, browser, schoolClaim);
        Demonstration.publish(server, browser);
        try (var visitor = Desk.visitor(server, browser)) {
            visitor.open("public/notices").follow("GS140902").sees("0350-3030303");
            notice = visitor.address("public/notices/");
        }
        try (var desk = Desk.desktop(server, browser, "zhengce")) {
            desk.open("policy-papers").clickStarting("修改").sees("起草中");
            draft = desk.address("policy-papers/");
        }
        try (var reviewer = Desk.desktop(server, browser, "chushen")) {
            open(reviewer, "certificates");
            var people = reviewer.page().locator("main a[href^='people/']");
            people.first().waitFor();
            person = people.first().getAttribute("href");
        }
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void everyAddressOpensForItsRolesOnly() {
        var wrong = new ArrayList<String>();
        int opened = 0;
        for (Map.Entry<Role, String> account : accounts().entrySet()) {
            try (var desk = Desk.desktop(server, browser, account.getValue())) {
                opened += openAll(desk, account.getKey(), records(desk, account.getKey()), wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(opened).as("allowed and opened").isGreaterThan(40);
    }

    @Test
    void withoutSigningInOnlyThePublicPagesOpen() {
        var wrong = new ArrayList<String>();
        try (var visitor = Desk.visitor(server, browser)) {
            Routes.all().forEach((template, access) -> {
                String path = template.replace("public/notices/:id", notice)
                        .replace("policies/:id", PAPER)
                        .replace(":id", id(schoolClaim))
                        .replace(":tab?", "rules");
                String seen = open(visitor, path);
                boolean entered = !seen.equals(LOGIN) && !seen.equals(NOT_FOUND);
                if (!template.equals("login") && entered != access.open()) {
                    wrong.add(template + " showed " + seen);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** Absent and foreign give one and the same page. */
    @Test
    void recordsOfOthersLookLikeAbsentOnes() {
        List<String> schoolClasses;
        List<String> enterpriseClasses;
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            schoolClasses = links(desk, "cohorts");
        }
        try (var desk = Desk.desktop(server, browser, "qiye")) {
            enterpriseClasses = links(desk, "cohorts");
        }
        assertThat(schoolClasses).hasSizeGreaterThan(5);
        assertThat(enterpriseClasses).isNotEmpty();
        assertThat(leaks("qiye", spread(schoolClasses), schoolClaim)).isEmpty();
        assertThat(leaks("gy-chushen", schoolClasses.subList(0, 1), schoolClaim))
                .isEmpty();
        assertThat(leaks("pingjia", enterpriseClasses, schoolClaim)).isEmpty();
        assertThat(leaks("pingjia", List.of(), enterpriseClaim)).isEmpty();
        assertThat(leaks("chushen", enterpriseClasses, enterpriseClaim)).isEmpty();
    }

    /** The first, the last and one in the middle: scope is asked before state, and every page of every class takes minutes. */
    private static List<String> spread(List<String> classes) {
        return List.of(classes.getFirst(), classes.get(classes.size() / 2), classes.getLast());
    }

    private List<String> leaks(String account, List<String> classes, String claim) {
        var leaks = new ArrayList<String>();
        try (var desk = Desk.desktop(server, browser, account)) {
            for (String template : Routes.all().keySet()) {
                if (template.startsWith("cohorts/:id")) {
                    String absent = whole(desk, template.replace(":id", ABSENT));
                    assertThat(absent).contains(NOT_FOUND);
                    classes.stream()
                            .map(path -> template.replace(":id", id(path)))
                            .filter(path -> !whole(desk, path).equals(absent))
                            .forEach(leaks::add);
                }
            }
            if (!whole(desk, claim).equals(whole(desk, "claims/" + ABSENT))) {
                leaks.add(claim);
            }
        }
        return leaks;
    }

    private int openAll(Desk desk, Role role, Map<String, String> records, List<String> wrong) {
        int opened = 0;
        for (Map.Entry<String, Routes.Access> route : Routes.all().entrySet()) {
            String template = route.getKey();
            boolean allowed = route.getValue().roles().contains(role) && !WITHOUT_RECORD.contains(template);
            String path = path(template, records);
            String seen = template.equals("login") ? open(desk, path) : follow(desk, path);
            boolean entered = !seen.equals(NOT_FOUND) && (!seen.equals(LOGIN) || template.equals("login"));
            if (entered != (allowed && !template.contains(SESSION)) && !leadsTraineeAway(role, template)) {
                wrong.add(role + " at /" + template + " saw " + seen);
            }
            opened += entered ? 1 : 0;
        }
        return opened;
    }

    /** Part of an address that names a session: here it is none, so that nobody finds it; SignInJourney opens a real one. */
    private static final String SESSION = ":sid";

    /** A trainee's start page is the page about himself. */
    private static boolean leadsTraineeAway(Role role, String template) {
        return role == Role.TRAINEE
                && Set.of("", "review").contains(template)
                && !Routes.all().containsKey("me");
    }

    /** Nobody has such a record in this journey: everybody sees that there is none, whatever the role. */
    private static final Set<String> WITHOUT_RECORD =
            Set.of("advances/:id", "clawbacks/:id", "inspections/:id", "lists/:id", "payments/batches/:id");

    /** First part of an address template → address of a record this account sees (or, where it sees none, of another's). */
    private Map<String, String> records(Desk desk, Role role) {
        var records =
                new HashMap<>(Map.of("claims/:id", schoolClaim, "public/notices/:id", notice, "people/:id", person));
        records.put("cohorts/:id", "cohorts/" + ABSENT);
        records.put("policies/:id", PAPER);
        records.put("policy-papers/:id", draft);
        records.put("bodies/:id", "bodies/" + ABSENT);
        WITHOUT_RECORD.forEach(template -> records.put(template, template.replace(":id", ABSENT)));
        for (String list : List.of("cohorts", "claims", "bodies")) {
            if (Objects.requireNonNull(Routes.all().get(list)).roles().contains(role)) {
                List<String> links = links(desk, list);
                assertThat(links).as(list + " of " + role).isNotEmpty();
                records.put(list + "/:id", links.getFirst());
            }
        }
        return records;
    }

    private static String path(String template, Map<String, String> records) {
        if (!template.contains(":")) {
            return template;
        }
        return records.entrySet().stream()
                .filter(record -> template.startsWith(record.getKey()))
                .map(record ->
                        template.replace(record.getKey(), record.getValue()).replace(":tab?", "rules"))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no record to open /" + template + " with; name one in records()"));
    }

    private List<String> links(Desk desk, String list) {
        open(desk, list);
        var links = desk.page().locator("main a[href^='" + list + "/']");
        links.first().waitFor();
        return links.all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
    }

    private String open(Desk desk, String path) {
        desk.page().navigate(server.url(path));
        return state(desk);
    }

    /** By a link of the application, as most pages are reached: the server decides again, and the page is not loaded anew. */
    private String follow(Desk desk, String path) {
        desk.page().waitForResponse(response -> response.url().contains("v-r=uidl"), () -> desk.page()
                .evaluate(LINK, "/" + path));
        return state(desk);
    }

    private static String state(Desk desk) {
        return (String) desk.page()
                .waitForFunction(STATE, null, new Page.WaitForFunctionOptions().setTimeout(60_000))
                .jsonValue();
    }

    private String whole(Desk desk, String path) {
        follow(desk, path);
        return desk.page().locator("main").first().innerText();
    }

    private static String id(String path) {
        return path.replaceAll(".*/", "");
    }

    private static Map<Role, String> accounts() {
        var accounts = new EnumMap<Role, String>(Role.class);
        DemoAccounts.ALL.forEach(account -> accounts.putIfAbsent(account.role(), account.userName()));
        assertThat(accounts.keySet()).containsExactly(Stream.of(Role.values()).toArray(Role[]::new));
        return accounts;
    }
}
