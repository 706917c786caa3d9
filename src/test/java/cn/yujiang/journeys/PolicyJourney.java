package cn.yujiang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Anybody reads the papers and their rules, and asks which policies fit him; a trainee comes to it from his own page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyJourney {

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("policy", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void aVisitorReadsAPaper() {
        try (var visitor = Desk.visitor(server, browser)) {
            visitor.open("policies").sees("邢南政发〔2020〕1号").examined("27-policies");
            visitor.page().getByLabel("按标题、文号").fill("评价机构评价补贴");
            PlaywrightAssertions.assertThat(visitor.page().locator("main h2")).hasCount(1);
            visitor.follow("忻州市脱贫劳动力").sees("每日15元生活费补贴");
            PlaywrightAssertions.assertThat(
                            visitor.page().locator("mark[title*='每日生活费：15']").first())
                    .isVisible();
            visitor.examined("27-policy");
            visitor.page().locator(".yj-rule[opened] .yj-rule-link").click();
            PlaywrightAssertions.assertThat(visitor.page().getByLabel("补贴项目").last())
                    .hasValue("脱贫劳动力培训生活费补贴");
        }
    }

    @Test
    void aPaperOnAPhone() {
        try (var trainee = Desk.phone(server, browser, "xueyuan")) {
            trainee.open("policies").sees("邢南政发〔2020〕1号").examined("27-policies-phone");
            trainee.open("policies/GY2020?rule=GY2020-2.8.2a-days").sees("按上限补");
            trainee.page().evaluate("document.querySelector('.yj-rule[opened]').scrollIntoView()");
            trainee.examined("27-policy-phone");
        }
    }

    @Test
    void aVisitorFindsWhatFitsHim() {
        try (var visitor = Desk.visitor(server, browser)) {
            ask(visitor.open("policy-finder").fill("日期", "2022-06-15"));
            visitor.sees("¥150.00").examined("43-finder");
        }
    }

    @Test
    void aTraineeFindsItFromHisOwnPage() {
        try (var trainee = Desk.phone(server, browser, "xueyuan")) {
            trainee.open("me").follow("看看还能享受哪些政策").heading("政策找人");
            trainee.page().evaluate("document.fonts.ready");
            ask(trainee);
            trainee.sees("¥150.00").examined("43-finder-phone");
        }
    }

    private static void ask(Desk desk) {
        desk.page().getByLabel("地区").last().click();
        desk.page().locator("vaadin-select-item").getByText("忻州市").last().click();
        PlaywrightAssertions.assertThat(desk.page().getByLabel("出勤天数").last()).isVisible(); // the form of that place
        var category = desk.page().getByLabel("人员类别").last();
        category.fill("脱贫劳动力");
        desk.page()
                .locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("脱贫劳动力"))
                .first()
                .click();
        PlaywrightAssertions.assertThat(category).hasValue("脱贫劳动力");
        PlaywrightAssertions.assertThat(desk.page().locator("vaadin-combo-box[opened]"))
                .hasCount(0);
        desk.fill("出勤天数", "10").click("查找政策");
    }
}
